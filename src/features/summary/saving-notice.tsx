import type { ReactNode } from "react";
import type { AutosaveState } from "#data";
import { Button, Callout } from "#ui";

type SavingNoticeProps = {
  readonly saving: AutosaveState;
  readonly onRetry: () => void;
  /** Leads to where the two versions can be compared. */
  readonly toReview: ReactNode;
};

/** Says what keeps the case from being saved; empty while all is well. */
export function SavingNotice({ saving, onRetry, toReview }: SavingNoticeProps) {
  return (
    <div role="alert">
      {saving.kind === "conflict" ? (
        <Callout tone="critical" title="This case was changed in another window" actions={toReview}>
          What you wrote is still here and is not saved. Choose in the review what shall stand.
        </Callout>
      ) : saving.kind === "failed" ? (
        <Callout
          tone="critical"
          title="Not saved"
          actions={<Button onClick={onRetry}>Try again</Button>}
        >
          {saving.error.kind === "quota"
            ? "There is no room left on this device. Free some space; saving is then tried again by itself."
            : "The store did not take the case."}{" "}
          What you wrote is still here.
        </Callout>
      ) : null}
    </div>
  );
}
