import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { momentInWords, useTeam } from "#data";
import { Callout, Entered } from "#ui";

const mentionsKey = ["team", "mentions"] as const;

/** Where somebody mentioned the reader in a case's notes; a mention goes when its case is opened from here. */
export function MentionList() {
  const team = useTeam();
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: mentionsKey,
    queryFn: async () => team?.mentions() ?? null,
    enabled: team !== null,
  });
  useEffect(
    () => team?.watch(() => void queryClient.invalidateQueries({ queryKey: mentionsKey })),
    [team, queryClient],
  );
  if (team === null || data?.ok !== true || data.value.length === 0) return null;
  return (
    <Callout tone="info" title="You were mentioned">
      <ul className="grid gap-1">
        {data.value.map(({ caseId, by, at }) => (
          <li key={caseId}>
            <Entered
              isSentence
              text={`${by} mentioned you in a case’s notes, ${momentInWords(at)}. `}
            />
            <Link
              to="/cases/$caseId"
              params={{ caseId }}
              className="text-accent underline underline-offset-2"
              onClick={() => void team.noteMentionsSeen(caseId)}
            >
              Open the case
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
