import { useRouteContext } from "@tanstack/react-router";
import type { SubmitEvent } from "react";
import { Button, Dialog, Question, TextField } from "#ui";
import { defaultReviewerName } from "./reviewer.ts";

/** Changes the name that the history of a case shows. */
export function ReviewerDialog({
  name,
  isOpen,
  onClose,
}: {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { reviewer } = useRouteContext({ from: "__root__" });

  function save(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get("reviewer-name");
    reviewer.setName(typeof entered === "string" ? entered : "");
    onClose();
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Who is working here?"
      description="The history of a case shows this name beside every change. It is kept in this browser only and is not a sign-in."
    >
      <form onSubmit={save} className="grid gap-4">
        <Question id="reviewer-name" label="Your name">
          <TextField
            name="reviewer-name"
            defaultValue={name === defaultReviewerName ? "" : name}
            placeholder={defaultReviewerName}
            maxLength={80}
          />
        </Question>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            Save name
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
