import { storeWords, useRestoreCase } from "#data";
import { Button, Callout } from "#ui";
import { refusalInWords } from "../features/worklist/index.ts";

/** Above the form of a case that somebody deleted while it is open here. */
export function DeletedMeanwhile({
  caseId,
  version,
}: {
  readonly caseId: string;
  readonly version: string;
}) {
  const restore = useRestoreCase();
  return (
    <div role="alert" className="mb-3">
      <Callout
        tone="warning"
        title={`This case was deleted ${storeWords().elsewhere}`}
        actions={
          <Button
            disabled={restore.isPending}
            onClick={() => restore.mutate({ id: caseId, ifMatch: version })}
          >
            Restore the case
          </Button>
        }
      >
        What you typed is still on this page, but it is not saved while the case is deleted.
        {restore.data?.ok === false ? ` ${refusalInWords(restore.data.error)}` : null}
      </Callout>
    </div>
  );
}
