import type { CaseDraft } from "#data";
import { Button, Callout } from "#ui";

/** Says whose draft this is when it is somebody else's, and takes it over with one click. */
export function DraftOwner({
  draft: { record, amend, autosave },
  reviewer,
}: {
  readonly draft: CaseDraft;
  readonly reviewer: string;
}) {
  const { assignee } = record;
  if (assignee === undefined || assignee === reviewer) return null;
  return (
    <Callout
      tone="info"
      title={`Draft of ${assignee}`}
      actions={
        <Button
          size="small"
          onClick={() => {
            amend({ assignee: reviewer });
            void autosave.flush();
          }}
        >
          Take over
        </Button>
      }
    />
  );
}
