import { answerInWords, type FactDefinition, type FactTree, readerOf } from "#criteria";
import {
  answersOutsideCriteria,
  type Assessment,
  canMatter,
  confirmedInWords,
  instantInWords,
  isAnswered,
  isSupplementary,
  openQuestions,
  type OutsideAnswer,
  outsideCriteriaTitle,
  outsideReasonWords,
  sameJson,
  sourcesOf,
  unreadableEntries,
} from "#domain";
import { Entered, Button, buttonClass, Callout, classNames } from "#ui";
import { Link } from "@tanstack/react-router";
import { BookMarked, CircleDashed, TriangleAlert } from "lucide-react";
import { DataWarnings } from "./data-warnings.tsx";
import { LinkButton } from "./link-button.tsx";
import { ChangedSource } from "./changed-source.tsx";
import { citationInWords } from "./citation.ts";
import { DataSourceNote } from "./passages/data-source-note.tsx";
import { useLiveValue } from "./live-value.ts";
import { problemInWords } from "./problem-words.ts";
import { useReview } from "./review-context.ts";
import type { ReviewWorkspaceProps } from "./review-workspace.tsx";
import { StepHeading } from "./step-heading.tsx";
import { NextOpenButton } from "./step-page.tsx";
import { checkStepId } from "./step-progress.ts";
import { typedText } from "./typed-entry.ts";

/** Every answer once more, in words, with what can’t be read and what is open on top. */
export function CheckAnswers({
  isReadOnly = false,
  renderEnd,
}: {
  readonly isReadOnly?: boolean;
  readonly renderEnd?: ReviewWorkspaceProps["renderEnd"];
}) {
  const { assessment, goToStep, autosave } = useReview();
  const current = useLiveValue(assessment, (all) => all);
  const { set, problems } = current;
  const open = openQuestions(current).length;
  const outside = new Map(answersOutsideCriteria(current).map(({ path, why }) => [path, why]));
  const last = set.steps.at(-1);
  return (
    <div className="grid min-w-0 gap-5">
      <StepHeading
        title="Check answers"
        lead={
          open === 0
            ? allAnsweredInWords(current)
            : `${String(open)} ${open === 1 ? "question is" : "questions are"} still open.`
        }
      />
      {isReadOnly || open > 0 || renderEnd !== undefined ? null : (
        <div>
          <ToSummary isMain />
        </div>
      )}
      {problems.length === 0 ? null : <ProblemList assessment={current} />}
      <DataWarnings assessment={current} isReadOnly={isReadOnly} />
      {set.steps.map((step) => {
        const facts = set.facts.filter(
          (fact) => fact.step === step.id && (!isSupplementary(fact) || hasEntry(fact, current)),
        );
        return (
          <section key={step.id} aria-labelledby={`check-${step.id}`}>
            <h2 id={`check-${step.id}`} className="border-b border-line pb-1 text-lg font-semibold">
              {step.title}
            </h2>
            <dl>
              {facts.map((fact) => (
                <AnswerRow
                  key={fact.path}
                  fact={fact}
                  outside={outside.get(fact.path)}
                  assessment={current}
                  isReadOnly={isReadOnly}
                />
              ))}
            </dl>
          </section>
        );
      })}
      {isReadOnly || last === undefined ? null : (
        <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
          <Button size="large" onClick={() => goToStep(last.id)}>
            Back
          </Button>
          {renderEnd === undefined ? <ToSummary isMain={open > 0} /> : renderEnd(autosave.flush)}
          <span className="ml-auto">
            <NextOpenButton step={checkStepId} />
          </span>
        </div>
      )}
    </div>
  );
}

/** An answer, or an entry that can't be read as one. */
function hasEntry(fact: FactDefinition, assessment: Assessment): boolean {
  return (
    isAnswered(fact, assessment) ||
    assessment.problems.some((problem) => problem.fact === fact.path)
  );
}

/** Folded questions may stay open: then not every one is answered, and none of those counts. */
function allAnsweredInWords(assessment: Assessment): string {
  const left = assessment.set.facts.filter(
    (fact) => !isSupplementary(fact) && !isAnswered(fact, assessment),
  ).length;
  if (left === 0) return "Every question is answered.";
  return `Every question that applies to this procedure is answered. ${String(left)} ${left === 1 ? "question doesn’t" : "questions don’t"} apply to this procedure.`;
}

