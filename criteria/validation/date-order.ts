import { dayNumber } from "../engine/calendar.ts";
import { readerOf } from "../engine/read-answer.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { DateOrder, FactTree } from "../model/fact.ts";

/** The pairs of dates of a case that stand the wrong way round. */
export function datesOutOfOrder(set: CriteriaSet, facts: FactTree): readonly DateOrder[] {
  return set.dateOrders.filter((order) => {
    const first = dayOf(readerOf(order.first)(facts));
    const last = dayOf(readerOf(order.last)(facts));
    return first !== undefined && last !== undefined && last < first;
  });
}

function dayOf(answer: unknown): number | undefined {
  return typeof answer === "string" ? dayNumber(answer) : undefined;
}
