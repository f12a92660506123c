import type { CaseOffer, PhysicianEntry, PoolPhysician } from "../team/index.ts";
import type { Outcome } from "./case-store.ts";
import type { SetupOutcome } from "./setup-store.ts";

/** The cases that wait for a physician advisor and are with none yet. */
export interface WaitingCases {
  readonly waiting: number;
  /** Those of them that nobody is offered. */
  readonly offeredToNobody: readonly string[];
}

/** What became of asking for the next case. */
export type NextCase =
  /** It is assigned to whoever asked. */
  | { readonly kind: "taken"; readonly caseId: string }
  /** None of the waiting cases fits; how many wait, and why they were not offered. */
  | { readonly kind: "none"; readonly waiting: number; readonly against: readonly string[] };

/** The physician advisors of a team: who takes which cases. No method rejects. */
export interface PhysicianPool {
  /** Everybody in the pool, by name. */
  readonly list: () => Promise<Outcome<readonly PoolPhysician[]>>;
  /** An administrator's to see. */
  readonly waiting: () => Promise<Outcome<WaitingCases>>;
  /** Enters what is known of somebody: an administrator everything, a physician advisor his or her availability. */
  readonly save: (
    personId: string,
    entry: PhysicianEntry,
    options: { readonly ifRevision: number },
  ) => Promise<SetupOutcome<null>>;
  /** The waiting cases that are with no physician advisor yet, as they are offered to the reader. */
  readonly offers: () => Promise<Outcome<readonly CaseOffer[]>>;
  /** Assigns the waiting case that is due first, of those that are offered to the reader, to the reader. */
  readonly takeNext: () => Promise<Outcome<NextCase>>;
  /** Calls back when an entry or a case changed, here or elsewhere; returns the way to stop. */
  readonly watch: (callback: () => void) => () => void;
}
