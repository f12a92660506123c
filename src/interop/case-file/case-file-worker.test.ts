import { describe, expect, it } from "vitest";
import { type CaseFileWorker, readCaseFileInWorker, serveCaseFiles } from "./case-file-worker.ts";
import { type ImportedCase, readCaseFile } from "./import-case.ts";

const now = "2026-03-09T14:05:00.000Z";
const fileOf = (content: object) => new File([JSON.stringify(content)], "case.json");
const start = { id: "REF-1", criteriaSet: "sacrococcygeal-64999" };

/** Both ends in one process; messages cross as they do between threads. */
function startWorker(serve: typeof serveCaseFiles = serveCaseFiles) {
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  const errors: (() => void)[] = [];
  const requests: ((event: { readonly data: unknown }) => void)[] = [];
  let isEnded = false;
  serve({
    postMessage: (message) =>
      listeners.forEach((listener) => listener({ data: structuredClone(message) })),
    addEventListener: (_type, listener) => void requests.push(listener),
  });
  const worker: CaseFileWorker = {
    postMessage: (data) => requests.forEach((listener) => listener({ data })),
    addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) =>
      void (type === "error"
        ? errors.push(() => listener({ data: null }))
        : listeners.push(listener)),
    terminate: () => {
      isEnded = true;
    },
  };
  return { worker, errors, isEnded: () => isEnded };
}

/** Each reading makes a case of its own. */
function withoutId(read: ImportedCase): object {
  return read.ok ? { ...read.record, id: "" } : read;
}

describe("a case file read in a worker", () => {
  it.each([
    ["a good one", fileOf({ ...start, facts: { conservative: { months: "not-documented" } } })],
    ["one with a wrong answer", fileOf({ ...start, facts: { conservative: { months: -1 } } })],
    [
      "one with 20,000 unknown keys",
      fileOf({
        ...start,
        facts: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`unknown${at}`, 1])),
      }),
    ],
    ["no JSON", new File(["{"], "case.json")],
  ])("gives what reading it gives: %s", async (_what, file) => {
    const { worker, isEnded } = startWorker();
    const read = await readCaseFileInWorker(file, now, worker);
    const plain = await readCaseFile(file, now);
    expect(withoutId(read)).toEqual(withoutId(plain));
    expect(isEnded()).toBe(true);
  });

  it("is refused, and the worker ended, when the worker fails or never answers", async () => {
    const silent = startWorker(() => undefined);
    const late: (() => void)[] = [];
    const unanswered = readCaseFileInWorker(fileOf(start), now, silent.worker, (callback) =>
      late.push(callback),
    );
    late.forEach((callback) => callback());
    expect(await unanswered).toMatchObject({ ok: false, fileName: "case.json" });
    expect(silent.isEnded()).toBe(true);

    const broken = startWorker(() => undefined);
    const failed = readCaseFileInWorker(fileOf(start), now, broken.worker, () => undefined);
    broken.errors.forEach((tell) => tell());
    expect(await failed).toMatchObject({ ok: false, fileName: "case.json" });
    expect(broken.isEnded()).toBe(true);
  });
});
