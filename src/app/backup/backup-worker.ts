// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./backup-worker-entry.ts?worker&url";
import { startWorker } from "#ui";

/** Starts a worker that encrypts or opens one backup. */
export function startBackupWorker(): Worker {
  return startWorker("backup-worker", workerAddress);
}
