import type { CaseListQuery, CaseSort } from "./case-list.ts";
import { worklistLayout, type CaseListing, type CaseSortKey } from "./case-summary.ts";
import type { SortValue } from "./column.ts";

/** Where a case stands in an order; equal values stand in the order of their ids. */
export interface Place {
  readonly value: SortValue;
  readonly id: string;
}

/**
 * A case's place in the order of a column. One that does not verify is before all others, whatever it says.
 *
 * @param endOfToday as `dayOf` gives it
 */
export function placeOf(
  row: CaseListing,
  by: CaseSortKey,
  isUnverified = false,
  endOfToday: string | null = null,
): Place {
  return {
    value: isUnverified ? false : worklistLayout.sortValue(row, by, endOfToday),
    id: row.id,
  };
}

/** The end of the day that an order depends on; null for one that is the same on every day. */
export function dayOf({ by }: CaseSort, clock: CaseListQuery["clock"]): string | null {
  return by === "dueAt" ? (clock?.endOfToday ?? null) : null;
}

export function comparePlaces(
  direction: CaseSort["direction"],
): (left: Place, right: Place) => number {
  const sign = direction === "ascending" ? 1 : -1;
  return (left, right) => {
    if (left.value !== right.value) {
      if (left.value === null) return 1;
      if (right.value === null) return -1;
      if (left.value === false) return -1;
      if (right.value === false) return 1;
      return left.value < right.value ? -sign : sign;
    }
    return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
  };
}
