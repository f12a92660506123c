// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./simulation-worker-entry.ts?worker&url";
import { startWorker } from "#ui";

/** Starts a worker that simulates one change of the plan's values. */
export function startSimulationWorker(): Worker {
  return startWorker("simulation-worker", workerAddress);
}
