import { useState } from "react";
import { Button, Dialog, Question, TextArea, TextField } from "#ui";
import type { AttachProblem } from "./attach-file.ts";
import { attachProblemInWords } from "./attach-words.ts";

/** What was typed and is not stored yet. */
export type TextDraft = { readonly name: string; readonly text: string };

export type PasteTextDialogProps = {
  readonly isOpen: boolean;
  /** Lives outside the dialog, so that closing it loses nothing. */
  readonly draft: TextDraft;
  readonly onDraft: (draft: TextDraft) => void;
  readonly onClose: () => void;
  /** Stores the text; gives what went wrong, or nothing once it is stored. */
  readonly onPaste: (file: File) => Promise<AttachProblem | undefined>;
};

export const noDraft: TextDraft = { name: "", text: "" };

/** Takes text from elsewhere, such as a portal message or a phone note, as a document of its own. */
export function PasteTextDialog({ isOpen, onClose, ...form }: PasteTextDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Add text as a document"
      description="For text without a file: a portal message, a phone note, a copied report."
      width="wide"
    >
      <PasteForm onClose={onClose} {...form} />
    </Dialog>
  );
}

type State = "editing" | "saving" | "blank" | AttachProblem;

function PasteForm({ draft, onDraft, onPaste, onClose }: Omit<PasteTextDialogProps, "isOpen">) {
  const { name, text } = draft;
  const [state, setState] = useState<State>("editing");
  const isBlank = text.trim() === "";
  const save = async () => {
    if (isBlank) return setState("blank");
    setState("saving");
    const fileName = name.trim() === "" ? "Pasted text" : name;
    const problem = await onPaste(new File([text], fileName, { type: "text/plain" }));
    if (problem !== undefined) return setState(problem);
    onDraft(noDraft);
    onClose();
  };
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== "saving") void save();
      }}
    >
      <Question
        id="pasted-text"
        label="Text"
        {...(state === "blank" && isBlank ? { error: "Paste or type the text" } : {})}
      >
        <TextArea
          rows={10}
          value={text}
          readOnly={state === "saving"}
          onChange={(event) => onDraft({ ...draft, text: event.target.value })}
        />
      </Question>
      <Question id="pasted-name" label="Name" hint="The name shown in citations.">
        <TextField
          value={name}
          placeholder="Pasted text"
          onChange={(event) => onDraft({ ...draft, name: event.target.value })}
        />
      </Question>
      <div role="alert" className="font-medium text-critical empty:hidden">
        {typeof state === "string" ? null : <NotAdded problem={state} />}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          {state === "saving" ? "Adding…" : "Add text"}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

function NotAdded({ problem }: { readonly problem: AttachProblem }) {
  const { happened, next } = attachProblemInWords(problem);
  return (
    <p>
      The text was not added. {happened} {next} Your text is still here.
    </p>
  );
}
