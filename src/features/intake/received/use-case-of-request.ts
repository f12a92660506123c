import { useQuery } from "@tanstack/react-query";
import { useCaseStore } from "#data";
import { type CaseStore, type CaseSummary, isSameClaim } from "#domain";
import type { IncomingRequest } from "#interop/fhir";

const mostLooked = 50;

/**
 * The cases that a request is about already, by what its sender calls it: one that was received under the same number,
 * or, of an update or a cancellation, under the number of the request that it follows. Undefined while they are looked
 * for.
 */
export function useCaseOfRequest(
  request: IncomingRequest | undefined,
): readonly CaseSummary[] | undefined {
  const cases = useCaseStore();
  const numbers = request === undefined ? [] : [...request.relatedClaims, ...request.claims];
  const found = useQuery({
    queryKey: ["case-of-request", numbers],
    queryFn: () => findCases(cases, numbers),
    enabled: numbers.length > 0,
    gcTime: 0,
  });
  return numbers.length === 0 ? [] : found.data;
}

/** Exported for the test: the same of a store. */
export async function findCases(
  cases: Pick<CaseStore, "list" | "get">,
  numbers: IncomingRequest["claims"],
): Promise<readonly CaseSummary[]> {
  const values = [...new Set(numbers.map(({ value }) => value.trim()))];
  const listed = await Promise.all(
    values.map((search) => cases.list({ search, limit: mostLooked })),
  );
  const rows = new Map(
    listed
      .flatMap((page) => (page.ok ? page.value.items : []))
      .filter(({ claimNumber }) => claimNumber !== undefined && values.includes(claimNumber.trim()))
      .map((row) => [row.id, row]),
  );
  const checked = await Promise.all(
    [...rows.values()].map(async (row) => {
      const stored = await cases.get(row.id);
      return stored.ok && isSameClaim(stored.value.origin, numbers) ? [row] : [];
    }),
  );
  return checked.flat();
}
