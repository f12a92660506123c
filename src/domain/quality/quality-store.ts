import type { Log, Outcome, StoreError } from "../ports/case-store.ts";
import type { PagehideDrafts } from "../case/pagehide-draft.ts";
import type { QualityRecord } from "./quality-record.ts";

export type QualityError =
  | Extract<StoreError, { readonly kind: "quota" | "unavailable" | "not-found" | "invalid" }>
  /** Somebody saved first, or what is there stays as it is; nothing was changed. */
  | { readonly kind: "conflict"; readonly current: QualityRecord }
  /** Not this person's to write. */
  | { readonly kind: "forbidden" };

export type QualityOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: QualityError };

/**
 * Samples, second reviews and audits. They are kept beside the cases and never in one: no method of this
 * port can change a case. A success is durable; no method rejects.
 */
export interface QualityStore {
  /** Every record, oldest first. */
  list(): Promise<Outcome<Log<QualityRecord>>>;
  get(id: string): Promise<QualityOutcome<QualityRecord>>;
  /**
   * Adds a record, or replaces a second review that is not finished by its next revision. See
   * `authorizeQualityWrite` for the rules every adapter keeps.
   */
  write(record: QualityRecord): Promise<QualityOutcome<QualityRecord>>;
  /** Drafts of second reviews whose pages went away; absent where none can outlive its page. */
  readonly drafts?: PagehideDrafts;
  /** Calls back after each change, here or elsewhere; returns the way to stop. */
  watch(callback: () => void): () => void;
}
