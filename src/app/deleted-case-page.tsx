import { Link } from "@tanstack/react-router";
import { momentInWords, useRestoreCase } from "#data";
import { Button, buttonClass, Callout, ProblemPage } from "#ui";
import { refusalInWords } from "../features/worklist/index.ts";
import { usePageTitle } from "./use-page-title.ts";

/** A case that was deleted, with the way back. */
export function DeletedCasePage({
  caseId,
  version,
  removedAt,
}: {
  readonly caseId: string;
  readonly version: string;
  readonly removedAt: string;
}) {
  usePageTitle("Case was deleted");
  const restore = useRestoreCase();
  const refusal = restore.data?.ok === false ? refusalInWords(restore.data.error) : null;
  return (
    <ProblemPage
      title="This case was deleted"
      whatHappened={<p>It was removed from the worklist on {momentInWords(removedAt)}.</p>}
      whatIsSafe={<p>Everything in it is saved, including its history, until it is restored.</p>}
      whatToDoNext={
        <>
          <p>Restore it to continue where you left off, or go to the worklist.</p>
          {refusal === null ? null : (
            <div role="alert" className="mt-2">
              <Callout tone="critical" title="The case was not restored">
                {refusal}
              </Callout>
            </div>
          )}
        </>
      }
      actions={
        <>
          <Button
            variant="primary"
            disabled={restore.isPending}
            onClick={() => restore.mutate({ id: caseId, ifMatch: version })}
          >
            Restore the case
          </Button>
          <Link to="/" className={buttonClass()}>
            Go to the worklist
          </Link>
        </>
      }
    />
  );
}
