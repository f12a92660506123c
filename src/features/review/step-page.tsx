import {
  isAsked,
  isAskedHere,
  isSupplementary,
  openQuestions,
  sameJson,
  unreadableEntries,
} from "#domain";
import type { FactDefinition, Step } from "#criteria";
import { Button, Disclosure, ErrorSummary, type FieldError } from "#ui";
import { ArrowLeft, ArrowRight, SkipForward } from "lucide-react";
import { memo, useRef, useState } from "react";
import { AnnouncedWarnings } from "./question-warnings.tsx";
import { ExcludeRest } from "./exclude-rest-button.tsx";
import { focusQuestion } from "./focus-question.ts";
import { useLiveValue } from "./live-value.ts";
import { problemInWords } from "./problem-words.ts";
import { isHalfEntered } from "./question-field.tsx";
import { QuestionList } from "./question-list.tsx";
import { useReview } from "./review-context.ts";
import { MoreFromRecord } from "./more-from-record.tsx";
import { checkStepId, nextOpenQuestion } from "./step-progress.ts";
import { StepHeading } from "./step-heading.tsx";

/** One step of the form: its questions, the folded ones at its end, and the ways on. */
export const StepPage = memo(function StepPage({ step }: { readonly step: Step }) {
  const { assessment, goToStep } = useReview();
  const { set } = assessment.get();
  const folded = useLiveValue(
    assessment,
    (current) =>
      set.facts
        .filter((fact) => fact.step === step.id && !isAsked(fact, current))
        .map(({ path }) => path),
    sameJson,
  );
  const withheld = useLiveValue(
    assessment,
    (current) =>
      set.facts
        .filter((fact) => fact.step === step.id && !isAskedHere(fact, current))
        .map(({ path }) => path),
    sameJson,
  );
  const [attempt, setAttempt] = useState(0);
  const [unfinished, setUnfinished] = useState<readonly FactDefinition[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const errors = useStepErrors(step, attempt > 0, unfinished);

  const facts = set.facts.filter((fact) => fact.step === step.id);
  const asked = facts.filter((fact) => !folded.includes(fact.path));
  const unasked = facts.filter((fact) => folded.includes(fact.path) && !isSupplementary(fact));
  const supplementary = facts.filter(
    (fact) => isSupplementary(fact) && !withheld.includes(fact.path),
  );
  const position = set.steps.indexOf(step);
  const before = set.steps[position - 1];
  const after = set.steps[position + 1];
  const goOn = () => goToStep(after?.id ?? checkStepId);
  const onwards = after === undefined ? "Check answers" : "Continue";

  const submit = () => {
    const half = facts.filter((fact) => isHalfDate(form.current, fact));
    const problems = assessment.get().problems.filter(({ fact }) => isIn(facts, fact));
    setUnfinished(half);
    if (half.length === 0 && problems.length === 0) goOn();
    else setAttempt(attempt + 1);
  };

  return (
    <form
      ref={form}
      data-autosaved
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="grid min-w-0 gap-5"
    >
      <StepHeading title={step.title} lead={step.lead} />
      <ErrorSummary
        title={
          errors.length === 1
            ? "1 entry can’t be read"
            : `${String(errors.length)} entries can’t be read`
        }
        errors={errors}
        attempt={attempt}
        onFollow={focusQuestion}
        actions={
          <Button size="small" onClick={goOn}>
            Continue anyway
          </Button>
        }
      />
      <ExcludeRest step={step.id} />
      <QuestionList facts={asked} saysAll={attempt > 0} />
      <AnnouncedWarnings step={step.id} />
      {unasked.length === 0 ? null : (
        <Disclosure
          summary={`${String(unasked.length)} ${unasked.length === 1 ? "question that does" : "questions that do"} not apply to this procedure`}
        >
          <p className="mb-3 text-sm text-ink-muted">
            The criteria for this procedure don’t use these answers. Entries are saved, the
            physician sees what is documented, and they count again if the criteria ask for them.
          </p>
          <QuestionList facts={unasked} saysAll={attempt > 0} />
        </Disclosure>
      )}
      <MoreFromRecord facts={supplementary} saysAll={attempt > 0} />
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
        {before === undefined ? null : (
          <Button size="large" icon={<ArrowLeft />} onClick={() => goToStep(before.id)}>
            Back
          </Button>
        )}
        <Button type="submit" variant="primary" size="large">
          {onwards}
          <ArrowRight aria-hidden="true" className="size-4" />
        </Button>
        <span className="ml-auto">
          <NextOpenButton step={step.id} />
        </span>
      </div>
    </form>
  );
});

/** Leads to the next question that nobody has answered, wherever it is. */
export function NextOpenButton({ step }: { readonly step: string }) {
  const { assessment, draft, goTo } = useReview();
  const count = useLiveValue(assessment, (current) => openQuestions(current).length);
  if (count === 0) return null;
  return (
    <Button
      variant="quiet"
      icon={<SkipForward />}
      onClick={() => {
        const { question } = draft.get().place;
        const next = nextOpenQuestion(assessment.get(), { step, question });
        if (next !== undefined) goTo(next.path);
      }}
    >
      Next open question ({count})
    </Button>
  );
}

function useStepErrors(
  step: Step,
  isOn: boolean,
  unfinished: readonly FactDefinition[],
): readonly FieldError[] {
  const { assessment } = useReview();
  return useLiveValue(
    assessment,
    ({ set, problems }) => {
      if (!isOn) return [];
      const facts = set.facts.filter((fact) => fact.step === step.id);
      const half = unfinished.map(({ path }) => path);
      const entries = unreadableEntries(
        set,
        problems.filter(({ fact }) => isIn(facts, fact) && !half.includes(fact)),
      );
      return [
        ...unfinished.map(({ path, label }) => ({ id: path, message: `${label} is not complete` })),
        ...entries.map((problem) => ({ id: problem.path, message: problemInWords(set, problem) })),
      ];
    },
    sameJson,
  );
}

function isIn(facts: readonly FactDefinition[], path: string): boolean {
  return facts.some((fact) => fact.path === path);
}

/** The browser keeps half a date to itself, so the form asks the controls. */
function isHalfDate(form: HTMLFormElement | null, fact: FactDefinition): boolean {
  const question = form?.querySelector(`[data-question="${fact.path}"]`);
  return [...(question?.querySelectorAll("input") ?? [])].some(isHalfEntered);
}
