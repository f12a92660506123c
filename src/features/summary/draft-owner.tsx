import { type CaseDraft, useTakeOver } from "#data";
import { isQueue } from "#domain";
import { Button, Callout } from "#ui";

/** Says whose draft this is when it is somebody else's, and takes it over: at once, or by asking who has it open. */
export function DraftOwner({
  draft: { record, amend, autosave },
  reviewer,
}: {
  readonly draft: CaseDraft;
  readonly reviewer: string;
}) {
  const { assignee } = record;
  const inTeam = useTakeOver(record.id, assignee);
  if (assignee === undefined || assignee === reviewer) return null;
  const label = inTeam === null ? "Take over" : inTeam.label;

  function takeOver(): void {
    if (inTeam !== null) return void inTeam.start();
    amend({ assignee: reviewer });
    void autosave.flush();
  }

  return (
    <Callout
      tone="info"
      title={`${isQueue(assignee) ? "In the" : "Draft of"} ${assignee}`}
      actions={
        label === null ? null : (
          <Button size="small" disabled={inTeam?.isBusy} onClick={takeOver}>
            {label}
          </Button>
        )
      }
    >
      {inTeam?.note}
    </Callout>
  );
}
