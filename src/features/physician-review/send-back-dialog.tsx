import { type SubmitEvent, useState } from "react";
import { Button, Dialog, Question, TextArea } from "#ui";

export type ReasonAsked = {
  readonly title: string;
  readonly description: string;
  readonly confirm: string;
};

/** Asks for a reason in the person's own words before something is signed. */
export function SendBackDialog({
  asked,
  isPending,
  onClose,
  onConfirm,
}: {
  /** The dialog is closed without it. */
  readonly asked: ReasonAsked | undefined;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}) {
  const [isMissing, setIsMissing] = useState(false);
  const leave = () => {
    setIsMissing(false);
    onClose();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get("reason");
    const reason = typeof entered === "string" ? entered.trim() : "";
    if (reason === "") {
      setIsMissing(true);
      document.getElementById("signed-reason")?.focus();
      return;
    }
    setIsMissing(false);
    onConfirm(reason);
  };
  return (
    <Dialog
      isOpen={asked !== undefined}
      onClose={leave}
      title={asked?.title ?? ""}
      description={asked?.description}
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        <Question
          id="signed-reason"
          label="Reason"
          {...(isMissing ? { error: "Give the reason in a sentence" } : {})}
        >
          <TextArea name="reason" />
        </Question>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" disabled={isPending}>
            {asked?.confirm}
          </Button>
          <Button onClick={leave}>Go back</Button>
        </div>
      </form>
    </Dialog>
  );
}
