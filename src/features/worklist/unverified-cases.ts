import { createContext, use } from "react";

/** Ids of the cases in a list that are not as they were saved here: none of their cells shows a state. */
export const UnverifiedCases = createContext<ReadonlySet<string>>(new Set());

export function useIsUnverified(id: string): boolean {
  return use(UnverifiedCases).has(id);
}
