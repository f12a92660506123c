import { createContext, use } from "react";
import { type CasePresence, presenceInWords } from "#domain";

/** Who else has which case open, by its id. */
export const OpenCases = createContext<ReadonlyMap<string, readonly CasePresence[]>>(new Map());

/** "Nora Example has this case open"; null where nobody else has. */
export function useWhoHasOpen(id: string): string | null {
  return presenceInWords(use(OpenCases).get(id) ?? []);
}
