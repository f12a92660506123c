import { describe, expect, it } from "vitest";
import { type BackupHeader, type BackupRow, contentRow, writeBackup } from "#domain";
import {
  type BackupProgress,
  type BackupWorker,
  encryptInWorker,
  openInWorker,
} from "./backup-worker-client.ts";
import { serveBackup } from "./serve-backup.ts";

const header: BackupHeader = {
  kind: "backup",
  format: 1,
  app: "0.0.0",
  createdAt: "2026-11-12T08:00:00.000Z",
  counts: { cases: 1, decisions: 0, documents: 1, people: 0 },
  chainHead: { through: 0, head: "0".repeat(64) },
};
const manyRows = Array.from({ length: 1203 }, (_, at): BackupRow => ({
  store: "cases",
  key: `case-${at}`,
  value: { id: `case-${at}`, words: "x".repeat(500) },
}));
const rows = [...manyRows, contentRow("d", "text/plain", Uint8Array.of(1, 2, 3))];
const passphrase = "correct horse battery";

/** Both ends in one process, as the page and its worker are in a browser. A low work factor guards nothing. */
function startWorker(): BackupWorker & { readonly isEnded: () => boolean } {
  const { port1, port2 } = new MessageChannel();
  let isEnded = false;
  serveBackup(
    {
      postMessage: (message) => port2.postMessage(message),
      addEventListener: (type, listener) => port2.addEventListener(type, listener),
    },
    2,
  );
  port2.start();
  port1.start();
  return {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (
      type: "message" | "error",
      listener: (event: { readonly data: unknown }) => void,
    ) => {
      if (type === "message") port1.addEventListener(type, listener);
    },
    terminate() {
      isEnded = true;
      port1.close();
    },
    isEnded: () => isEnded,
  };
}

function watch() {
  const told: BackupProgress[] = [];
  const stopping = new AbortController();
  const onProgress = (progress: BackupProgress): void => void told.push(progress);
  return { told, stopping, signal: stopping.signal, onProgress };
}

async function made(): Promise<Blob> {
  const file = await encryptInWorker(writeBackup(header, rows), passphrase, {
    worker: startWorker(),
    ...watch(),
  });
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

describe("a backup in its worker", () => {
  it("gives back what was put in, and says how far it is", async () => {
    const { told, ...rest } = watch();
    const worker = startWorker();
    const opened = await openInWorker(await made(), passphrase, { worker, ...rest });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.header).toEqual(header);
    expect(opened.value.rows).toEqual(manyRows);
    const parts = opened.value.contents.get("d")?.parts ?? [];
    expect(new Uint8Array((await parts[0]?.arrayBuffer()) ?? [])).toEqual(Uint8Array.of(1, 2, 3));
    expect(told[0]).toEqual({ stage: "key" });
    expect(told.at(-1)).toMatchObject({ stage: "file" });
    expect(worker.isEnded()).toBe(true);
  });

  it("refuses another passphrase, another file, and one that was cut short", async () => {
    const file = await made();
    const open = (blob: Blob, words: string) =>
      openInWorker(blob, words, { worker: startWorker(), ...watch() });
    expect(await open(file, "correct horse bakery")).toEqual({
      ok: false,
      error: "wrong-passphrase",
    });
    expect(await open(new Blob(["{}"]), passphrase)).toEqual({
      ok: false,
      error: "not-an-age-file",
    });
    expect(await open(file.slice(0, file.size - 9), passphrase)).toMatchObject({
      ok: false,
      error: { kind: "damaged" },
    });
  });

  it("is ended by whoever cancels, before and while it works", async () => {
    const { stopping, told: _told, signal } = watch();
    const worker = startWorker();
    const canceled = encryptInWorker(writeBackup(header, rows), passphrase, {
      worker,
      signal,
      onProgress: ({ stage }) => stage === "file" && stopping.abort(),
    });
    expect(await canceled).toEqual({ ok: false, error: "canceled" });
    expect(worker.isEnded()).toBe(true);
    const late = startWorker();
    const again = await openInWorker(new Blob([]), "", { ...watch(), worker: late, signal });
    expect(again).toEqual({ ok: false, error: "canceled" });
    expect(late.isEnded()).toBe(true);
  });

  it("says so when a row cannot be read", async () => {
    async function* broken(): AsyncGenerator<BackupRow> {
      yield* manyRows.slice(0, 3);
      throw new DOMException("gone", "NotReadableError");
    }
    const worker = startWorker();
    const lines = writeBackup(header, broken());
    const failed = await encryptInWorker(lines, passphrase, { worker, ...watch() });
    expect(failed).toEqual({ ok: false, error: "failed" });
  });
});
