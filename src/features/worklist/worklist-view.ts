import { caseStateSchema, type CaseListQuery, type CaseSortKey, type CaseState } from "#cases";

/** What the worklist's address says: filter and order. What is left out is the default. */
export interface WorklistView {
  readonly state?: CaseState;
  readonly sort?: CaseSortKey;
  readonly order?: "ascending" | "descending";
}

const sortKeys = [
  "updatedAt",
  "receivedAt",
  "memberName",
  "reference",
] as const satisfies readonly CaseSortKey[];

/** Reads the search part of an address; a part that is not known is left out, the others count. */
export function readWorklistView(search: Readonly<Record<string, unknown>>): WorklistView {
  const state = caseStateSchema.safeParse(search["state"]);
  const sort = sortKeys.find((key) => key === search["sort"]);
  const { order } = search;
  return {
    ...(state.success ? { state: state.data } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(order === "ascending" || order === "descending" ? { order } : {}),
  };
}

/** The order in force: last changed first, names and references from A. */
export function sortOf(view: WorklistView): NonNullable<CaseListQuery["sort"]> {
  const by = view.sort ?? "updatedAt";
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
    ...(by === "updatedAt" ? {} : { sort: by }),
    ...(direction === firstOrderOf(by) ? {} : { order: direction }),
  };
}

function firstOrderOf(by: CaseSortKey): "ascending" | "descending" {
  return by === "memberName" || by === "reference" ? "ascending" : "descending";
}
