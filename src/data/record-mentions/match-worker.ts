// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./match-worker-entry.ts?worker&url";
import { startWorker } from "#ui";

/** Starts a worker that matches the text of one record. */
export function startMatchWorker(): Worker {
  return startWorker("match-worker", workerAddress);
}
