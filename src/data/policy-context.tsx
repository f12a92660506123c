import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { CriteriaSet } from "#criteria";
import { type PolicyChange, type PolicyStore, type ValuesInForce, valuesInForce } from "#domain";
import { createContext, type ReactNode, use, useEffect } from "react";
import { planDay } from "./moment-in-words.ts";
import { useMinute } from "./use-minute.ts";

const PolicyContext = createContext<PolicyStore | null>(null);

/** Under which the changes of the plan's values are cached. */
export const policyQueryKey = ["policy"] as const;

/** Gives the screens the plan's values of the criteria, and reads them again when they change, here or elsewhere. */
export function PolicyProvider({
  policy,
  children,
}: {
  readonly policy: PolicyStore;
  readonly children: ReactNode;
}) {
  const client = useQueryClient();
  useEffect(
    () => policy.watch(() => void client.invalidateQueries({ queryKey: policyQueryKey })),
    [policy, client],
  );
  return <PolicyContext value={policy}>{children}</PolicyContext>;
}

/**
 * The values that hold for criteria today; undefined while they are read and where they can’t be: nothing then says
 * that others apply. Without a provider the published ones hold.
 */
export function useValuesInForce(): (set: CriteriaSet) => ValuesInForce | undefined {
  const policy = use(PolicyContext);
  const now = useMinute();
  const { data } = useQuery({
    queryKey: policyQueryKey,
    queryFn: async () => (policy === null ? nothing : policy.read()),
  });
  const changes: readonly PolicyChange[] | undefined =
    policy === null ? [] : data?.ok === true ? data.value.changes : undefined;
  return (set) => (changes === undefined ? undefined : valuesInForce(set, changes, planDay(now)));
}

/** Reads the values that hold for criteria now, for a case that is made now; null where they can’t be read. */
export function useReadValuesInForce(): (
  set: CriteriaSet,
  now: number,
) => Promise<ValuesInForce | null> {
  const policy = use(PolicyContext);
  return async (set, now) => {
    const stored = policy === null ? nothing : await policy.read();
    return stored.ok ? valuesInForce(set, stored.value.changes, planDay(now)) : null;
  };
}

const nothing = { ok: true, value: { revision: 0, changes: [] } } as const;
