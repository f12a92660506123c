import { describe, expect, it } from "vitest";
import { publicExamples } from "../examples-for-test.ts";
import { readRequest } from "../read/index.ts";
import { readRequestInWorker, type RequestWorker, serveRequests } from "./request-worker.ts";

/** Both ends in one process; messages cross as they do between threads, and papers are handed over. */
function startWorker(serve: typeof serveRequests = serveRequests) {
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  const errors: (() => void)[] = [];
  const requests: ((event: { readonly data: unknown }) => void)[] = [];
  let isEnded = false;
  serve({
    postMessage: (message, transfer) =>
      listeners.forEach((listener) => listener({ data: structuredClone(message, { transfer }) })),
    addEventListener: (_type, listener) => void requests.push(listener),
  });
  const worker: RequestWorker = {
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

describe("a request read in a worker", () => {
  it.each(publicExamples("pas-requests"))("gives what reading it gives: $name", async (example) => {
    const { worker, isEnded } = startWorker();
    const read = await readRequestInWorker(new Blob([JSON.stringify(example.resource)]), worker);
    expect(read).toEqual(readRequest(example.resource));
    expect(read.ok).toBe(!example.name.includes("must be refused"));
    expect(isEnded()).toBe(true);
  });

  it("is refused with the place, where the file is no JSON", async () => {
    const read = await readRequestInWorker(new Blob(["{"]), startWorker().worker);
    expect(read).toMatchObject({ ok: false, error: { kind: "not-json" } });
  });

  it("is refused, and the worker ended, when the worker fails or never answers", async () => {
    const silent = startWorker(() => undefined);
    const late: (() => void)[] = [];
    const unanswered = readRequestInWorker(new Blob(["{}"]), silent.worker, (callback) =>
      late.push(callback),
    );
    late.forEach((callback) => callback());
    expect(await unanswered).toMatchObject({ ok: false, error: { issues: [{ path: "" }] } });
    expect(silent.isEnded()).toBe(true);

    const broken = startWorker(() => undefined);
    const failed = readRequestInWorker(new Blob(["{}"]), broken.worker, () => undefined);
    broken.errors.forEach((tell) => tell());
    expect(await failed).toMatchObject({ ok: false, error: { issues: [{ path: "" }] } });
    expect(broken.isEnded()).toBe(true);
  });
});
