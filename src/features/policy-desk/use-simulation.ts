import type { CriteriaSet, ParameterValues } from "#criteria";
import { useCaseStore } from "#data";
import { useEffect, useRef, useState } from "react";
import { runSimulation, type Simulated } from "./run-simulation.ts";
import { startSimulationWorker } from "./simulation-worker.ts";

export type SimulationState =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly simulated: Simulated; readonly values: ParameterValues };

/** One simulation at a time; a new one, or leaving the page, ends the one before. */
export function useSimulation(set: CriteriaSet) {
  const store = useCaseStore();
  const [state, setState] = useState<SimulationState>({ kind: "none" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function start(values: ParameterValues, before: ParameterValues): Promise<void> {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setState({ kind: "running", done: 0, total: 0 });
    const simulated = await runSimulation(store, startSimulationWorker(), {
      set,
      values,
      before,
      signal: abort.signal,
      onProgress: (done, total) => {
        if (!abort.signal.aborted) setState({ kind: "running", done, total });
      },
    });
    if (!abort.signal.aborted) setState({ kind: "done", simulated, values });
  }

  return {
    state,
    start,
    cancel: () => {
      running.current?.abort();
      setState({ kind: "none" });
    },
  };
}
