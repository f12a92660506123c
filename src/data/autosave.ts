import {
  type CaseRecord,
  type CaseStore,
  type StoreError,
  type Versioned,
  allClockEvents,
  allDataConfirmations,
  sameJson,
} from "#domain";

/**
 * Where the newest answers are. `saved` means on disk, never "on its way". In `conflict` and
 * `failed` the draft is kept, and nothing is written until the reviewer decides or types on.
 */
export type AutosaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "conflict"; readonly current: Versioned<CaseRecord> }
  | { readonly kind: "failed"; readonly error: StoreError };

/** Starts a delay and returns the way to cancel it. */
export type Delay = (callback: () => void, milliseconds: number) => () => void;

export interface AutosaveOptions {
  readonly store: Pick<CaseStore, "put">;
  readonly initial: Versioned<CaseRecord>;
  readonly delay?: Delay;
  /** Saves this long after the last keystroke … */
  readonly idleMs?: number;
  /** … and in the midst of typing this long after the first unsaved one. */
  readonly longestMs?: number;
}

/** One case's way to the store: one save at a time, always the newest record, never over another's. */
export interface Autosave {
  /** Takes the newest record; saves it soon. */
  readonly update: (record: CaseRecord) => void;
  /** Saves now (blur, leaving the page or the step); resolves when nothing is left to do or it failed. */
  readonly flush: () => Promise<AutosaveState>;
  /** After `failed`: tries again. */
  readonly retry: () => Promise<AutosaveState>;
  /** After `conflict`: saves this draft over what the other writer saved, which stays in the history. */
  readonly keepMine: () => Promise<AutosaveState>;
  /** After `conflict`: drops this draft and returns what is stored. */
  readonly takeTheirs: () => CaseRecord;
  /** Takes a version that was written by other means, e.g. by signing; drops an unsaved draft. */
  readonly adopt: (stored: Versioned<CaseRecord>) => void;
  readonly getState: () => AutosaveState;
  /** The newest record, saved or not. */
  readonly getDraft: () => CaseRecord;
  /** The last acknowledged version: what `sign` and `remove` take as `ifMatch`. */
  readonly getVersion: () => string;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createAutosave(options: AutosaveOptions): Autosave {
  const { store, delay = browserDelay, idleMs = 500, longestMs = 1000 } = options;
  const listeners = new Set<() => void>();
  let version = options.initial.version;
  /** What is stored under `version`, as it was sent. */
  let clean = options.initial.value;
  let draft = options.initial.value;
  let state: AutosaveState = { kind: "saved" };
  let saving: Promise<void> | null = null;
  let cancelIdle: (() => void) | null = null;
  let cancelLongest: (() => void) | null = null;

  function enter(next: AutosaveState): void {
    state = next;
    for (const listener of listeners) listener();
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

  async function flush(): Promise<AutosaveState> {
    unschedule();
    do {
      saving ??= saveUntilClean().finally(() => {
        saving = null;
      });
      await saving;
      // An edit may have come between the last save and its acknowledgement.
    } while (state.kind === "unsaved");
    return state;
  }

  /** One save after the other, each with the newest draft, until there is nothing to save. */
  async function saveUntilClean(): Promise<void> {
    while (state.kind !== "conflict" && !sameAnswers(draft, clean)) {
      enter({ kind: "saving" });
      if (!(await save(draft))) return;
    }
    if (state.kind !== "conflict" && state.kind !== "saved") enter({ kind: "saved" });
  }

  /** False when the draft could not be saved. */
  async function save(sent: CaseRecord): Promise<boolean> {
    const outcome = await put(sent);
    if (outcome.ok) {
      version = outcome.version;
      clean = sent;
      return true;
    }
    if (outcome.error.kind !== "conflict") {
      enter({ kind: "failed", error: outcome.error });
      return false;
    }
    const { current } = outcome.error;
    if (sameAnswers(sent, current.value)) {
      // This very save had arrived, only its acknowledgement was lost.
      version = current.version;
      clean = sent;
      return true;
    }
    if (sameAnswers(withKeptParts(clean, current.value), current.value)) {
      // Only the version moved on, as when the case was deleted and restored elsewhere, or something moved
      // its clocks: nobody wrote over what this draft rests on, so it is saved again.
      version = current.version;
      clean = current.value;
      draft = withKeptParts(draft, clean);
      return true;
    }
    enter({ kind: "conflict", current });
    return false;
  }

  async function put(record: CaseRecord): ReturnType<CaseStore["put"]> {
    try {
      return await store.put(record.id, record, { ifMatch: version });
    } catch (error) {
      const detail = error instanceof Error ? error.name : "unknown";
      return { ok: false, error: { kind: "unavailable", reason: "failed", detail } };
    }
  }

  function adopt(stored: Versioned<CaseRecord>): void {
    unschedule();
    version = stored.version;
    clean = stored.value;
    draft = stored.value;
    enter({ kind: "saved" });
  }

  return {
    update(record) {
      // Events of the clocks are only ever added: a form that was opened before one does not take it away.
      draft = withKeptParts(record, draft);
      if (state.kind === "conflict") return;
      if (state.kind === "failed" && !mayHeal(state.error)) return;
      if (saving === null && sameAnswers(draft, clean)) {
        unschedule();
        if (state.kind !== "saved") enter({ kind: "saved" });
        return;
      }
      if (state.kind === "saved") enter({ kind: "unsaved" });
      schedule();
    },
    flush,
    retry: flush,
    async keepMine() {
      if (state.kind !== "conflict") return state;
      version = state.current.version;
      clean = state.current.value;
      draft = withKeptParts(draft, clean);
      enter({ kind: "unsaved" });
      return flush();
    },
    takeTheirs() {
      if (state.kind === "conflict") adopt(state.current);
      return draft;
    },
    adopt,
    getState: () => state,
    getDraft: () => draft,
    getVersion: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The store stamps `updatedAt`; it is not something the reviewer wrote. */
function sameAnswers(left: CaseRecord, right: CaseRecord): boolean {
  return sameJson({ ...left, updatedAt: "" }, { ...right, updatedAt: "" });
}

/** The record with what of both is only ever added to: events of the clocks, and confirmations. */
function withKeptParts(record: CaseRecord, other: CaseRecord): CaseRecord {
  const { clockEvents, dataConfirmations } = other;
  return {
    ...record,
    ...(clockEvents === undefined || clockEvents === record.clockEvents
      ? {}
      : { clockEvents: allClockEvents(record.clockEvents ?? [], clockEvents) }),
    ...(dataConfirmations === undefined || dataConfirmations === record.dataConfirmations
      ? {}
      : {
          dataConfirmations: allDataConfirmations(
            record.dataConfirmations ?? [],
            dataConfirmations,
          ),
        }),
  };
}

/** Room may be made and a connection may come back; a removed or closed case stays so. */
function mayHeal(error: StoreError): boolean {
  return error.kind === "quota" || error.kind === "unavailable";
}

const browserDelay: Delay = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};
