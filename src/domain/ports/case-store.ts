import type { CaseListQuery, CasePage } from "../worklist/case-list.ts";
import type { CaseVerification } from "../chain/verify-case.ts";
import type { CaseRecord } from "../case/case-record.ts";
import type { CaseState } from "../case/case-state.ts";
import type { CaseSummary } from "../worklist/case-summary.ts";
import type { Determination } from "../case/determination.ts";
import type { Issue } from "../case/json-value.ts";
import type { LifeRefusal } from "../life/index.ts";
import type { Revision } from "../case/revision.ts";

/** Opaque: compare for equality, pass back, never take apart. */
export type CaseVersion = string;

export interface Versioned<T> {
  readonly value: T;
  readonly version: CaseVersion;
}

/** Why the store cannot be used at all right now. */
export const unavailableReasons = [
  /** In a browser: there is no IndexedDB, or it is refused (private mode, policy). */
  "absent",
  "denied",
  /** In a browser: another tab holds an older version open and does not let go. */
  "blocked",
  /** A newer release has the store open, or runs on the server: reload to get it. */
  "superseded",
  /** The connection to the database was lost and opening it again did not help. */
  "connection-lost",
  /** The server, or its database, can’t be reached; what was asked may have been done or not. */
  "server-away",
  /** Storage did not answer in time: what was asked may have been done or not. */
  "no-answer",
  /** Anything else the platform reported; `detail` is the name of its error. */
  "failed",
] as const;
export type UnavailableReason = (typeof unavailableReasons)[number];

export type StoreError =
  /** Somebody saved first; nothing was changed. `current` is what is stored now. */
  | { readonly kind: "conflict"; readonly current: Versioned<CaseRecord> }
  | { readonly kind: "not-found" }
  /** The case was removed; `version` is what `restore` needs. */
  | { readonly kind: "gone"; readonly version: CaseVersion; readonly removedAt: string }
  /** `given`: the caller's input. `stored`: what is in the store; it is left untouched. */
  | {
      readonly kind: "invalid";
      readonly where: "given" | "stored";
      /** `does-not-verify`: something of the case is other than it was saved here; see `verify`. */
      readonly reason: "not-acceptable" | "damaged" | "newer-release" | "does-not-verify";
      readonly issues: readonly Issue[];
    }
  /** The device has no room; nothing was changed. */
  | { readonly kind: "quota" }
  | { readonly kind: "unavailable"; readonly reason: UnavailableReason; readonly detail?: string }
  /** The life of a case (`life/`) does not allow it: in this state, to this role, or not yet. */
  | { readonly kind: "forbidden"; readonly refusal: LifeRefusal }
  /** `wants`: the person is known, and proves anew who he or she is before this is done. */
  | { readonly kind: "unauthorized"; readonly wants?: "confirmation" };

export type Failure = { readonly ok: false; readonly error: StoreError };
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;
export type VersionedOutcome<T> =
  | { readonly ok: true; readonly value: T; readonly version: CaseVersion }
  | Failure;

/** Tells watchers that something changed. Carries no content: whoever cares reads it again. */
export interface CaseChange {
  /** `verified`: nothing was saved; it turned out whether the case is as it was saved here. */
  readonly kind: Revision["kind"] | "verified";
  readonly caseId: string;
  readonly version: CaseVersion;
  /** `here`: this store wrote it; `elsewhere`: another window or another person did. */
  readonly source: "here" | "elsewhere";
}

/** Lines of an append-only log, oldest first. Lines that can’t be read are counted, not hidden. */
export interface Log<T> {
  readonly items: readonly T[];
  readonly unreadable: number;
}

/** Which cases a scan gives; without states, all. A case that does not verify is given whatever state it says. */
export interface ScanQuery {
  readonly states?: readonly CaseState[];
}

/** Everything of a case that is as it was saved, or why there is nothing that may be counted. */
export type ScannedContent =
  | {
      readonly kind: "whole";
      readonly record: CaseRecord;
      readonly revisions: readonly Revision[];
      readonly determinations: readonly Determination[];
    }
  | { readonly kind: "unreadable" }
  | { readonly kind: "does-not-verify" };

export interface ScannedCase {
  readonly summary: CaseSummary;
  readonly content: ScannedContent;
}

