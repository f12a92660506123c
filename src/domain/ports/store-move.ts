import type { StoredCounts } from "./upkeep.ts";

/** What an earlier release left on this device, unencrypted. */
export interface UnsealedStore {
  readonly cases: number;
  readonly documents: number;
  readonly people: number;
}

/** How far the taking over of an unsealed store is. `done` and `total` count rows. */
export interface MoveProgress {
  readonly step: "copying" | "verifying";
  readonly done: number;
  readonly total: number;
}

/** Why an unsealed store was not taken over. It is as it was, and nothing of it was deleted. */
export type MoveError =
  /** Cases or changes are missing already: somebody has to decide about that first. */
  | { readonly kind: "data-loss"; readonly expected: StoredCounts; readonly found: StoredCounts }
  /** People, plan or settings are missing already. */
  | { readonly kind: "setup-loss" }
  /** In bytes: the room that the copy takes, and how much there is. Null where the browser does not tell. */
  | { readonly kind: "no-room"; readonly needed: number | null; readonly free: number | null }
  /** Another window has it open and does not close it. */
  | { readonly kind: "in-use" }
  /** What was written does not read as what was copied, in this store. */
  | { readonly kind: "not-verified"; readonly store: string }
  | { readonly kind: "unavailable"; readonly detail: string };

/** What was taken over; null where there was nothing to take over. */
export interface MovedStore extends UnsealedStore {
  /** Contents that can't be read any more, and so could not be copied. */
  readonly unreadable: number;
}

export type MoveOutcome =
  | {
      readonly ok: true;
      readonly moved: MovedStore | null;
      /**
       * Something unencrypted is on this device yet: another window holds it, and it is deleted at a later visit; or an
       * earlier release has made it anew since, and it is left alone.
       */
      readonly remains: boolean;
    }
  | { readonly ok: false; readonly error: MoveError };
