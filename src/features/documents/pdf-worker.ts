// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./pdf-worker-entry.ts?worker&url";
import { startWorker } from "#ui";

/** Starts a worker that reads one PDF. */
export function startPdfWorker(): Worker {
  return startWorker("pdf-worker", workerAddress);
}
