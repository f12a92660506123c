import type { BackupContents, BackupProblem, BackupRow } from "#domain";
import type { AgeProblem } from "./age-file.ts";
import {
  type BackupAnswer,
  type BackupPort,
  type BackupRequest,
  isAnswer,
} from "./worker-messages.ts";

/** A worker that was started for one backup, and the way to end it. */
export interface BackupWorker extends BackupPort {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

/** `key`: a key is being made of the passphrase; `file`: so many bytes of the file are done. */
export type BackupProgress =
  | { readonly stage: "key" }
  | { readonly stage: "file"; readonly bytes: number };

export interface BackupWork {
  readonly worker: BackupWorker;
  /** Ends the worker, whatever it does. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BackupProgress) => void;
}

type Unfinished = "canceled" | "failed";

/** Lines are handed over so many bytes at a time. */
const bytesAtOnce = 256 * 1024;

/** Encrypts a file of lines in the worker. What the lines throw is `failed`. */
export async function encryptInWorker(
  lines: AsyncGenerator<Uint8Array>,
  passphrase: string,
  work: BackupWork,
): Promise<
  { readonly ok: true; readonly value: Blob } | { readonly ok: false; readonly error: Unfinished }
> {
  let bytes = 0;
  return run(work, { kind: "encrypt", passphrase }, async (answer, post) => {
    if (answer.kind === "encrypted") return { ok: true, value: answer.file };
    if (answer.kind !== "more") return null;
    const next = await nextOf(lines);
    bytes += next?.length ?? 0;
    work.onProgress({ stage: "file", bytes });
    post({ kind: "lines", bytes: next });
    return null;
  });
}

/** Opens a backup in the worker: all of it was read and checked when it is given. */
export async function openInWorker(
  file: Blob,
  passphrase: string,
  work: BackupWork,
): Promise<
  | { readonly ok: true; readonly value: BackupContents<Blob> }
  | { readonly ok: false; readonly error: AgeProblem | BackupProblem | Unfinished }
> {
  const rows: BackupRow[] = [];
  return run<BackupContents<Blob>, AgeProblem | BackupProblem>(
    work,
    { kind: "open", file, passphrase },
    async (answer) => {
      if (answer.kind === "reading") work.onProgress({ stage: "file", bytes: answer.bytes });
      if (answer.kind === "rows") rows.push(...answer.rows);
      if (answer.kind === "refused") return { ok: false, error: answer.error };
      if (answer.kind !== "read") return null;
      return { ok: true, value: { header: answer.header, rows, contents: answer.contents } };
    },
  );
}

type Ended<T, Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Problem | Unfinished };

/** Asks, and hands every answer on until one ends it. The worker is ended in any case. */
async function run<T, Problem = never>(
  { worker, signal, onProgress }: BackupWork,
  request: BackupRequest,
  onAnswer: (
    answer: BackupAnswer,
    post: (request: BackupRequest) => void,
  ) => Promise<Ended<T, Problem> | null>,
): Promise<Ended<T, Problem>> {
  const ended = await new Promise<Ended<T, Problem>>((resolve) => {
    const end = (error: Unfinished): void => resolve({ ok: false, error });
    const post = (message: BackupRequest): void => worker.postMessage(message);
    signal.addEventListener("abort", () => end("canceled"), { once: true });
    worker.addEventListener("error", () => end("failed"));
    worker.addEventListener("message", ({ data }) => {
      if (!isAnswer(data) || signal.aborted) return;
      if (data.kind === "failed") return end("failed");
      onAnswer(data, post).then(
        (outcome) => outcome !== null && resolve(outcome),
        () => end("failed"),
      );
    });
    if (signal.aborted) end("canceled");
    else {
      onProgress({ stage: "key" });
      post(request);
    }
  });
  worker.terminate();
  return ended;
}

/** Some lines in one piece, or null where there are no more. */
async function nextOf(lines: AsyncGenerator<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < bytesAtOnce) {
    const line = await lines.next();
    if (line.done === true) break;
    parts.push(line.value);
    length += line.value.length;
  }
  if (length === 0) return null;
  const piece = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    piece.set(part, at);
    at += part.length;
  }
  return piece;
}
