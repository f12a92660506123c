import type { CriteriaSet } from "#criteria";
import {
  type PlanDetails,
  policyKey,
  readPlan,
  readPolicy,
  type ValuesInForce,
  valuesInForce,
  wallTimeIn,
} from "#domain";
import { zoneUntilChosen } from "../stores/plan-basis.ts";
import { valueOf } from "../stores/setup-rows.ts";
import { newestRows, planRows } from "../stores/setup-tables.ts";
import type { Transaction } from "../stores/transactions.ts";

/** What the plan says of itself and of its criteria at one instant. */
export interface PlanAtWork {
  /** Null where nobody has entered it. */
  readonly details: PlanDetails | null;
  /** IANA name of the zone in which the plan counts its days. */
  readonly zone: string;
  /** The plan's values of a set; undefined where they can't be read, and a case starts with the published ones. */
  readonly inForce: (set: CriteriaSet) => ValuesInForce | undefined;
}

export async function planAtWork(transaction: Transaction, now: string): Promise<PlanAtWork> {
  const zone = transaction.planZone ?? zoneUntilChosen;
  const plan = await planRows(transaction, now);
  const policy = readPolicy((await newestRows(transaction, policyKey)).map(valueOf));
  const today = wallTimeIn(zone, Date.parse(now)).date;
  return {
    details: readPlan(plan.map(valueOf))?.value ?? null,
    zone,
    inForce: (set) =>
      policy === undefined ? undefined : valuesInForce(set, policy.value ?? [], today),
  };
}
