import { readRequestBytes } from "../read/read-request-text.ts";
import { type ReadRequest, refused } from "../read/refusal.ts";

/** An end of the channel between page and worker, as far as it is used. */
interface Port {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** A worker that was started for one file, and the way to end it. */
export interface RequestWorker {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

/** The worker's end: a bundle of megabytes is decoded, checked and read without holding the page up. */
export function serveRequests(port: Port): void {
  port.addEventListener("message", ({ data }) => {
    if (!(data instanceof Blob)) return;
    void data.arrayBuffer().then((bytes) => {
      const read = readRequestBytes(new Uint8Array(bytes));
      port.postMessage(read, papersIn(read));
    });
  });
}

/** The papers are handed over, not copied: they may be most of the file. */
function papersIn(result: ReadRequest): ArrayBuffer[] {
  return result.ok
    ? result.request.documents.flatMap(({ bytes: { buffer } }) =>
        buffer instanceof ArrayBuffer ? [buffer] : [],
      )
    : [];
}

/** No request takes a worker so long, in milliseconds. */
const longestMs = 30_000;

/**
 * Reads a file of FHIR data in a worker. A worker that does not start, or does not come to an end, is a refusal; the
 * worker is ended either way.
 */
export async function readRequestInWorker(
  file: Blob,
  worker: RequestWorker,
  delay: (callback: () => void, milliseconds: number) => void = setTimeout,
): Promise<ReadRequest> {
  const read = await new Promise<ReadRequest>((resolve) => {
    const refuse = (message: string): void =>
      resolve(refused("too-large", [{ path: "", message }]));
    worker.addEventListener("error", () => refuse("could not be read: reading it failed"));
    delay(() => refuse("could not be read: it took longer than 30 seconds"), longestMs);
    worker.addEventListener("message", ({ data }) => {
      if (isRead(data)) resolve(data);
    });
    worker.postMessage(file);
  });
  worker.terminate();
  return read;
}

/** Both ends are of one build. */
function isRead(message: unknown): message is ReadRequest {
  return typeof message === "object" && message !== null && "ok" in message;
}
