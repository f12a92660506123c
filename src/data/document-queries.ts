import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Log, Outcome, CaseDocument } from "#domain";
import { documentKeys } from "./document-keys.ts";
import { useDocumentStore } from "./document-store-context.tsx";

/** The documents of a case's record, removed ones included; none that was sent from the case. Contents are never cached: ask the store for one. */
export function useCaseDocuments(caseId: string): UseQueryResult<Outcome<Log<CaseDocument>>> {
  const store = useDocumentStore();
  return useQuery({
    queryKey: documentKeys.list(caseId),
    queryFn: () => store.list(caseId),
    select: withoutSent,
  });
}

function withoutSent(listed: Outcome<Log<CaseDocument>>): Outcome<Log<CaseDocument>> {
  if (!listed.ok || listed.value.items.every(({ isSent }) => isSent !== true)) return listed;
  const items = listed.value.items.filter(({ isSent }) => isSent !== true);
  return { ok: true, value: { ...listed.value, items } };
}
