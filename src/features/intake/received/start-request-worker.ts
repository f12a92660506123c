// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./request-worker-entry.ts?worker&url";
import { startWorker } from "#ui";

/** Starts a worker that reads one request. */
export function startRequestWorker(): Worker {
  return startWorker("request-worker", workerAddress);
}
