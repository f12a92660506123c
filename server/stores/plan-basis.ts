import { type PlanClocks, planKey, readPlan } from "#domain";
import { type StoredRow, valueOf } from "./setup-rows.ts";
import type { Transaction } from "./transactions.ts";

/** In which zone days are counted until an administrator has chosen the plan's; pages of a server count the same. */
export const zoneUntilChosen = "UTC";

/** How a tenant's plan counts days: its zone, and its own clocks where it entered some. */
export type PlanBasis = {
  readonly zone: string;
  readonly plan?: PlanClocks;
};

/** As it holds at an instant. A plan that can’t be read has no clocks of its own: the law's times stay. */
export async function planBasisIn(
  { rows, planZone }: Pick<Transaction, "rows" | "planZone">,
  instant: string,
): Promise<PlanBasis> {
  const found = await rows<StoredRow>(
    `select $2 as key, revision, at, value as text from review.plan_settings
      where tenant = (select review.my_tenant()) and effective_from <= $1
      order by effective_from desc, revision desc limit 1`,
    [instant, planKey],
  );
  const clocks = readPlan(found.map(valueOf))?.value?.clocks;
  return { zone: planZone ?? zoneUntilChosen, ...(clocks === undefined ? {} : { plan: clocks }) };
}
