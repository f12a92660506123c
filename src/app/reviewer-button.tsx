import { useRouteContext } from "@tanstack/react-router";
import { UserRound } from "lucide-react";
import { useState, useSyncExternalStore, type SubmitEvent } from "react";
import { Button, Dialog, Question, TextField } from "#ui";
import { defaultReviewerName } from "./reviewer.ts";

/** Who works here, in the header; a click changes the name that the history will show. */
export function ReviewerButton() {
  const { reviewer } = useRouteContext({ from: "__root__" });
  const name = useSyncExternalStore(reviewer.subscribe, reviewer.getName);
  const [isOpen, setIsOpen] = useState(false);

  function save(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get("reviewer-name");
    reviewer.setName(typeof entered === "string" ? entered : "");
    setIsOpen(false);
  }

  return (
    <>
      <Button variant="quiet" icon={<UserRound />} onClick={() => setIsOpen(true)}>
        <span className="sr-only">Working as </span>
        <span className="max-w-48 truncate">{name}</span>
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
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
            <Button onClick={() => setIsOpen(false)}>Cancel</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
