import { useQuery } from "@tanstack/react-query";
import { Lock, LockOpen } from "lucide-react";
import { useState } from "react";
import { momentInWords, useAdministration } from "#data";
import type { Person } from "#domain";
import { Button, Entered, ReasonDialog } from "#ui";

/** Restricts a case or lifts that, with a reason, and says who did it last and why; for an administrator. */
export function RestrictCase({
  caseId,
  person,
  onLifted,
}: {
  readonly caseId: string;
  readonly person: Person;
  /** What a page does that was closed until now. */
  readonly onLifted?: () => void;
}) {
  const administration = useAdministration();
  const isMine = administration !== null && person.role === "administrator";
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { data, refetch } = useQuery({
    queryKey: ["team", "restriction", caseId],
    queryFn: async () => administration?.restrictionOf(caseId) ?? null,
    enabled: isMine,
  });
  if (!isMine || data?.ok !== true) return null;
  const last = data.value;
  const isRestricted = last?.isRestricted === true;

  async function change(reason: string): Promise<void> {
    setIsAsking(false);
    setProblem(null);
    const outcome = await administration?.restrict(caseId, {
      isRestricted: !isRestricted,
      reason,
    });
    if (outcome?.ok === true) {
      await refetch();
      if (isRestricted) onLifted?.();
      return;
    }
    setProblem(
      outcome?.error.kind === "invalid"
        ? "Nothing was changed. Enter a reason of at least 10 characters."
        : "Nothing was changed: the server didn’t respond. Try again in a moment.",
    );
  }

  return (
    <span className="flex flex-wrap items-center gap-2">
      {problem === null ? null : (
        <span role="alert" className="text-critical">
          {problem}
        </span>
      )}
      {last === null || !isRestricted ? null : (
        <span className="text-ink-muted">
          <Entered
            isSentence
            text={`Restricted by ${last.by}, ${momentInWords(last.at)}: ${last.reason}`}
          />
        </span>
      )}
      <Button
        size="small"
        icon={isRestricted ? <LockOpen /> : <Lock />}
        onClick={() => setIsAsking(true)}
      >
        {isRestricted ? "Lift restriction" : "Restrict case"}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        title={isRestricted ? "Lift the restriction" : "Restrict this case"}
        description={
          isRestricted
            ? "Everyone on the team can open the case again. Your name and the reason are recorded."
            : "Only the person it is assigned to can open it, and physician advisors while it waits for one. Anyone else must give a reason. Your name and the reason are recorded."
        }
        hint="At least 10 characters. Don’t name the member."
        confirmLabel={isRestricted ? "Lift restriction" : "Restrict case"}
        missing="Enter a reason."
        onClose={() => setIsAsking(false)}
        onConfirm={(reason) => void change(reason)}
      />
    </span>
  );
}
