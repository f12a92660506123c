import type { WhatCouldChange } from "#criteria";
import { type Assessment, openQuestions } from "#domain";
import { CircleCheckBig, CircleQuestionMark, Route } from "lucide-react";
import { useMemo } from "react";
import type { Analysts } from "./analysts.ts";
import { Jumps } from "./jump.tsx";
import { PanelRow, PanelRows } from "./panel-row.tsx";
import { smallestAnswerSets } from "./smallest-answer-sets.ts";

/** Whether answers can still change the recommendation, which, and the shortest way to meeting criteria. */
export function WhatIsOpen({
  analysts,
  assessment,
}: {
  readonly analysts: Analysts;
  readonly assessment: Assessment;
}) {
  const { facts } = assessment;
  const change = useMemo(() => analysts.couldChange(facts), [analysts, facts]);
  return (
    <PanelRows>
      <OpenQuestions change={change} asked={countOpen(assessment, change)} />
      <ShortestWay change={change} />
    </PanelRows>
  );
}

/** The questions in the open that nobody has answered; those folded away are not judged and not counted. */
function countOpen(assessment: Assessment, change: WhatCouldChange): number {
  const asked = openQuestions(assessment).map(({ path }) => path);
  return new Set([...asked, ...change.openQuestions]).size;
}

function OpenQuestions({
  change: { decided, openQuestions: deciding, unansweredCount },
  asked,
}: {
  readonly change: WhatCouldChange;
  /** How many questions stand in the open without an answer. */
  readonly asked: number;
}) {
  if (decided) {
    return (
      <p data-decided="true" className="flex items-start gap-2 px-3 py-1.5">
        <CircleCheckBig aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-muted" />
        <span>
          <span className="font-medium">Complete:</span>{" "}
          {unansweredCount === 0
            ? "all required questions are answered."
            : asked === 0
              ? "all required questions are answered."
              : asked === 1
                ? "the one open question can’t change the recommendation."
                : `none of the ${String(asked)} open questions can change the recommendation.`}
        </span>
      </p>
    );
  }
  const next = deciding.slice(0, shownAtOnce);
  const later = deciding.slice(shownAtOnce);
  return (
    <div data-decided="false" className="flex items-start gap-2 px-3 py-1.5">
      <CircleQuestionMark aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-muted" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          Open: {deciding.length} of {questions(asked)} can change this
        </p>
        <div className="text-sm">
          <Jumps paths={next} />
          {later.length === 0 ? null : (
            <details className="group/later">
              <summary className="min-h-6 text-ink-muted hover:text-ink">
                <span className="group-open/later:hidden">and {later.length} more</span>
                <span className="hidden group-open/later:inline">fewer</span>
              </summary>
              <Jumps paths={later} />
            </details>
          )}
        </div>
      </div>
    </div>
  );
}

/** The first questions are the ones to answer next; the rest would only hide them. */
const shownAtOnce = 4;

function ShortestWay({ change }: { readonly change: WhatCouldChange }) {
  const { toApproval, decided } = change;
  if (toApproval.kind === "already") return null;
  const icon = <Route className="text-ink-muted" />;
  if (toApproval.kind === "none") {
    // Before the case is decided that only says that the request has not been entered yet.
    if (!decided) return null;
    return (
      <PanelRow
        data-to-approval="none"
        icon={icon}
        title="Changing answers alone won’t meet criteria"
      >
        <p>{toApproval.because}</p>
      </PanelRow>
    );
  }
  const { size, sets, isComplete } = toApproval;
  const { always, choices } = smallestAnswerSets(sets);
  return (
    <PanelRow
      data-to-approval={size}
      icon={icon}
      title="Fewest changes to meet criteria"
      aside={
        <span className="text-ink-muted">
          {size === 1 ? "1 answer" : `${String(size)} answers`}
        </span>
      }
    >
      <p className="text-ink-muted">
        At least {size === 1 ? "1 answer" : `${String(size)} answers`} would need to change. Enter
        only what the record shows.
      </p>
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
    </PanelRow>
  );
}

function questions(count: number): string {
  return count === 1 ? "1 question" : `${String(count)} questions`;
}
