import type { CriteriaSet, ParameterValues } from "#criteria";
import { referenceOf } from "#criteria";
import type { CaseStore, ScannedCase, SimulatedCase, StoreError } from "#domain";
import {
  isAnswer,
  type SimulationAnswer,
  type SimulationPort,
  type SimulationRequest,
  type SimulationResult,
} from "./simulation-messages.ts";

/** A worker for one simulation, and the way to end it. */
export interface SimulationWorker extends SimulationPort {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

export type Simulated =
  | { readonly ok: true; readonly value: SimulationResult & { readonly unread: number } }
  | { readonly ok: false; readonly error: StoreError | { readonly kind: "failed" | "canceled" } };

export type SimulationRun = {
  readonly set: CriteriaSet;
  readonly values: ParameterValues;
  /** The values in force now, with which the conditions are compared. */
  readonly before: ParameterValues;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** Simulates a change over every stored case: read here a slice at a time, evaluated in the worker. */
export async function runSimulation(
  store: Pick<CaseStore, "scan">,
  worker: SimulationWorker,
  run: SimulationRun,
): Promise<Simulated> {
  const { set, values, before, signal } = run;
  const answers = answersOf(worker, signal);
  const ask = (request: SimulationRequest): Promise<SimulationAnswer | null> => {
    worker.postMessage(request);
    return answers.next();
  };
  try {
    const start: SimulationRequest = {
      kind: "start",
      criteriaSet: referenceOf(set),
      values,
      before,
    };
    worker.postMessage(start);
    let unread = 0;
    for await (const slice of store.scan({})) {
      if (signal.aborted) return canceled;
      if (!slice.ok) return slice;
      const { items, done, total, unreadable } = slice.value;
      const cases = items.flatMap(simulatedCase);
      unread = unread + items.length - cases.length;
      const taken = await ask({ kind: "cases", cases });
      if (taken === null) return signal.aborted ? canceled : failed;
      run.onProgress(done + items.length, total);
      if (done + items.length >= total) unread += unreadable;
    }
    const end = await ask({ kind: "end" });
    if (end?.kind !== "result") return signal.aborted ? canceled : failed;
    return { ok: true, value: { ...end.result, unread } };
  } finally {
    worker.terminate();
  }
}

const canceled: Simulated = { ok: false, error: { kind: "canceled" } };
const failed: Simulated = { ok: false, error: { kind: "failed" } };

/** Only what is evaluated, and the number that people know a case by: no name leaves the page. */
function simulatedCase({ content }: ScannedCase): readonly SimulatedCase[] {
  if (content.kind !== "whole") return [];
  const { id, criteriaSet, parameters, answers, state, request } = content.record;
  const number = request.reference === "" ? `Case ${id.slice(0, 6)}` : request.reference;
  return [{ id, number, criteriaSet, parameters, answers, state }];
}

/** Answers in the order they come; null once the worker failed or the simulation was canceled. */
function answersOf(worker: SimulationWorker, signal: AbortSignal) {
  let resolve: ((answer: SimulationAnswer | null) => void) | undefined;
  let hasEnded = false;
  const end = (): void => {
    hasEnded = true;
    resolve?.(null);
  };
  worker.addEventListener("message", ({ data }) => {
    if (isAnswer(data)) resolve?.(data);
  });
  worker.addEventListener("error", end);
  signal.addEventListener("abort", end);
  return {
    next: () =>
      new Promise<SimulationAnswer | null>((settle) => {
        if (hasEnded) settle(null);
        else resolve = settle;
      }),
  };
}
