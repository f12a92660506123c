import { type CaseCitation, changedSources } from "#domain";
import { useCaseDocuments } from "./document-queries.ts";

/** The documents behind a citation that are not what was attached; none while the documents are being read. */
export function useChangedSources(caseId: string, citation: CaseCitation): readonly string[] {
  const { data } = useCaseDocuments(caseId);
  return data?.ok === true ? changedSources(citation, data.value.items) : [];
}
