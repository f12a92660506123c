import { useQuery } from "@tanstack/react-query";
import { useTeam } from "./team-context.tsx";

/** What is said of a signature that was made elsewhere; null where it was made here, or nothing is known of another. */
export interface ElsewhereMade {
  readonly ofSignature: (determinationId: string) => string | null;
  readonly ofRevision: (revision: number) => string | null;
}

const words =
  "Made without the server, on a workstation whose backup was imported. The signer’s identity was not confirmed by sign-in.";
const unknown =
  "The server did not say whether this was signed here or imported. Reload the page to check.";

/** Which signatures of a case came with an imported backup: nobody's sign-in vouches for who made them. */
export function useMadeElsewhere(caseId: string): ElsewhereMade {
  const team = useTeam();
  const { data } = useQuery({
    queryKey: ["team", "made-elsewhere", caseId],
    queryFn: async () => team?.madeElsewhere(caseId) ?? null,
    enabled: team !== null,
  });
  if (team === null || data === undefined || data === null)
    return { ofSignature: () => null, ofRevision: () => null };
  if (!data.ok) return { ofSignature: () => unknown, ofRevision: () => unknown };
  const { throughRevision, determinations } = data.value;
  return {
    ofSignature: (id) => (determinations.includes(id) ? words : null),
    ofRevision: (revision) => (revision <= throughRevision ? words : null),
  };
}
