import { Link } from "@tanstack/react-router";
import { type CaseRecord, isClosed, type Person, roleWords } from "#domain";
import { buttonClass, Callout } from "#ui";

/** Why nothing can be answered here: the review is handed over, or it is another role's. */
export function ReadOnlyNote({
  record: { id, state },
  person: { role },
}: {
  readonly record: CaseRecord;
  readonly person: Person;
}) {
  const isOver = isClosed(state);
  return (
    <Callout
      tone="info"
      title={isOver ? "Handed off" : "Read only"}
      actions={
        <Link
          to="/cases/$caseId/summary"
          params={{ caseId: id }}
          className={buttonClass({ size: "small" })}
        >
          {isOver ? "View status" : "Go to summary"}
        </Link>
      }
    >
      {isOver
        ? "The review is closed and shown as it was handed off."
        : `Read-only for ${inSentence(roleWords[role])}s.`}
    </Callout>
  );
}

/** "QA analyst" keeps its capitals. */
function inSentence(words: string): string {
  return /^[A-Z]{2}/.test(words) ? words : words.toLowerCase();
}
