import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CaseOffer, Outcome, PoolPhysician, TeamFunctions, WaitingCases } from "#domain";
import { useTeam } from "./team-context.tsx";

const poolKey = ["team", "pool"] as const;

/** The physician advisors of the team, by name; null where nobody else works in the workspace. */
export function usePhysicians(): UseQueryResult<Outcome<readonly PoolPhysician[]> | null> {
  return usePool("physicians", async ({ pool }) => pool.list());
}

/** The waiting cases as they are offered to the reader. */
export function useOffers(): UseQueryResult<Outcome<readonly CaseOffer[]> | null> {
  return usePool("offers", async ({ pool }) => pool.offers());
}

/** How many cases wait, and which of them nobody is offered; an administrator's to see. */
export function useWaitingCases(): UseQueryResult<Outcome<WaitingCases> | null> {
  return usePool("waiting", async ({ pool }) => pool.waiting());
}

function usePool<T>(
  name: string,
  ask: (team: TeamFunctions) => Promise<Outcome<T>>,
): UseQueryResult<Outcome<T> | null> {
  const team = useTeam();
  const queryClient = useQueryClient();
  useEffect(
    () => team?.pool.watch(() => void queryClient.invalidateQueries({ queryKey: poolKey })),
    [team, queryClient],
  );
  return useQuery({
    queryKey: [...poolKey, name],
    queryFn: async () => (team === null ? null : ask(team)),
    enabled: team !== null,
  });
}
