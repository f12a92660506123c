import { Link } from "@tanstack/react-router";
import { type CaseSummary, dayInWords, type SimilarCase, stateWords } from "#domain";
import { Button, Callout, Entered } from "#ui";
import type { SameFile } from "./use-similar-cases.ts";

/** Cases that may be this request already: with the way to each, and the choice to add the files there. */
export function SimilarPanel({
  similar,
  sameFiles,
  onAdd,
  isAdding,
}: {
  readonly similar: readonly SimilarCase[];
  readonly sameFiles: readonly SameFile[];
  /** Adds the files to a case; absent where there are none. */
  readonly onAdd: ((caseId: string) => void) | undefined;
  readonly isAdding: boolean;
}) {
  const found = [
    ...sameFiles.map(({ caseId, summary, fileName }) => ({
      caseId,
      summary,
      why: `has the same file, ${fileName}`,
      canAdd: false,
    })),
    ...similar.map(({ summary, reason }) => ({
      caseId: summary.id,
      summary,
      why:
        reason === "reference"
          ? "is for the same member, with the same reference number"
          : "is for the same member and code, received within 30 days",
      canAdd: true,
    })),
  ];
  if (found.length === 0) return null;
  return (
    <Callout tone="warning" title="This request may have a case already" headingLevel={2}>
      <p>You can create the case all the same.</p>
      <ul className="mt-1 grid gap-1.5">
        {found.map(({ caseId, summary, why, canAdd }) => (
          <li key={`${caseId} ${why}`} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="min-w-0 flex-1">
              <Link
                to="/cases/$caseId"
                params={{ caseId }}
                target="_blank"
                className="font-medium text-accent underline underline-offset-2"
              >
                {summary === undefined ? (
                  `Case ${caseId.slice(0, 8)}`
                ) : (
                  <Entered text={nameOf(summary)} />
                )}
                <span className="sr-only"> (opens in a new tab)</span>
              </Link>{" "}
              {why}
              {summary === undefined ? "." : ` (${aboutCase(summary)}).`}
            </span>
            {canAdd && onAdd !== undefined ? (
              <Button
                size="small"
                disabled={isAdding}
                onClick={() => onAdd(caseId)}
                aria-label={`Add the files to the case of ${summary === undefined ? caseId.slice(0, 8) : nameOf(summary)}`}
              >
                Add to that case
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function nameOf({ memberName, reference, id }: CaseSummary): string {
  if (memberName.trim() !== "") return memberName;
  return reference.trim() === "" ? `Case ${id.slice(0, 8)}` : reference;
}

function aboutCase({ state, receivedAt, createdAt }: CaseSummary): string {
  const day = dayInWords((receivedAt ?? createdAt).slice(0, 10));
  return `${stateWords[state].toLowerCase()}, received ${day}`;
}
