import { type Determination, personInWords } from "#domain";
import { Entered } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";
import { PageSection } from "./page-section.tsx";

/** What the nurse wrote for whoever decides: the printed note, and the reason of the last hand-off where one was given. */
export function NurseNotePart({
  determinations,
}: {
  readonly determinations: readonly Determination[];
}) {
  const { record } = useDecisionPage();
  const note = record.notes.trim();
  const handOff = determinations.findLast(({ recordedBy }) => recordedBy.role === "nurse-reviewer");
  const reason = handOff?.rationale.trim() ?? "";
  if (note === "" && reason === "") return null;
  return (
    <PageSection title="The nurse’s note">
      <div className="grid max-w-prose gap-2 rounded-lg border border-line bg-surface px-4 py-3">
        {note === "" ? null : (
          <p className="whitespace-pre-line">
            <Entered text={note} />
          </p>
        )}
        {handOff === undefined || reason === "" ? null : (
          <p>
            <span className="text-ink-muted">
              Reason for the hand-off, <Entered text={personInWords(handOff.recordedBy)} />:
            </span>{" "}
            <Entered text={reason} />
          </p>
        )}
      </div>
    </PageSection>
  );
}
