// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./case-file-worker-entry.ts?worker&url";
import { startWorker } from "#ui";

/** Starts a worker that reads one case file. */
export function startCaseFileWorker(): Worker {
  return startWorker("case-file-worker", workerAddress);
}
