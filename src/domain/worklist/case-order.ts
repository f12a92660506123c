import type { CaseSort, CaseSortKey } from "./case-list.ts";
import { caseStates } from "../case/case-state.ts";
import type { CaseListing } from "./case-summary.ts";
import { foldText } from "../text/fold.ts";

export type SortValue = string | number | null;

/** Where a case stands in an order; equal values stand in the order of their ids. */
export interface Place {
  readonly value: SortValue;
  readonly id: string;
}

/** A case's place in the order of a column; no value means last, whichever way. */
export function placeOf(row: CaseListing, by: CaseSortKey): Place {
  return { value: sortValue(row, by), id: row.id };
}

export function comparePlaces(
  direction: CaseSort["direction"],
): (left: Place, right: Place) => number {
  const sign = direction === "ascending" ? 1 : -1;
  return (left, right) => {
    if (left.value !== right.value) {
      if (left.value === null) return 1;
      if (right.value === null) return -1;
      return left.value < right.value ? -sign : sign;
    }
    return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
  };
}

function sortValue(row: CaseListing, by: CaseSortKey): SortValue {
  switch (by) {
    case "receivedAt": {
      // Received times keep the offset they were written with, so they compare as instants only.
      const instant = row.receivedAt === null ? Number.NaN : Date.parse(row.receivedAt);
      return Number.isNaN(instant) ? null : instant;
    }
    case "state":
      return caseStates.indexOf(row.state);
    case "memberName":
    case "reference":
    case "procedure":
    case "assignee": {
      const text = row[by];
      return text === null || text === "" ? null : foldText(text);
    }
    case "dueAt":
    case "noticeDueAt":
      return row.hasClock ? row[by] : "";
    case "updatedAt":
    case "recommendation":
    case "stillMissing":
    case "lineOfBusiness":
      return row[by];
  }
}
