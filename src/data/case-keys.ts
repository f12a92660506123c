import type { CaseListQuery } from "#domain";

/** Query keys: everything about cases lies under `cases`, everything about one under its id. */
export const caseKeys = {
  all: ["cases"] as const,
  lists: ["cases", "list"] as const,
  list: (query: CaseListQuery) => ["cases", "list", query] as const,
  one: (id: string) => ["cases", "one", id] as const,
  record: (id: string) => ["cases", "one", id, "record"] as const,
  history: (id: string) => ["cases", "one", id, "history"] as const,
  verification: (id: string) => ["cases", "one", id, "verification"] as const,
  determinations: (id: string) => ["cases", "one", id, "determinations"] as const,
};
