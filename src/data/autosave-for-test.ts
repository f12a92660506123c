import fc from "fast-check";
import { createAutosave } from "./autosave.ts";
import type { AutosaveState } from "./autosave-state.ts";
import { newCaseRecord, type CaseRecord, type StoreError, type VersionedOutcome } from "#domain";

/** Delays that end when the test says so. */
export function manualClock() {
  const waiting = new Set<{ readonly at: number; readonly callback: () => void }>();
  let now = 0;
  return {
    delay: (callback: () => void, milliseconds: number) => {
      const entry = { at: now + milliseconds, callback };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const entry of [...waiting]) {
        if (entry.at > now || !waiting.delete(entry)) continue;
        entry.callback();
      }
    },
  };
}

/** A store whose saves end when the test says so; it checks versions like a real one. */
function slowStore(initial: CaseRecord) {
  let stored = { value: initial, revision: 1 };
  const pending: ((failure: StoreError | null) => void)[] = [];
  const asked: string[] = [];
  const putAside: { readonly notes: string; readonly from: readonly string[] }[] = [];
  const prepared: typeof putAside = [];
  return {
    asked,
    prepared,
    putAside,
    pending,
    current: () => stored,
    /** Somebody else saves. */
    overtake: (notes: string) => {
      stored = { value: { ...stored.value, notes }, revision: stored.revision + 1 };
    },
    /** Somebody else deletes the case and restores it, or adds something to its clocks. */
    moveOn: (change: Pick<CaseRecord, "clockEvents"> = {}) => {
      stored = { value: { ...stored.value, ...change }, revision: stored.revision + 2 };
    },
    store: {
      saveOnPagehide: (
        _id: string,
        { notes }: CaseRecord,
        { from }: { readonly from: readonly CaseRecord[] },
      ) => void putAside.push({ notes, from: from.map((record) => record.notes) }),
      prepareDraft: async (
        _id: string,
        { notes }: CaseRecord,
        { from }: { readonly from: readonly CaseRecord[] },
      ) => void prepared.push({ notes, from: from.map((record) => record.notes) }),
      put: (_id: string, record: CaseRecord, { ifMatch }: { readonly ifMatch: string }) => {
        asked.push(record.notes);
        return new Promise<VersionedOutcome<CaseRecord>>((resolve) => {
          pending.push((failure) => {
            if (failure !== null) return resolve({ ok: false, error: failure });
            const version = `r${stored.revision}`;
            if (version !== ifMatch) {
              const current = { value: stored.value, version };
              return resolve({ ok: false, error: { kind: "conflict", current } });
            }
            const value = { ...record, updatedAt: "2026-03-09T10:00:00.000Z" };
            stored = { value, revision: stored.revision + 1 };
            return resolve({ ok: true, value, version: `r${stored.revision}` });
          });
        });
      },
    },
    /** Ends the oldest save and lets everything that follows from it happen. */
    finish: async (failure: StoreError | null = null) => {
      pending.shift()?.(failure);
      await settled();
    },
  };
}

export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** An autosave over a slow store, with everything that drives it. */
export function begin() {
  const record = newCaseRecord({
    now: "2026-03-09T08:00:00.000Z",
    origin: { kind: "entered" },
    criteriaSet: "sacrococcygeal-64999@1.0.0",
    step: "request",
  });
  const clock = manualClock();
  const slow = slowStore(record);
  const initial = { value: record, version: "r1" };
  const autosave = createAutosave({ store: slow.store, initial, delay: clock.delay });
  const states: AutosaveState["kind"][] = [];
  autosave.subscribe(() => states.push(autosave.getState().kind));
  return {
    ...slow,
    clock,
    autosave,
    states,
    type: (notes: string) => autosave.update({ ...record, notes }),
  };
}

/** What can happen to an autosave: somebody types or waits, a save ends well or badly, or is asked for. */
type AutosaveStep =
  | { readonly kind: "type"; readonly text: string }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "finish" | "fail" | "flush" };

/** Up to thirty steps in any order. */
export function autosaveSteps(
  texts: fc.Arbitrary<string>,
  longestWaitMs: number,
): fc.Arbitrary<readonly AutosaveStep[]> {
  const step = fc.oneof(
    texts.map((text) => ({ kind: "type", text }) as const),
    fc.integer({ min: 1, max: longestWaitMs }).map((ms) => ({ kind: "wait", ms }) as const),
    fc.constant({ kind: "finish" } as const),
    fc.constant({ kind: "fail" } as const),
    fc.constant({ kind: "flush" } as const),
  );
  return fc.array(step, { maxLength: 30 });
}

/** Lets one step happen, and everything that follows from it. */
export async function takeStep(
  { type, clock, autosave, finish }: ReturnType<typeof begin>,
  step: AutosaveStep,
): Promise<void> {
  switch (step.kind) {
    case "type":
      type(step.text);
      break;
    case "wait":
      clock.pass(step.ms);
      break;
    case "flush":
      void autosave.flush();
      break;
    case "finish":
    case "fail":
      await finish(step.kind === "fail" ? { kind: "quota" } : null);
  }
  await settled();
}
