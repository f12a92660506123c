import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { readDigest, type CaseClock, type CaseSummary } from "#domain";
import { Button, buttonClass, Dialog } from "#ui";
import { caseName } from "./worklist-words.ts";

/** The clocks of one case of the list, in full; what may be done about them is done in the case. */
export function ClocksDialog({
  summary,
  onClose,
  renderClocks,
}: {
  readonly summary: CaseSummary | null;
  readonly onClose: () => void;
  readonly renderClocks: (clock: CaseClock) => ReactNode;
}) {
  const clock = summary === null ? undefined : readDigest(summary.digest)?.clock;
  return (
    <Dialog
      isOpen={summary !== null}
      onClose={onClose}
      width="wide"
      title={summary === null ? "" : `Clocks of ${caseName(summary)}`}
      actions={
        <>
          {summary === null ? null : (
            <Link
              to="/cases/$caseId"
              params={{ caseId: summary.id }}
              className={buttonClass({ variant: "primary" })}
            >
              Open the case
            </Link>
          )}
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      {clock === undefined ? null : renderClocks(clock)}
    </Dialog>
  );
}