/** Above the answers once they are all there, below them in any case. */
function ToSummary({ isMain }: { readonly isMain: boolean }) {
  const { draft } = useReview();
  return (
    <Link
      to="/cases/$caseId/summary"
      params={{ caseId: draft.get().id }}
      className={buttonClass({ variant: isMain ? "primary" : "secondary", size: "large" })}
    >
      Go to summary
    </Link>
  );
}

function ProblemList({ assessment }: { readonly assessment: Assessment }) {
  const { goTo } = useReview();
  const { set, problems } = assessment;
  const entries = unreadableEntries(set, problems);
  return (
    <Callout
      tone="critical"
      headingLevel={2}
      title={
        entries.length === 1
          ? "1 entry can’t be read and isn’t used"
          : `${String(entries.length)} entries can’t be read and aren’t used`
      }
    >
      <ul>
        {entries.map((problem) => (
          <li key={problem.path}>
            <LinkButton onClick={() => goTo(problem.fact)}>
              {problemInWords(set, problem)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Callout>
  );
}

type AnswerRowProps = {
  readonly fact: FactDefinition;
  /** Why no criterion read it, for a documented answer that none read. */
  readonly outside: OutsideAnswer["why"] | undefined;
  readonly assessment: Assessment;
  readonly isReadOnly: boolean;
};

function AnswerRow({ fact, outside, assessment, isReadOnly }: AnswerRowProps) {
  const { draft, goTo } = useReview();
  const sources = useLiveValue(draft, (record) => sourcesOf(record, fact.path), sameJson);
  const note = useLiveValue(draft, ({ answerNotes }) => answerNotes?.[fact.path]);
  const confirmed = useLiveValue(draft, (record) => confirmedInWords(fact.path, record));
  const answer = readerOf(fact.path)(assessment.facts);
  const problems = assessment.problems.filter((problem) => problem.fact === fact.path);
  const isIdle = !canMatter(fact, assessment);
  return (
    <div
      data-answer={fact.path}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line py-1.5 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]"
    >
      <dt className={classNames("max-sm:col-span-2", isIdle ? "text-ink-muted" : "font-medium")}>
        {fact.label}
      </dt>
      <dd className="min-w-0">
        {problems.length > 0 ? (
          <span className="flex items-start gap-1.5 text-critical">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            Can’t be read: “{typedEntry(fact, draft.get().answers)}”
          </span>
        ) : answer === undefined ? (
          <span className="flex items-start gap-1.5 text-ink-muted">
            {isIdle ? null : <CircleDashed aria-hidden="true" className="mt-0.5 size-4 shrink-0" />}
            {isIdle ? "Does not apply to this procedure" : answerInWords(fact, answer)}
          </span>
        ) : (
          <span>
            {fact.answer.kind === "instant"
              ? instantInWords(answerInWords(fact, answer))
              : answerInWords(fact, answer)}
            {outside === undefined ? null : (
              <span className="block text-sm text-ink-muted">
                {outsideCriteriaTitle}. {outsideReasonWords[outside]}.
              </span>
            )}
          </span>
        )}
        {sources.map((citation) => (
          <span
            key={citationInWords(citation)}
            className="mt-0.5 flex items-start gap-1.5 text-sm text-ink-muted"
          >
            <BookMarked aria-hidden="true" className="mt-px size-3.5 shrink-0" />
            <span className="min-w-0">
              <Entered isSentence text={citationInWords(citation)} />
              <DataSourceNote source={citation} isNamed />
            </span>
            <ChangedSource citation={citation} />
          </span>
        ))}
        {[note === undefined ? undefined : `Note: ${note}`, confirmed].map((words) =>
          words === undefined ? null : (
            <span key={words} className="mt-0.5 block text-sm text-ink-muted">
              <Entered isSentence text={words} />
            </span>
          ),
        )}
      </dd>
      {isReadOnly ? null : (
        <dd className="-my-0.5">
          <LinkButton onClick={() => goTo(fact.path)}>
            Change<span className="sr-only"> {fact.label}</span>
          </LinkButton>
        </dd>
      )}
    </div>
  );
}

/** What stands in the form, for an entry that is no answer. */
function typedEntry(fact: FactDefinition, answers: FactTree): string {
  const entry = readerOf(fact.path)(answers);
  const { kind } = fact.answer;
  return kind === "entries" || kind === "choice" || kind === "many"
    ? answerInWords(fact, entry)
    : typedText(entry);
}