export interface CaseSlice {
  readonly items: readonly ScannedCase[];
  /** How many cases were given before this slice, and how many there are in all. */
  readonly done: number;
  readonly total: number;
  /** Cases that are stored and have no row in a list; the same in every slice. */
  readonly unreadable: number;
}

/** Answers that are on this device and not on the server yet, whichever page they were typed on. */
export interface UnsentDrafts {
  /** What waits of a case; `get` then gives what it was based on, so that a form that begins with it saves it. */
  readonly read: (id: string) => CaseRecord | null;
  /** Somebody decided that the case stands as it is stored. */
  readonly drop: (id: string) => void;
}

/**
 * The one way to cases. Every write names the version it is based on; a stale one changes nothing
 * and answers are never merged. A success means that the write is durable: on disk, or
 * committed by the server. No method rejects.
 */
export interface CaseStore {
  get(id: string): Promise<VersionedOutcome<CaseRecord>>;
  /** Creates a draft. The same `key` again gives back the case it made the first time. */
  create(
    record: CaseRecord,
    options: { readonly key: string },
  ): Promise<VersionedOutcome<CaseRecord>>;
  /**
   * Replaces the case and stamps `updatedAt`; an identical record changes nothing. `holdsUntilSaved`: what cannot be
   * saved now stays on this device until it is, where the store has such a place (`unsent`).
   */
  put(
    id: string,
    record: CaseRecord,
    options: { readonly ifMatch: CaseVersion; readonly holdsUntilSaved?: true },
  ): Promise<VersionedOutcome<CaseRecord>>;
  /**
   * Puts a draft aside before it returns, for a page that may be gone before anything else is done. The next
   * `get` of another page saves it as whoever works now, where what is stored then is one of `from`; a `put` of this
   * page that arrives after all replaces it. Absent where no case outlives its page.
   *
   * @param options.from - what was acknowledged last, and everything that was sent since
   */
  readonly saveOnPagehide?: (
    id: string,
    record: CaseRecord,
    options: { readonly from: readonly CaseRecord[] },
  ) => void;
  /**
   * Makes ready what `saveOnPagehide` is to put aside, where that takes longer than a page that goes away has: ask at
   * every change. Resolves when it is ready; absent where nothing has to be made ready.
   */
  readonly prepareDraft?: (
    id: string,
    record: CaseRecord,
    options: { readonly from: readonly CaseRecord[] },
  ) => Promise<void>;
  /** Answers that wait on this device; absent where a save is on disk or failed. */
  readonly unsent?: UnsentDrafts;
  /** Takes a draft off the worklist; `get` then answers `gone` and `restore` undoes it. */
  remove(
    id: string,
    options: { readonly ifMatch: CaseVersion },
  ): Promise<VersionedOutcome<{ readonly removedAt: string }>>;
  restore(
    id: string,
    options: { readonly ifMatch: CaseVersion },
  ): Promise<VersionedOutcome<CaseRecord>>;
  /** Closes the case and appends the determination: both or neither. */
  sign(
    id: string,
    record: CaseRecord,
    options: { readonly ifMatch: CaseVersion; readonly determination: Determination },
  ): Promise<VersionedOutcome<CaseRecord>>;
  list(query: CaseListQuery): Promise<Outcome<CasePage>>;
  /**
   * All cases of the worklist whole, last changed first, a slice at a time: for figures, samples and copies. Between
   * two slices the caller may let the page draw. A failure is the last thing given.
   */
  scan(query: ScanQuery): AsyncIterable<Outcome<CaseSlice>>;
  /** Every revision of a case, oldest first, also of a removed one. */
  history(id: string): Promise<Outcome<Log<Revision>>>;
  /** Every determination of a case, oldest first. */
  determinations(caseId: string): Promise<Outcome<Log<Determination>>>;
  /**
   * Whether everything stored of a case is as it was saved through this port. A case that does not verify
   * takes no signature, and no page shows it as decided.
   */
  verify(id: string): Promise<Outcome<CaseVerification>>;
  /** Calls back after each acknowledged change, here or elsewhere; returns the way to stop. */
  watch(query: { readonly caseId?: string }, callback: (change: CaseChange) => void): () => void;
}
