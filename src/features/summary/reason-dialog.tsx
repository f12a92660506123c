import { type SubmitEvent, useState } from "react";
import { Button, Dialog, Question, TextArea } from "#ui";
import type { HandOver } from "./hand-over.ts";

type ReasonDialogProps = {
  /** The way asked about; the dialog is closed without one. */
  readonly handOver: HandOver | undefined;
  /** What the criteria recommend, in short. */
  readonly recommendation: string;
  /** How many entries cannot be read and so do not count. */
  readonly unreadable: number;
  readonly onClose: () => void;
  readonly onConfirm: (handOver: HandOver, reason: string) => void;
};

/** Stands between the reviewer and a way that the criteria do not recommend, or answers that do not count. */
export function ReasonDialog({
  handOver,
  recommendation,
  unreadable,
  onClose,
  onConfirm,
}: ReasonDialogProps) {
  const [isMissing, setIsMissing] = useState(false);
  const needsReason = handOver?.isRecommended === false;

  const leave = (): void => {
    setIsMissing(false);
    onClose();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get("reason");
    const reason = typeof entered === "string" ? entered.trim() : "";
    if (needsReason && reason === "") {
      setIsMissing(true);
      document.getElementById("hand-over-reason")?.focus();
      return;
    }
    setIsMissing(false);
    if (handOver !== undefined) onConfirm(handOver, reason);
  };

  return (
    <Dialog
      isOpen={handOver !== undefined}
      onClose={leave}
      title={`${handOver?.label ?? ""}?`}
      description={
        needsReason
          ? `The criteria recommend otherwise: ${recommendation}. Your reason goes with the case.`
          : `${String(unreadable)} ${unreadable === 1 ? "entry cannot be read and does" : "entries cannot be read and do"} not count.`
      }
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        <Question
          id="hand-over-reason"
          label="Reason"
          {...(needsReason ? {} : { hint: "May stay empty." })}
          {...(isMissing ? { error: "Say in a sentence why" } : {})}
        >
          <TextArea name="reason" />
        </Question>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            {handOver?.label}
          </Button>
          <Button onClick={leave}>Go back</Button>
        </div>
      </form>
    </Dialog>
  );
}
