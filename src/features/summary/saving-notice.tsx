import type { ReactNode } from "react";
import { type AutosaveState, useCapabilities } from "#data";
import type { StoreError } from "#domain";
import { Button, Callout } from "#ui";

type SavingNoticeProps = {
  readonly saving: AutosaveState;
  readonly onRetry: () => void;
  /** Leads to where the two versions can be compared. */
  readonly toReview: ReactNode;
};

/** Says what keeps the case from being saved; empty while all is well. */
export function SavingNotice({ saving, onRetry, toReview }: SavingNoticeProps) {
  const { shared } = useCapabilities();
  return (
    <div role="alert">
      {saving.kind === "conflict" ? (
        <Callout
          tone="critical"
          title={
            shared
              ? "Someone else saved changes to this case"
              : "This case was changed in another window"
          }
          actions={toReview}
        >
          What you wrote is still here but not saved. Choose in the review which version to keep.
        </Callout>
      ) : saving.kind === "failed" ? (
        <Callout
          tone="critical"
          title="Not saved"
          actions={<Button onClick={onRetry}>Try again</Button>}
        >
          {reasonInWords(saving.error)} What you wrote is still here.
        </Callout>
      ) : null}
    </div>
  );
}

function reasonInWords(error: StoreError): string {
  if (error.kind === "quota") {
    return "This device is out of space. Free up space. Saving will be tried again automatically.";
  }
  return error.kind === "unavailable" && error.reason === "server-away"
    ? "The server can’t be reached. Your changes are on this device and will be sent when it is back."
    : "The case couldn’t be saved.";
}
