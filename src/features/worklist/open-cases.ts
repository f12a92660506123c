import { createContext, use } from "react";
import { type CasePresence, presenceInWords } from "#domain";

/** Who else has which case open, by its id. */
export const OpenCases = createContext<ReadonlyMap<string, readonly CasePresence[]>>(new Map());

/** Who else has a case open: "Nora Example", and "Nora Example has this case open"; null where nobody has. */
export function useWhoHasOpen(
  id: string,
): { readonly names: string; readonly sentence: string } | null {
  const present = use(OpenCases).get(id) ?? [];
  const sentence = presenceInWords(present);
  if (sentence === null) return null;
  return { names: [...new Set(present.map(({ name }) => name))].join(", "), sentence };
}
