import {
  dueFilters,
  listedStates,
  type CaseListQuery,
  type CaseSort,
  type DueFilter,
  type ListedState,
} from "./case-list.ts";
import {
  asksForDerivedValues,
  dueStateOf,
  matcherOf,
  onlyNarrows,
  searchTextOf,
} from "./case-match.ts";
import type { CaseListing } from "./case-summary.ts";
import { sameJson } from "../case/json-value.ts";
import type { NumberedRows } from "./numbered-rows.ts";

export interface Found {
  /** The numbers of the rows, in order. */
  readonly numbers: readonly number[];
  readonly byState: Record<ListedState, number>;
  readonly byDue: Record<DueFilter, number>;
}

export interface Finder {
  readonly find: (query: CaseListQuery, sort: CaseSort) => Found;
  /** After any change of the rows, or of what is known to verify. */
  readonly forget: () => void;
  /** Gets all rows ready for the first search, a slice a step; whoever drives it pauses in between. */
  readonly prepareSearch: () => Generator<undefined, void>;
}

/**
 * Finds what a query wants among rows. Remembers what it can answer the next query from: another state or another
 * order of the same list, or a search that gets longer.
 */
export function createFinder<T extends CaseListing>(
  rows: NumberedRows<T>,
  orderBy: (sort: CaseSort, clock: CaseListQuery["clock"]) => readonly number[],
  isUnverified: (row: T) => boolean,
): Finder {
  /** By number whether a row matches everything in a query but its state and its `due`, which are counted. */
  let matching: { readonly of: CaseListQuery; readonly bits: Uint8Array } | null = null;
  let dues: { readonly at: CaseListQuery["clock"]; readonly codes: Uint8Array } | null = null;
  let states: Uint8Array | null = null;
  let found: (Found & { readonly of: string }) | null = null;
  /** By number; a row that has changed is folded again. */
  const texts: ({ readonly row: T; readonly text: string } | undefined)[] = [];

  function textAt(number: number, row: T): string {
    const known = texts[number];
    if (known?.row === row) return known.text;
    const text = searchTextOf(row);
    texts[number] = { row, text };
    return text;
  }

  function matchingOf(query: CaseListQuery): Uint8Array {
    const { state: _state, due: _due, sort: _sort, clock: _clock, ...others } = query;
    const { limit: _limit, cursor: _cursor, offset: _offset, ...of } = others;
    if (matching !== null && sameJson(matching.of, of)) return matching.bits;
    const before = matching !== null && onlyNarrows(matching.of, of) ? matching.bits : null;
    const matches = matcherOf(query);
    const isAboutSaid = asksForDerivedValues(query);
    const bits = eachRow((row, number) =>
      (before !== null && before[number] === 0) || (isAboutSaid && isUnverified(row))
        ? 0
        : Number(matches(row, number, textAt)),
    );
    matching = { of, bits };
    return bits;
  }

  function duesAt(clock: CaseListQuery["clock"]): Uint8Array {
    if (dues !== null && sameJson(dues.at, clock)) return dues.codes;
    const codes = eachRow((row) =>
      isUnverified(row) ? 0 : (dueCodes.get(dueStateOf(row, clock)) ?? 0),
    );
    dues = { at: clock, codes };
    return dues.codes;
  }

  function eachRow(codeOf: (row: T, number: number) => number): Uint8Array {
    const codes = new Uint8Array(rows.end);
    for (let number = 0; number < codes.length; number += 1) {
      const row = rows.at(number);
      if (row !== undefined) codes[number] = codeOf(row, number);
    }
    return codes;
  }

  function find(query: CaseListQuery, sort: CaseSort): Found {
    const { limit: _limit, cursor: _cursor, offset: _offset, ...narrowing } = query;
    const of = JSON.stringify(narrowing);
    if (found?.of === of) return found;
    const bits = matchingOf(query);
    const due = query.due === undefined ? undefined : dueCodes.get(query.due);
    const state = query.state === undefined ? undefined : stateCodes.get(query.state);
    const dueOf = duesAt(query.clock);
    const stateOf = (states ??= eachRow(
      (row) => stateCodes.get(isUnverified(row) ? "does-not-verify" : row.state) ?? 0,
    ));
    const inStates = new Uint32Array(stateCodes.size);
    const inDues = new Uint32Array(dueCodes.size);
    const numbers: number[] = [];
    for (const number of orderBy(sort, query.clock)) {
      if (bits[number] === 0) continue;
      const itsState = stateOf[number] ?? 0;
      const itsDue = dueOf[number] ?? 0;
      const isDue = due === undefined || itsDue === due;
      const isInState = state === undefined || itsState === state;
      if (isDue) inStates[itsState] = (inStates[itsState] ?? 0) + 1;
      if (isInState) inDues[itsDue] = (inDues[itsDue] ?? 0) + 1;
      if (isDue && isInState) numbers.push(number);
    }
    const byState = noCases();
    for (const [name, code] of stateCodes) byState[name] = inStates[code] ?? 0;
    const byDue = { overdue: 0, today: 0, unknown: 0 };
    for (const name of dueFilters) byDue[name] = inDues[dueCodes.get(name) ?? 0] ?? 0;
    found = { of, numbers, byState, byDue };
    return found;
  }

  return {
    find,
    forget() {
      matching = null;
      dues = null;
      states = null;
      found = null;
    },
    *prepareSearch() {
      for (let number = 0; number < rows.end; number += 1) {
        const row = rows.at(number);
        if (row !== undefined) textAt(number, row);
        if (number % slice === slice - 1) yield;
      }
    },
  };
}

/** So many rows are made ready for a search in a millisecond or two. */
const slice = 2000;

function noCases(): Record<ListedState, number> {
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
    "does-not-verify": 0,
  };
}

const stateCodes = new Map<ListedState, number>(listedStates.map((state, code) => [state, code]));
/** 0 is due at no time that calls for anything. */
const dueCodes = new Map<DueFilter | null, number>(
  [null, ...dueFilters].map((due, code) => [due, code]),
);
