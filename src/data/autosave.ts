import {
  type CaseRecord,
  type CaseStore,
  sameAnswers,
  type StoreError,
  type Versioned,
  withStoredLogs,
} from "#domain";
import { createStore } from "#ui";
import type { Autosave, AutosaveOptions, AutosaveState } from "./autosave-state.ts";
import { browserDelay } from "./delay.ts";
import { putInTime } from "./put-in-time.ts";

export function createAutosave(options: AutosaveOptions): Autosave {
  const { store, delay = browserDelay, idleMs = 500, longestMs = 1000 } = options;
  const { answerMs = 10_000 } = options;
  let version = options.initial.version;
  /** What is stored under `version`, as it was sent. */
  let clean = options.initial.value;
  let draft = options.draft ?? clean;
  let state: AutosaveState = { kind: sameAnswers(draft, clean) ? "saved" : "unsaved" };
  const told = createStore<AutosaveState>(state);
  let saving: Promise<void> | null = null;
  let cancelIdle: (() => void) | null = null;
  let cancelLongest: (() => void) | null = null;
  let cancelRetry: (() => void) | null = null;
  let cancelPrepare: (() => void) | null = null;
  let failures = 0;
  /** What was sent and may still be answered. */
  let inFlight: CaseRecord | null = null;
  /** What was sent and never answered: it may be what is stored now. */
  const inDoubt = new Set<CaseRecord>();

  function enter(next: AutosaveState): void {
    state = next;
    cancelRetry?.();
    cancelRetry = null;
    if (next.kind === "failed" && mayHeal(next.error)) {
      cancelRetry = delay(retryQuietly, Math.min(firstRetryMs * 2 ** failures, lastRetryMs));
      failures += 1;
    }
    if (next.kind === "saved") failures = 0;
    told.set(next);
  }

  /** What is stored now. What was sent on an earlier version and did not arrive never will. */
  function moveTo(stored: Versioned<CaseRecord>): void {
    if (stored.version !== version) inDoubt.clear();
    version = stored.version;
    clean = stored.value;
    prepareSoon();
  }

  function schedule(): void {
    cancelIdle?.();
    cancelIdle = delay(saveSoon, idleMs);
    cancelLongest ??= delay(saveSoon, longestMs);
  }

  function unschedule(): void {
    cancelIdle?.();
    cancelLongest?.();
    cancelIdle = null;
    cancelLongest = null;
  }

  function saveSoon(): void {
    void flush();
  }

  function retryQuietly(): void {
    if (state.kind === "failed" && mayHeal(state.error)) void flush(true);
  }

  /** @param isQuiet - that it is not saved stays said until it is saved */
  async function flush(isQuiet = false): Promise<AutosaveState> {
    unschedule();
    do {
      saving ??= saveUntilClean(isQuiet).finally(() => {
        saving = null;
      });
      await saving;
      // An edit may have come between the last save and its acknowledgement.
    } while (state.kind === "unsaved");
    return state;
  }

  /** One save after the other, each with the newest draft, until there is nothing to save. */
  async function saveUntilClean(isQuiet: boolean): Promise<void> {
    // What was sent and never answered may arrive yet: a save on the same version shows whether it did.
    let isUnsure = inDoubt.size > 0;
    while (state.kind !== "conflict" && (isUnsure || !sameAnswers(draft, clean))) {
      if (!isQuiet || state.kind !== "failed") enter({ kind: "saving" });
      if (!(await save(draft))) return;
      isUnsure = false;
    }
    if (state.kind !== "conflict" && state.kind !== "saved") enter({ kind: "saved" });
  }

  /** False when the draft could not be saved. */
  async function save(sent: CaseRecord): Promise<boolean> {
    inFlight = sent;
    const outcome = await put(sent);
    inFlight = null;
    if (outcome.ok) {
      moveTo({ version: outcome.version, value: sent });
      return true;
    }
    if (outcome.error.kind !== "conflict") {
      enter({ kind: "failed", error: outcome.error });
      return false;
    }
    const { current } = outcome.error;
    const arrived = [sent, ...inDoubt].find((record) => sameAnswers(record, current.value));
    if (arrived !== undefined) {
      // This very save had arrived, or an earlier one; only its acknowledgement was lost.
      moveTo({ version: current.version, value: arrived });
      return true;
    }
    if (sameAnswers(withStoredLogs(clean, current.value), current.value)) {
      // Only the version moved on, as when the case was deleted and restored elsewhere, or something moved
      // its clocks: nobody wrote over what this draft rests on, so it is saved again.
      moveTo(current);
      draft = withStoredLogs(draft, clean);
      return true;
    }
    enter({ kind: "conflict", current });
    return false;
  }

  function put(record: CaseRecord): ReturnType<CaseStore["put"]> {
    const ifMatch = version;
    return putInTime(store, record, ifMatch, {
      delay,
      answerMs,
      onGivenUp: () => inDoubt.add(record),
      onLateAnswer: (outcome) => hearLate(record, ifMatch, outcome),
    });
  }

  /** An answer that came after it was given up: a success is one, as long as nothing else was saved since. */
  function hearLate(
    sent: CaseRecord,
    ifMatch: string,
    outcome: Awaited<ReturnType<CaseStore["put"]>>,
  ): void {
    if (!outcome.ok || version !== ifMatch) return;
    moveTo({ version: outcome.version, value: sent });
    if (state.kind === "failed") void flush(true);
    // Typed back to what was stored before, and saved as that.
    if (state.kind === "saved" && !sameAnswers(draft, clean)) {
      enter({ kind: "unsaved" });
      schedule();
    }
  }

  /** What the draft may rest on when the page goes; null where nothing has to be put aside then. */
  function basis(): readonly CaseRecord[] | null {
    const from = [clean, ...(inFlight === null ? [] : [inFlight]), ...inDoubt];
    return state.kind === "conflict" || from.every((one) => sameAnswers(draft, one)) ? null : from;
  }

  /** After what was typed is on the screen. */
  function prepareSoon(): void {
    if (store.prepareDraft === undefined) return;
    cancelPrepare ??= delay(prepare, 0);
  }

  function prepare(): void {
    cancelPrepare = null;
    const from = basis();
    if (from !== null) void store.prepareDraft?.(draft.id, draft, { from });
  }

  function leave(): void {
    const from = basis();
    if (from === null) return;
    store.saveOnPagehide?.(draft.id, draft, { from });
    saveSoon();
  }

  function adopt(stored: Versioned<CaseRecord>): void {
    unschedule();
    store.unsent?.drop(stored.value.id);
    moveTo(stored);
    draft = stored.value;
    enter({ kind: "saved" });
  }

  return {
    update(record) {
      // Events of the clocks are only ever added: a form that was opened before one does not take it away.
      draft = withStoredLogs(record, draft);
      prepareSoon();
      if (state.kind === "conflict") return;
      if (state.kind === "failed" && !mayHeal(state.error)) return;
      if (saving === null && inDoubt.size === 0 && sameAnswers(draft, clean)) {
        unschedule();
        if (state.kind !== "saved") enter({ kind: "saved" });
        return;
      }
      if (state.kind === "saved") enter({ kind: "unsaved" });
      schedule();
    },
    flush: () => flush(),
    leave,
    retry: () => flush(),
    retryQuietly,
    async keepMine() {
      if (state.kind !== "conflict") return state;
      moveTo(state.current);
      draft = withStoredLogs(draft, clean);
      enter({ kind: "unsaved" });
      return flush();
    },
    takeTheirs() {
      if (state.kind === "conflict") adopt(state.current);
      return draft;
    },
    adopt,
    getState: told.get,
    getDraft: () => draft,
    getVersion: () => version,
    getBase: () => clean,
    subscribe: told.subscribe,
  };
}

const firstRetryMs = 2000;
const lastRetryMs = 60_000;

/** Room may be made, a connection may come back, somebody signs in again; a removed or closed case stays so. */
function mayHeal(error: StoreError): boolean {
  return ["quota", "unavailable", "unauthorized"].includes(error.kind);
}
