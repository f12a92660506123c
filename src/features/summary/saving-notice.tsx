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
          What you wrote is still here but not saved. Choose in the review which version to keep.
        </Callout>
      ) : saving.kind === "failed" ? (
        <Callout
          tone="critical"
          title="Not saved"
          actions={<Button onClick={onRetry}>Try again</Button>}
        >
          {saving.error.kind === "quota"
            ? "This device is out of space. Free up space. Saving will be tried again automatically."
            : "The case couldn’t be saved."}{" "}
          What you wrote is still here.
        </Callout>
      ) : null}
    </div>
  );
}
