import type { CaseDraft } from "#data";
import type { Person } from "#domain";
import { Entered, Question, SaveState, TextArea } from "#ui";

type ReviewerNoteProps = {
  readonly draft: CaseDraft;
  readonly person: Person;
  readonly isReadOnly: boolean;
};

/**
 * What the form cannot hold, in the reviewer's own words, in two fields: one ends the narrative, the other stays with
 * the reviewers and is on no paper.
 */
export function ReviewerNote({ draft, person, isReadOnly }: ReviewerNoteProps) {
  const { record, saving, amend, autosave } = draft;
  const { notes, privateNotes = "" } = record;
  if (isReadOnly) {
    return person.role === "nurse-reviewer" && privateNotes.trim() !== "" ? (
      <section aria-labelledby="private-note-title" className="print:hidden">
        <h3 id="private-note-title" className="font-medium">
          Private note
        </h3>
        <p className="text-sm text-ink-muted">
          Not printed, and not included in letters or case files.
        </p>
        <p className="max-w-prose whitespace-pre-line">
          <Entered text={privateNotes} />
        </p>
      </section>
    ) : null;
  }
  const state =
    saving.kind === "saved"
      ? "saved"
      : saving.kind === "failed" || saving.kind === "conflict"
        ? "not-saved"
        : "saving";
  return (
    <>
      <Question
        id="reviewer-note"
        label="Reviewer’s note"
        hint="Add anything the questions don’t cover. Prints at the end of the summary."
        aside={<SaveState state={state} />}
      >
        <TextArea
          rows={3}
          value={notes}
          onChange={(event) => amend({ notes: event.target.value })}
          onBlur={() => void autosave.flush()}
        />
      </Question>
      <Question
        id="private-note"
        label="Private note"
        hint="For nurse reviewers. Not printed, and not included in letters or case files. Others who can open the case may be able to read it."
      >
        <TextArea
          rows={2}
          value={privateNotes}
          onChange={(event) => amend({ privateNotes: event.target.value })}
          onBlur={() => void autosave.flush()}
        />
      </Question>
    </>
  );
}
