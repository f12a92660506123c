import { type CaseState, caseStates } from "../case/case-state.ts";
import type { CaseListing, CaseSortKey, CaseSummary } from "./case-summary.ts";
import type { Issue } from "../case/json-value.ts";

export interface CaseSort {
  readonly by: CaseSortKey;
  readonly direction: "ascending" | "descending";
}

/**
 * Overdue: the decision, or after it the notice, and the clock does not stand still. Today: later this
 * day. Unknown: nobody can say, because the case lacks what its clock starts from.
 */
export const dueFilters = ["overdue", "today", "unknown"] as const;
export type DueFilter = (typeof dueFilters)[number];

/**
 * Where a list counts a case: in its state, or apart from all states where it is not as it was saved here. Such a
 * case has a state and a recommendation that nobody can rely on.
 */
export const listedStates = [...caseStates, "does-not-verify"] as const;
export type ListedState = (typeof listedStates)[number];

/** Columns in which a list is filtered by a part of their text. */
export const textColumns = ["requestingProvider", "diagnosisCodes"] as const;
export type TextColumn = (typeof textColumns)[number];

/** Which cases a list wants. Everything left out does not narrow the list. */
export interface CaseListQuery {
  /**
   * Cases that do not verify are in no state: they match `does-not-verify` only, and nothing that is derived from
   * their answers.
   */
  readonly state?: ListedState;
  /** What columns must be, each of them; null for "none", as of cases that nobody has taken. */
  readonly where?: Partial<CaseListing>;
  /** Cases in one of these states; none that does not verify, because its state can't be relied on. */
  readonly states?: readonly CaseState[];
  /** Cases of one of these; null for those that nobody has taken. */
  readonly assignees?: readonly (string | null)[];
  /** What columns must contain, each of them, as searches compare texts. */
  readonly contains?: Partial<Readonly<Record<TextColumn, string>>>;
  /** An instant in UTC; cases without a due time are left out. */
  readonly dueBefore?: string;
  /** Counts by it are part of the answer when `clock` is given, and it needs one. */
  readonly due?: DueFilter;
  /** The present and the end of the present day, as instants in UTC. */
  readonly clock?: { readonly now: string; readonly endOfToday: string };
  /** Words that must all occur in name, member id, reference, procedure and its code, provider, diagnosis codes or case id. */
  readonly search?: string;
  /** Removed cases instead of the worklist. */
  readonly removed?: boolean;
  /**
   * Default: last changed first. Cases without a value for the key come last either way. By `dueAt`, red flags lead,
   * and a case that lacks a clock stands behind what is due by the end of the day of `clock`, before what is due
   * later; without `clock`, before all but red flags. Cases that do not verify come first in every order.
   */
  readonly sort?: CaseSort;
  readonly limit?: number;
  /** `nextCursor` of the page before; opaque. */
  readonly cursor?: string;
  /** How many of the matching cases to pass over, for a list that is looked into anywhere. */
  readonly offset?: number;
  /** Whoever asks can begin with a page that a store remembers, and asks again when one comes. A store that
   * remembers none leaves it aside. */
  readonly canBeProvisional?: true;
}

export interface UnreadableCase {
  readonly id: string;
  readonly issues: readonly Issue[];
}

export interface CasePage<T = CaseSummary> {
  readonly items: readonly T[];
  /** How many of the matching cases stand before the first item. */
  readonly offset: number;
  readonly nextCursor: string | null;
  /** How many cases match the query on all pages together. */
  readonly total: number;
  /** How many match when the query's state is left out, by state: the numbers on filter tabs. */
  readonly byState: Readonly<Record<ListedState, number>>;
  /** How many match when the query's `due` is left out; nothing without a `clock`. */
  readonly byDue: Readonly<Record<DueFilter, number>>;
  /** Everybody who has a case of the worklist, in the order of their names; whatever the query narrows. */
  readonly assignees: readonly string[];
  /** Cases that are stored but cannot be read. They hide nothing and are never dropped silently. */
  readonly unreadable: readonly UnreadableCase[];
  /**
   * Ids of items that are not as they were saved: no page shows their state. Rows of a list of more than some
   * hundred are not looked at for it: it names those that are known by now.
   */
  readonly unverified: readonly string[];
  /**
   * Only the first rows are there, as the store remembers them and still true; `byDue` may be older: asked again,
   * the store answers in full. Only where the query allows it.
   */
  readonly isProvisional?: true;
}

export const defaultPageSize = 50;
