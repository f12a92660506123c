import { expect, test } from "vitest";
import { currentSet, defaultParameters, referenceOf } from "#criteria";
import {
  type CaseStore,
  newCaseRecord,
  type Outcome,
  type CaseSlice,
  summarizeCase,
} from "#domain";
import { runSimulation, type SimulationWorker } from "./run-simulation.ts";
import { serveSimulation } from "./serve-simulation.ts";

const set = currentSet("sacrococcygeal-64999");
const before = defaultParameters(set);
const values = { ...before, conservativeMinMonths: 6 };

/** A worker in this thread: what either end posts, the other hears. */
function workerHere(
  serve = serveSimulation,
): SimulationWorker & { readonly isEnded: () => boolean } {
  const toPage: ((event: { readonly data: unknown }) => void)[] = [];
  const toWorker: ((event: { readonly data: unknown }) => void)[] = [];
  let isEnded = false;
  serve({
    postMessage: (data) => queueMicrotask(() => toPage.forEach((hear) => hear({ data }))),
    addEventListener: (_type, hear) => toWorker.push(hear),
  });
  return {
    postMessage: (data) => queueMicrotask(() => toWorker.forEach((hear) => hear({ data }))),
    addEventListener(type: string, hear: (event: { readonly data: unknown }) => void) {
      if (type === "message") toPage.push(hear);
    },
    terminate: () => (isEnded = true),
    isEnded: () => isEnded,
  };
}

function storeOf(slices: readonly Outcome<CaseSlice>[]): Pick<CaseStore, "scan"> {
  return {
    async *scan() {
      for (const slice of slices) yield await Promise.resolve(slice);
    },
  };
}

function sliceOf(months: readonly number[], done: number, total: number): Outcome<CaseSlice> {
  const items = months.map((count, at): CaseSlice["items"][number] => {
    const record = newCaseRecord({
      now: "2026-11-30T10:00:00.000Z",
      origin: { kind: "entered" },
      criteriaSet: referenceOf(set),
      step: "request",
      member: { name: "Nobody May Read This", memberId: "", dateOfBirth: "" },
      request: { reference: `R-${String(done + at)}`, requestingProvider: "", facility: "" },
      answers: { conservative: { months: count } },
    });
    const content = { kind: "whole", record, revisions: [], determinations: [] } as const;
    const stamp = { revision: 1, version: "1", removedAt: null };
    return { summary: summarizeCase(record, stamp, () => ({})), content };
  });
  return { ok: true, value: { items, done, total, unreadable: 0 } };
}

const run = (signal = new AbortController().signal) => ({
  set,
  values,
  before,
  signal,
  onProgress: () => undefined,
});

test("cases are compared slice by slice, and named by number and by why", async () => {
  const worker = workerHere();
  const store = storeOf([sliceOf([2, 4], 0, 3), sliceOf([7], 2, 3)]);
  const seen: string[] = [];
  const simulated = await runSimulation(store, worker, {
    ...run(),
    onProgress: (done, total) => seen.push(`${String(done)}/${String(total)}`),
  });
  expect(seen).toEqual(["2/3", "3/3"]);
  expect(simulated).toMatchObject({
    ok: true,
    value: {
      simulated: 3,
      changed: 1,
      changedOpen: 1,
      rows: [
        {
          number: "R-1",
          criteria: [{ before: "met", after: "not-met", facts: ["Months of conservative care"] }],
        },
      ],
    },
  });
  expect(JSON.stringify(simulated)).not.toContain("Nobody May Read This");
  expect(worker.isEnded()).toBe(true);
});

test("a simulation that is canceled, and one that the store or the worker fails, changes nothing and ends", async () => {
  const abort = new AbortController();
  abort.abort();
  const canceled = workerHere();
  expect(await runSimulation(storeOf([sliceOf([2], 0, 1)]), canceled, run(abort.signal))).toEqual({
    ok: false,
    error: { kind: "canceled" },
  });
  const away = { ok: false, error: { kind: "quota" } } as const;
  expect(await runSimulation(storeOf([away]), workerHere(), run())).toEqual(away);
  const silent = workerHere(() => undefined);
  const late = new AbortController();
  const waiting = runSimulation(storeOf([sliceOf([2], 0, 1)]), silent, run(late.signal));
  queueMicrotask(() => late.abort());
  expect(await waiting).toEqual({ ok: false, error: { kind: "canceled" } });
  expect([canceled, silent].map((worker) => worker.isEnded())).toEqual([true, true]);
});
