import type { CaseDraft } from "#data";
import { Question, SaveState, TextArea } from "#ui";

type ReviewerNoteProps = { readonly draft: CaseDraft; readonly isReadOnly: boolean };

/** What the form cannot hold, in the reviewer's own words; it ends the narrative. */
export function ReviewerNote({ draft, isReadOnly }: ReviewerNoteProps) {
  const { record, saving, amend, autosave } = draft;
  if (isReadOnly) return null;
  const state =
    saving.kind === "saved"
      ? "saved"
      : saving.kind === "failed" || saving.kind === "conflict"
        ? "not-saved"
        : "saving";
  return (
    <Question
      id="reviewer-note"
      label="Reviewer’s note"
      hint="Add anything the questions don’t cover. Saved as you type. Appears at the end of the summary."
      aside={<SaveState state={state} />}
    >
      <TextArea
        rows={4}
        value={record.notes}
        onChange={(event) => amend({ notes: event.target.value })}
        onBlur={() => void autosave.flush()}
      />
    </Question>
  );
}
