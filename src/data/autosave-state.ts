import type { CaseRecord, CaseStore, StoreError, Versioned } from "#domain";
import type { Delay } from "./delay.ts";

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

export interface AutosaveOptions {
  readonly store: Pick<CaseStore, "put" | "saveOnPagehide" | "prepareDraft" | "unsent">;
  readonly initial: Versioned<CaseRecord>;
  /** What was typed on `initial` earlier and never reached the store: unsaved from the start. */
  readonly draft?: CaseRecord;
  readonly delay?: Delay;
  /** Saves this long after the last keystroke … */
  readonly idleMs?: number;
  /** … and in the midst of typing this long after the first unsaved one. */
  readonly longestMs?: number;
  /** A save that was not answered for so long counts as not saved; its answer is still heard when it comes. */
  readonly answerMs?: number;
}

/** One case's way to the store: one save at a time, always the newest record, never over another's. */
export interface Autosave {
  /** Takes the newest record; saves it soon. */
  readonly update: (record: CaseRecord) => void;
  /** Saves now (blur, leaving the page or the step); resolves when nothing is left to do or it failed. */
  readonly flush: () => Promise<AutosaveState>;
  /**
   * The page may be gone after this turn: the newest draft is put aside at once, whatever becomes of a save that is on its
   * way, and saved if none is. The next page shows it.
   */
  readonly leave: () => void;
  /** After `failed`: tries again. By itself it does so less and less often, as long as that may help. */
  readonly retry: () => Promise<AutosaveState>;
  /** After `conflict`: saves this draft over what the other writer saved, which stays in the history. */
  readonly keepMine: () => Promise<AutosaveState>;
  /** After `conflict`: drops this draft and returns what is stored. */
  readonly takeTheirs: () => CaseRecord;
  /** Takes a version that was written by other means, e.g. by signing; drops an unsaved draft. */
  readonly adopt: (stored: Versioned<CaseRecord>) => void;
  /** Tries again without a word where that may help, as when somebody comes back to the page. */
  readonly retryQuietly: () => void;
  readonly getState: () => AutosaveState;
  /** The newest record, saved or not. */
  readonly getDraft: () => CaseRecord;
  /** The last acknowledged version: what `sign` and `remove` take as `ifMatch`. */
  readonly getVersion: () => string;
  /** What was stored under that version: what this draft started from. */
  readonly getBase: () => CaseRecord;
  readonly subscribe: (listener: () => void) => () => void;
}
