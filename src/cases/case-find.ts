import { dueFilters, type CaseListQuery, type CaseSort, type DueFilter } from "./case-list.ts";
import { dueStateOf, matcherOf, onlyNarrows } from "./case-match.ts";
import type { Place } from "./case-order.ts";
import { caseStates, type CaseState } from "./case-state.ts";
import type { CaseListing } from "./case-summary.ts";
import { sameJson } from "./json-value.ts";

export interface Placed<T> extends Place {
  readonly row: T;
}

/** What a query finds but for its state and its `due`, by which people go back and forth. */
interface Candidates<T> {
  readonly of: CaseListQuery;
  readonly places: readonly Placed<T>[];
  /** For each of them its state and its `due`, as numbers: 100,000 rows are looked at in no time. */
  readonly states: Uint8Array;
  readonly dues: Uint8Array;
}

export interface Found<T> {
  readonly rows: readonly Placed<T>[];
  readonly byState: Record<CaseState, number>;
  readonly byDue: Record<DueFilter, number>;
}

/**
 * Finds what a query wants among rows that are in order. Remembers its last answer, and what it can answer the
 * next one from: another state of the same list, or a search that gets longer.
 */
export function createFinder<T extends CaseListing>(
  orderBy: (sort: CaseSort) => readonly Placed<T>[],
) {
  let candidates: Candidates<T> | null = null;
  let found: (Found<T> & { readonly of: string }) | null = null;

  function candidatesOf(query: CaseListQuery, sort: CaseSort): Candidates<T> {
    const { state: _state, due: _due, limit: _limit, cursor: _at, offset: _from, ...of } = query;
    if (candidates !== null && sameJson(candidates.of, of)) return candidates;
    const isWithin = candidates !== null && onlyNarrows(candidates.of, of);
    const matches = matcherOf(query);
    const from = candidates !== null && isWithin ? candidates.places : orderBy(sort);
    const places = from.filter(({ row }) => matches(row));
    candidates = {
      of,
      places,
      states: Uint8Array.from(places, ({ row }) => stateCodes.get(row.state) ?? 0),
      dues: Uint8Array.from(places, ({ row }) => dueCodes.get(dueStateOf(row, query.clock)) ?? 0),
    };
    return candidates;
  }

  function find(query: CaseListQuery, sort: CaseSort): Found<T> {
    const { limit: _limit, cursor: _cursor, offset: _offset, ...narrowing } = query;
    const of = JSON.stringify(narrowing);
    if (found?.of === of) return found;
    const { places, states, dues } = candidatesOf(query, sort);
    const state = query.state === undefined ? undefined : stateCodes.get(query.state);
    const due = query.due === undefined ? undefined : dueCodes.get(query.due);
    const inStates = new Uint32Array(stateCodes.size);
    const inDues = new Uint32Array(dueCodes.size);
    const rows: Placed<T>[] = [];
    places.forEach((place, at) => {
      const itsState = states[at] ?? 0;
      const itsDue = dues[at] ?? 0;
      const isDue = due === undefined || itsDue === due;
      const isInState = state === undefined || itsState === state;
      if (isDue) inStates[itsState] = (inStates[itsState] ?? 0) + 1;
      if (isInState) inDues[itsDue] = (inDues[itsDue] ?? 0) + 1;
      if (isDue && isInState) rows.push(place);
    });
    const byState = noCases();
    for (const [name, code] of stateCodes) byState[name] = inStates[code] ?? 0;
    const byDue = { overdue: 0, today: 0, unknown: 0 };
    for (const name of dueFilters) byDue[name] = inDues[dueCodes.get(name) ?? 0] ?? 0;
    found = { of, rows, byState, byDue };
    return found;
  }

  return {
    find,
    /** After any change of the rows. */
    forget(): void {
      candidates = null;
      found = null;
    },
  };
}

function noCases(): Record<CaseState, number> {
  return {
    draft: 0,
    "in-review": 0,
    "information-requested": 0,
    "referred-to-physician": 0,
    "recommended-approval": 0,
    "returned-to-nurse": 0,
    approved: 0,
    "partially-approved": 0,
    adverse: 0,
    withdrawn: 0,
    "notice-issued": 0,
    reopened: 0,
  };
}

const stateCodes = new Map<CaseState, number>(caseStates.map((state, code) => [state, code]));
/** 0 is due at no time that calls for anything. */
const dueCodes = new Map<DueFilter | null, number>(
  [null, ...dueFilters].map((due, code) => [due, code]),
);
