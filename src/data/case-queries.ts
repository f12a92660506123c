import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { caseKeys } from "./case-keys.ts";
import type {
  CaseListQuery,
  CasePage,
  CaseRecord,
  CaseVerification,
  Log,
  Outcome,
  VersionedOutcome,
  Determination,
  Revision,
} from "#domain";
import { useCaseStore } from "./case-store-context.tsx";

// A store's refusal is data (`data.ok === false`), not a query error: the screen decides what to say.

/** One case with its version. */
export function useCase(id: string): UseQueryResult<VersionedOutcome<CaseRecord>> {
  const store = useCaseStore();
  return useQuery({
    queryKey: caseKeys.record(id),
    queryFn: () => store.get(id),
    // Whoever opens a case waits for a fresh read; by age, none would come where the clock was set back.
    refetchOnMount: "always",
  });
}

/** In milliseconds: reading everything must not hold up the frame that shows the first rows. */
const afterItIsSeen = 100;

/** A page of the worklist; the page before stays on screen while the next one is read. */
export function useCaseList(query: CaseListQuery): UseQueryResult<Outcome<CasePage>> {
  const store = useCaseStore();
  return useQuery({
    queryKey: caseKeys.list(query),
    queryFn: () => store.list(query),
    placeholderData: keepPreviousData,
    // A reader who scrolls through 100,000 cases passes thousands of pages; the store has them all anyway.
    gcTime: 10_000,
    refetchInterval: ({ state: { data } }) =>
      data?.ok === true && data.value.isProvisional === true ? afterItIsSeen : false,
  });
}

export function useCaseHistory(id: string): UseQueryResult<Outcome<Log<Revision>>> {
  const store = useCaseStore();
  return useQuery({ queryKey: caseKeys.history(id), queryFn: () => store.history(id) });
}

/** Whether everything stored of a case is as it was saved here. */
export function useCaseVerification(id: string): UseQueryResult<Outcome<CaseVerification>> {
  const store = useCaseStore();
  return useQuery({
    queryKey: caseKeys.verification(id),
    queryFn: () => store.verify(id),
    refetchOnMount: "always",
  });
}

export function useDeterminations(caseId: string): UseQueryResult<Outcome<Log<Determination>>> {
  const store = useCaseStore();
  return useQuery({
    queryKey: caseKeys.determinations(caseId),
    queryFn: () => store.determinations(caseId),
  });
}
