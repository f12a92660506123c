import { type ImportedCase, readCaseFile } from "./import-case.ts";

/** An end of the channel between page and worker, as far as it is used. */
interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** A worker that was started for one file, and the way to end it. */
export interface CaseFileWorker extends Port {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

/** The worker's end: a file of tens of thousands of wrong entries is read and checked without holding the page up. */
export function serveCaseFiles(port: Port): void {
  port.addEventListener("message", ({ data }) => {
    if (!isRequest(data)) return;
    void readCaseFile(data.file, data.now).then((read) => port.postMessage(read));
  });
}

/** No case file takes a worker so long, in milliseconds. */
const longestMs = 30_000;

/**
 * Reads a case file in a worker, as `readCaseFile` does. A worker that does not start, or does not come to an end,
 * is a refusal.
 */
export async function readCaseFileInWorker(
  file: File,
  now: string,
  worker: CaseFileWorker,
  delay: (callback: () => void, milliseconds: number) => void = setTimeout,
): Promise<ImportedCase> {
  const read = await new Promise<ImportedCase>((resolve) => {
    const refuse = (message: string): void =>
      resolve({ ok: false, fileName: file.name, issues: [{ path: "", message }], more: 0 });
    worker.addEventListener("error", () => refuse("could not be read: reading it failed"));
    delay(() => refuse("could not be read: it took longer than 30 seconds"), longestMs);
    worker.addEventListener("message", ({ data }) => {
      if (isImported(data)) resolve(data);
    });
    worker.postMessage({ file, now });
  });
  worker.terminate();
  return read;
}

function isRequest(message: unknown): message is { readonly file: File; readonly now: string } {
  if (typeof message !== "object" || message === null) return false;
  if (!("file" in message) || !("now" in message)) return false;
  return message.file instanceof File && typeof message.now === "string";
}

/** Both ends are of one build. The store checks the record as it does every other. */
function isImported(message: unknown): message is ImportedCase {
  return typeof message === "object" && message !== null && "ok" in message;
}
