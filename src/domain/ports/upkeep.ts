import type { StoreVerification } from "../chain/index.ts";
import type { SetupPart } from "../setup/index.ts";
import type { Outcome } from "./case-store.ts";

/** How much is stored. */
export interface StoredCounts {
  readonly cases: number;
  readonly revisions: number;
  readonly determinations: number;
}

/** Only `first-use` may be greeted as an empty workspace. */
export type Integrity =
  | { readonly kind: "first-use" }
  | { readonly kind: "sound"; readonly found: StoredCounts }
  | {
      readonly kind: "data-loss-suspected";
      readonly expected: StoredCounts;
      readonly found: StoredCounts;
      /** The database was created anew since the sentinel outside it was written. */
      readonly databaseReplaced: boolean;
    };

/** What is there of people, plan and settings when they are opened. */
export type OpenedSetup = {
  /** Every row as it is stored; read them with `readPeople`, `readPlan` and `readSettings`. */
  readonly rows: readonly unknown[];
  /** Parts of which less is there than was written. */
  readonly missing: readonly SetupPart[];
  /** Nothing was ever set up here: no row, and no count of one. */
  readonly isFirstUse: boolean;
};

/** How the way to a storage stands. `superseded`: a newer release took over. `lost`: it may be another one now. */
export type ConnectionState = "open" | "superseded" | "lost" | "closed";

/**
 * What a storage on this device takes before its cases may be shown: it can lose its contents without an error, and
 * be changed by others. No method rejects.
 */
export interface Upkeep {
  /** Whether a large store may be shown first and checked after; false for all others. */
  readonly passesAtSight: () => Promise<Outcome<boolean>>;
  /** Ask before greeting an empty store: a damaged database opens empty without an error. */
  readonly checkIntegrity: () => Promise<Outcome<Integrity>>;
  /** After the user was told of a loss: take what is found as the new truth. */
  readonly acceptLoss: () => Promise<Outcome<StoredCounts>>;
  /**
   * Begins the chain over what an earlier release stored, then goes through the chain over all cases, a bit
   * at a time.
   */
  readonly verifyAll: () => Promise<Outcome<StoreVerification>>;
  /** Verifies each case by itself; what is found shows in lists. */
  readonly verifyCases: () => Promise<unknown>;
  /** Reads people, plan and settings, in whatever way an earlier release stored them. Call it first. */
  readonly openSetup: () => Promise<Outcome<OpenedSetup>>;
  /** After the user was told: rows under these keys are set aside, and what is left becomes what is expected. */
  readonly startSetupAgain: (keys: readonly string[]) => Promise<Outcome<null>>;
}
