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
      title={isOver ? "Handed over" : "Read only"}
      actions={
        <Link
          to="/cases/$caseId/summary"
          params={{ caseId: id }}
          className={buttonClass({ size: "small" })}
        >
          {isOver ? "Where it is" : "Go to summary"}
        </Link>
      }
    >
      {isOver
        ? "The review is closed and shown as it was handed over."
        : `You work as ${article[role]} ${inSentence(roleWords[role])}. A nurse reviewer answers this review; you see it as it stands.`}
    </Callout>
  );
}

const article = {
  "nurse-reviewer": "a",
  "physician-advisor": "a",
  "qa-analyst": "a",
  administrator: "an",
} as const satisfies Record<Person["role"], string>;

/** "QA analyst" keeps its capitals. */
function inSentence(words: string): string {
  return /^[A-Z]{2}/.test(words) ? words : words.toLowerCase();
}
