import { compileWhatCouldChange, type FactPath, type Step } from "#criteria";
import { type Assessment, openQuestions } from "#domain";
import { ChevronRight } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";

/** What is open, step by step, each a jump; first what can still change the recommendation. */
export function OpenQuestions() {
  const { assessment } = useReview();
  const count = useLiveValue(assessment, (current) => openQuestions(current).length);
  const [isOpen, setIsOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details className="group/open" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="-mx-1 flex min-h-7 list-none items-center gap-1.5 rounded-md px-1 text-sm font-medium hover:bg-sunken pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-muted transition-transform group-open/open:rotate-90"
        />
        {count} open {count === 1 ? "question" : "questions"}
      </summary>
      <div className="py-1 pl-6">{isOpen ? <OpenList /> : null}</div>
    </details>
  );
}

function OpenList() {
  const { assessment, goTo } = useReview();
  // The list may be a moment late: what somebody types must not wait for it.
  const current = useDeferredValue(useLiveValue(assessment, (all) => all));
  const { set, parameters, facts } = current;
  const analyst = useMemo(() => compileWhatCouldChange(set, parameters), [set, parameters]);
  const deciding = useMemo(() => analyst(facts).openQuestions, [analyst, facts]);
  return (
    <ol className="grid gap-2 text-sm">
      {openByStep(current, deciding).map(({ step, questions }) => (
        <li key={step.id}>
          <span className="font-medium">{step.title}</span>
          <ul>
            {questions.map(({ path, label, canDecide }) => (
              <li key={path}>
                <button
                  type="button"
                  onClick={() => goTo(path)}
                  className={`min-h-6 rounded-sm text-start underline-offset-3 hover:underline pointer-coarse:min-h-10 ${
                    canDecide ? "text-accent" : "text-ink-muted"
                  }`}
                >
                  {label}
                  {canDecide ? null : <span className="sr-only"> (can’t change the result)</span>}
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

type OpenStep = {
  readonly step: Step;
  readonly questions: readonly {
    readonly path: FactPath;
    readonly label: string;
    readonly canDecide: boolean;
  }[];
};

/** The open questions of each step that has any; in a step first those of `deciding`, in its order. */
export function openByStep(
  assessment: Assessment,
  deciding: readonly FactPath[],
): readonly OpenStep[] {
  const open = openQuestions(assessment);
  return assessment.set.steps.flatMap((step) => {
    const questions = open
      .filter((fact) => fact.step === step.id)
      .map(({ path, label }) => ({ path, label, canDecide: deciding.includes(path) }))
      .toSorted((one, other) => Number(other.canDecide) - Number(one.canDecide));
    return questions.length === 0 ? [] : [{ step, questions }];
  });
}
