import type { WhatCouldChange } from "#criteria";
import { type Assessment, openQuestions } from "#domain";
import { CircleCheckBig, CircleQuestionMark } from "lucide-react";
import { Jumps } from "./jump.tsx";
import { usePanelCase } from "./panel-context.ts";
import { PanelRow, PanelRows } from "./panel-row.tsx";
import { smallestAnswerSets } from "./smallest-answer-sets.ts";

/** One line on whether answers can still change the recommendation; it opens to which, and the shortest way to meeting criteria. */
export function WhatIsOpen() {
  const { assessment, change } = usePanelCase();
  const { decided, openQuestions: deciding } = change;
  const asked = countOpen(assessment, change);
  return (
    <PanelRows>
      <PanelRow
        data-decided={decided}
        icon={
          decided ? (
            <CircleCheckBig className="text-ink-muted" />
          ) : (
            <CircleQuestionMark className="text-ink-muted" />
          )
        }
        title={
          decided
            ? completeInWords(asked)
            : `Open: ${String(deciding.length)} of ${questions(asked)} can change this`
        }
      >
        {decided ? null : <Jumps paths={deciding} />}
        <ShortestWay change={change} />
      </PanelRow>
    </PanelRows>
  );
}

/** The questions in the open that nobody has answered; those folded away are not judged and not counted. */
function countOpen(assessment: Assessment, change: WhatCouldChange): number {
  const asked = openQuestions(assessment).map(({ path }) => path);
  return new Set([...asked, ...change.openQuestions]).size;
}

function completeInWords(asked: number): string {
  if (asked === 0) return "Complete: all required questions answered";
  return asked === 1
    ? "Complete: the open question can’t change this"
    : `Complete: the ${String(asked)} open questions can’t change this`;
}

/** Worked out when somebody opens the line: the search looks at every way of answering. */
function ShortestWay({ change }: { readonly change: WhatCouldChange }) {
  const { toApproval, decided } = change;
  if (toApproval.kind === "already") return <p>All required criteria are met.</p>;
  if (toApproval.kind === "none") {
    // Before the case is decided that only says that the request has not been entered yet.
    if (!decided) return null;
    return (
      <div data-to-approval="none">
        <p className="font-medium">Changing answers alone won’t meet criteria</p>
        <p>{toApproval.because}</p>
      </div>
    );
  }
  const { size, sets, isComplete } = toApproval;
  const { always, choices } = smallestAnswerSets(sets);
  return (
    <div data-to-approval={size} className="grid gap-1">
      <p className="font-medium">
        Fewest changes to meet criteria: {size === 1 ? "1 answer" : `${String(size)} answers`}
      </p>
      <p className="text-ink-muted">Enter only what the record shows.</p>
      {always.length === 0 ? null : <Jumps paths={always} />}
      {choices.length === 0 ? null : (
        <div>
          <p className="text-ink-muted">{always.length === 0 ? "One of:" : "And one of:"}</p>
          <ul className="list-disc pl-5 marker:text-ink-muted">
            {choices.map((paths) => (
              <li key={paths.join(" ")}>
                <Jumps paths={paths} />
              </li>
            ))}
          </ul>
          {isComplete ? null : (
            <p className="text-ink-muted">There are other ways with the same number of answers.</p>
          )}
        </div>
      )}
    </div>
  );
}

function questions(count: number): string {
  return count === 1 ? "1 question" : `${String(count)} questions`;
}
