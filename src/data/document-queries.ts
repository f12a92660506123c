import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Log, Outcome, CaseDocument } from "#domain";
import { documentKeys } from "./document-keys.ts";
import { useDocumentStore } from "./document-store-context.tsx";

/** The documents of a case, removed ones included. Contents are never cached: ask the store for one. */
export function useCaseDocuments(caseId: string): UseQueryResult<Outcome<Log<CaseDocument>>> {
  const store = useDocumentStore();
  return useQuery({ queryKey: documentKeys.list(caseId), queryFn: () => store.list(caseId) });
}
