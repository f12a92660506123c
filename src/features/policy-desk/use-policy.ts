import { useQuery, useQueryClient } from "@tanstack/react-query";
import { policyQueryKey } from "#data";
import type {
  Person,
  PolicyOutcome,
  PolicyProposal,
  PolicyStore,
  PolicyVerdict,
  SetupOutcome,
  StoredPolicy,
} from "#domain";

export type PolicyState = {
  /** Undefined while it is read. */
  readonly stored: SetupOutcome<StoredPolicy> | undefined;
  readonly readAgain: () => void;
  readonly propose: (proposal: PolicyProposal) => Promise<PolicyOutcome>;
  readonly decide: (id: string, verdict: PolicyVerdict) => Promise<PolicyOutcome>;
};

/** The changes of the plan's values as they are stored, and how a person acts on them. `today`: the plan's day. */
export function usePolicy(policy: PolicyStore, person: Person, today: string): PolicyState {
  const client = useQueryClient();
  const { data, refetch } = useQuery({
    queryKey: policyQueryKey,
    queryFn: async () => policy.read(),
    refetchOnMount: "always",
  });

  const acting = { by: person, today, ifRevision: data?.ok === true ? data.value.revision : 0 };
  async function told(outcome: PolicyOutcome): Promise<PolicyOutcome> {
    if (outcome.ok) client.setQueryData<SetupOutcome<StoredPolicy>>(policyQueryKey, outcome);
    else await refetch();
    return outcome;
  }
  return {
    stored: data,
    readAgain: () => void refetch(),
    propose: async (proposal) => told(await policy.propose(proposal, acting)),
    decide: async (id, verdict) => told(await policy.decide(id, verdict, acting)),
  };
}
