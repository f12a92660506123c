import {
  caseSortKeys,
  dueFilters,
  listedStates,
  worklistLayout,
  type CaseListing,
  type CaseListQuery,
  type CaseSort,
  type CaseSortKey,
  type DueFilter,
  type ListedState,
} from "#domain";

/** What the worklist's address says: filters and order. What is left out is the default. */
export interface WorklistView {
  readonly state?: ListedState;
  readonly due?: DueFilter;
  readonly assigned?: AssignedFilter;
  readonly sort?: CaseSortKey;
  readonly order?: CaseSort["direction"];
  /** What is chosen in a column, by the column's parameter. */
  readonly [parameter: string]: string | undefined;
}

/** Whose cases: one's own, nobody's, or those of a person by name. */
export type AssignedFilter = "mine" | "nobody" | `to:${string}`;

/** Reads the search part of an address; a part that is not known is left out, the others count. */
export function readWorklistView(search: Readonly<Record<string, unknown>>): WorklistView {
  const state = listedStates.find((listedState) => listedState === search["state"]);
  const due = dueFilters.find((dueFilter) => dueFilter === search["due"]);
  const assigned = readAssigned(search["assigned"]);
  const sort = caseSortKeys.find((key) => key === search["sort"]);
  const { order } = search;
  return {
    ...(state === undefined ? {} : { state }),
    ...(due === undefined ? {} : { due }),
    ...Object.fromEntries(chosenIn(search).map(({ parameter, value }) => [parameter, value])),
    ...Object.fromEntries(partsIn(search).map(({ parameter, part }) => [parameter, part])),
    ...(assigned === undefined ? {} : { assigned }),
    ...(sort === undefined ? {} : { sort }),
    ...(order === "ascending" || order === "descending" ? { order } : {}),
  };
}

/** The view as a question to the store. `reviewer` is who works here: "mine" are their cases. */
export function queryOf(view: WorklistView, reviewer: string): CaseListQuery {
  const { state, due, assigned } = view;
  const where: Partial<CaseListing> = {
    ...Object.fromEntries(chosenIn(view).map(({ key, value }) => [key, value])),
    ...(assigned === undefined ? {} : { assignee: assigneeOf(assigned, reviewer) }),
  };
  const parts = partsIn(view);
  return {
    sort: sortOf(view),
    ...(state === undefined ? {} : { state }),
    ...(due === undefined ? {} : { due }),
    ...(Object.keys(where).length === 0 ? {} : { where }),
    ...(parts.length === 0
      ? {}
      : { contains: Object.fromEntries(parts.map(({ key, part }) => [key, part])) }),
  };
}

/** What is chosen in columns; a value that a column does not have is left out. */
function chosenIn(search: Readonly<Record<string, unknown>>) {
  return worklistLayout.choices.flatMap(({ key, parameter, choices }) => {
    const chosen = choices.find(({ value }) => value === search[parameter]);
    return chosen === undefined ? [] : [{ key, parameter, value: chosen.value }];
  });
}

/** What columns must contain, as it is typed; nothing that is blank or endless. */
function partsIn(search: Readonly<Record<string, unknown>>) {
  return worklistLayout.texts.flatMap(({ key, parameter }) => {
    const part = search[parameter];
    const isPart = typeof part === "string" && part.trim() !== "" && part.length <= 100;
    return isPart ? [{ key, parameter, part }] : [];
  });
}

function readAssigned(part: unknown): AssignedFilter | undefined {
  if (part === "mine" || part === "nobody") return part;
  return typeof part === "string" && isToSomebody(part) ? part : undefined;
}

function isToSomebody(part: string): part is `to:${string}` {
  return /^to:.{1,80}$/.test(part);
}

function assigneeOf(assigned: AssignedFilter, reviewer: string): string | null {
  if (assigned === "mine") return reviewer;
  return assigned === "nobody" ? null : assigned.slice("to:".length);
}

/** The view without what narrows it; the order stays. */
export function withoutFilters({ sort, order }: WorklistView): WorklistView {
  return { ...(sort === undefined ? {} : { sort }), ...(order === undefined ? {} : { order }) };
}

export function isNarrowed({ sort: _sort, order: _order, ...filters }: WorklistView): boolean {
  return Object.keys(filters).length > 0;
}

/** How many of the folded filters are set: all but the due times and the states, which always show. */
export function countRarerFilters(view: WorklistView): number {
  const { state: _state, due: _due, sort: _sort, order: _order, ...rarer } = view;
  return Object.values(rarer).filter((value) => value !== undefined).length;
}

/** The order in force: due first, until another is chosen. */
export function sortOf(view: WorklistView): CaseSort {
  const by = view.sort ?? usualSort;
  return { by, direction: view.order ?? firstOrderOf(by) };
}

/** The view after a click on a column: its usual order first, then the other way round. */
export function sortedBy(view: WorklistView, by: CaseSortKey): WorklistView {
  const { sort: _sort, order: _order, ...rest } = view;
  const now = sortOf(view);
  const direction =
    now.by === by ? (now.direction === "ascending" ? "descending" : "ascending") : firstOrderOf(by);
  return {
    ...rest,
    ...(by === usualSort ? {} : { sort: by }),
    ...(direction === firstOrderOf(by) ? {} : { order: direction }),
  };
}

const usualSort: CaseSortKey = "dueAt";

/** What changed or came last, and what lacks most, is looked for at the top; all else from its start. */
function firstOrderOf(by: CaseSortKey): CaseSort["direction"] {
  return worklistLayout.sortColumns.find(({ key }) => key === by)?.first ?? "ascending";
}
