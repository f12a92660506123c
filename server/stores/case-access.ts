import {
  type CaseChange,
  type CaseDigests,
  type CaseRecord,
  type Failure,
  type VersionedOutcome,
  type WriteContext,
} from "#domain";
import { storeErrorOf } from "./database-errors.ts";
import { type PlanBasis, planBasisIn } from "./plan-basis.ts";
import type { Transact, Transaction } from "./transactions.ts";

export interface CaseAccessOptions {
  readonly transact: Transact;
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** What lists show, by how the tenant's plan counts days. */
  readonly digestsIn: (basis: PlanBasis) => CaseDigests;
  readonly announce: (change: Omit<CaseChange, "source">) => void;
}

/** What a write answers, and what others are told of it once it is committed; null where nothing was written. */
export interface Written {
  readonly outcome: VersionedOutcome<CaseRecord>;
  readonly change: Omit<CaseChange, "source"> | null;
}

/** Nothing was written. */
export function unwritten(outcome: VersionedOutcome<CaseRecord>): Written {
  return { outcome, change: null };
}

/** Reads and writes in transactions; what the database says of a failure becomes an answer. */
export interface CaseAccess {
  readonly reading: <T>(read: (transaction: Transaction) => Promise<T>) => Promise<T | Failure>;
  /**
   * `now`: when it is written, one instant also for a transaction that is tried again. `opening`: a call that goes along
   * with its beginning.
   */
  readonly writing: (
    now: string,
    write: (transaction: Transaction, context: WriteContext) => Promise<Written>,
    opening?: string,
  ) => Promise<VersionedOutcome<CaseRecord>>;
}

export function createCaseAccess(options: CaseAccessOptions): CaseAccess {
  const { transact, digestsIn, announce } = options;
  return {
    async reading(read) {
      try {
        return await transact("read", read);
      } catch (error) {
        return { ok: false, error: storeErrorOf(error) };
      }
    },
    async writing(now, write, opening) {
      try {
        const { outcome, change } = await transact(
          "write",
          async (transaction) => {
            const { digestOf } = digestsIn(await planBasisIn(transaction, now));
            return write(transaction, { now, by: transaction.by, digestOf });
          },
          {
            recorded: (written) => written.outcome,
            ...(opening === undefined ? {} : { opening }),
          },
        );
        if (change !== null) announce(change);
        return outcome;
      } catch (error) {
        return { ok: false, error: storeErrorOf(error) };
      }
    },
  };
}
