import {
  type AnswerKind,
  canBecomeAnswer,
  type EntryProblem,
  type FactDefinition,
  isCalendarDate,
  isTree,
  notDocumented,
  readerOf,
} from "#criteria";
import { type Assessment, isAnswered, sameJson, unreadableEntries } from "#domain";
import { classNames, Question, SuggestedEntry } from "#ui";
import { Info } from "lucide-react";
import { type KeyboardEvent, memo, useState } from "react";
import { flushSync } from "react-dom";
import { useController } from "react-hook-form";
import { focusQuestion } from "./focus-question.ts";
import { afterPress } from "./after-press.ts";
import { AnswerControl } from "./answer-control.tsx";
import { QuestionWarnings } from "./question-warnings.tsx";
import { endsAnswer, keyedEntry, passOverSpaceInWords } from "./key-press.ts";
import { useLiveValue } from "./live-value.ts";
import { nextControl } from "./next-control.ts";
import { PassagesOf } from "./passages/passages-of.tsx";
import { useQuestionLeft } from "./passages/use-question-left.ts";
import { problemInWords, suggestionInWords } from "./problem-words.ts";
import { useReview } from "./review-context.ts";
import { reviewSettings } from "./review-settings.ts";
import { SourceOf } from "./source-of-answer.tsx";
import { useSettled } from "./use-settled.ts";
import { typedText } from "./typed-entry.ts";
import { isGroupOfControls } from "./value-control.tsx";

export type QuestionFieldProps = {
  readonly fact: FactDefinition;
  /** After an attempt to go on: every problem is said, not only those of questions that were left. */
  readonly saysAll: boolean;
};

/**
 * One question of the set: its words, its control, what is wrong with its entry and where the answer
 * was found. A keystroke renders this question and no other. A problem is said once the question is
 * left, or at once where typing on can't mend it; the entry stays as typed.
 */
export const QuestionField = memo(function QuestionField({ fact, saysAll }: QuestionFieldProps) {
  const { control, assessment, draft, moveOn, isMoving } = useReview();
  const isActive = useLiveValue(draft, ({ place }) => place.question === fact.path);
  const { field } = useController({ control, name: fact.path });
  const problems = useLiveValue(assessment, problemsOf(fact), sameJson);
  const [wasLeft, setWasLeft] = useState(problems.length > 0);
  const [isUnfinished, setIsUnfinished] = useState(false);

  // A date control hands on every digit of a year; what is pasted or typed as text is whole.
  const typed =
    fact.answer.kind === "date" || fact.answer.kind === "instant" ? typedText(field.value) : "";
  const isSettled = useSettled(typed);
  const isWhole = isSettled || !isCalendarDate(typed.slice(0, 10));
  const isAskedBack = isWhole && problems.some(({ suggestion }) => suggestion !== undefined);
  const isSaid = wasLeft || saysAll || isAskedBack;
  const said = problems.filter(
    (problem) => isSaid || !canBecomeAnswer(...entryOf(fact, problem, field.value)),
  );
  const understood = useLiveValue(assessment, understoodOf(fact), sameJson);
  const [readAs, setReadAs] = useState<readonly string[]>([]);
  const own = said.filter((problem) => !isFieldOfEntry(fact, problem));
  const error = isUnfinished
    ? `${fact.label} is not complete. It counts once the date or time is complete`
    : unreadableEntries(assessment.get().set, own)
        .map((problem) => problemInWords(assessment.get().set, problem))
        .join("; ");

  const { noteEntry, noteIfEntered } = useQuestionLeft(fact);
  const enter = (entry: unknown) => {
    noteEntry(entry);
    if (problems.length === 0) setWasLeft(false);
    setIsUnfinished(false);
    setReadAs([]);
    field.onChange(entry);
  };
  /** Stores a code as the code book writes it, once it is typed, and keeps saying so. */
  const writeAsUnderstood = () => {
    const codes = readerOf(fact.path)(assessment.get().facts);
    if (understood.length === 0 || !Array.isArray(codes)) return;
    setReadAs(understood);
    field.onChange(codes.join(", "));
  };
  const suggestion = own.find((problem) => problem.suggestion !== undefined)?.suggestion;
  /** Goes on to the next control of this question, or else to the next open question. */
  const goOn = (frame: HTMLElement, from: EventTarget) => {
    const next = nextControl(frame, from);
    if (next !== undefined) {
      next.focus();
      return;
    }
    if (from instanceof Element && isHalfEntered(from)) setIsUnfinished(true);
    else if (problemsOf(fact)(assessment.get()).length > 0) setWasLeft(true);
    else moveOn(fact.path);
  };
  const answerByKey = (event: KeyboardEvent<HTMLElement>) => {
    const { currentTarget: frame, target } = event;
    passOverSpaceInWords(event);
    const keyed = keyedEntry(event, { ...fact, value: field.value });
    if (keyed === undefined) {
      if (!reviewSettings().movesOn || !endsAnswer(event)) return;
      event.preventDefault();
      goOn(frame, target);
      return;
    }
    event.preventDefault();
    // The next question is not there yet: a key pressed now was meant for it and must not answer this one.
    if (isMoving()) return;
    const wasOpen = !isAnswered(fact, assessment.get());
    // The answer may unfold the question that comes next; it has to be on the page to take the focus.
    flushSync(() => enter(keyed.entry));
    if (keyed.isWhole && wasOpen && reviewSettings().movesOn) moveOn(fact.path);
    else frame.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
  };

  const answerNotDocumented = () => {
    flushSync(() => enter(notDocumented));
    moveOn(fact.path);
  };
  return (
    // The keys answer what the controls inside answer, which stay the way for everybody else.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      data-question={fact.path}
      data-active={isActive || undefined}
      className={classNames(frame, isActive && activeMark)}
      onKeyDown={answerByKey}
      onKeyUp={passOverSpaceInWords}
      onBlur={(event) => {
        const { target, currentTarget, relatedTarget } = event;
        // The browser keeps half a date to itself; all a page may know is that there is one.
        const isHalf = isHalfEntered(target);
        const isLeft = !currentTarget.contains(relatedTarget);
        afterPress(() => {
          if (isLeft) noteIfEntered();
          setIsUnfinished(isHalf);
          // Of a date nobody types on once its control is left, though "Not documented" stands beside it.
          if (isLeft || isDateControl(target)) setWasLeft(true);
          if (target instanceof HTMLInputElement) writeAsUnderstood();
        });
      }}
    >
      <Question
        id={fact.path}
        label={fact.question}
        hint={hintOf(fact)}
        headingLevel={2}
        kind={isGroupOfControls(fact.answer) ? "group" : "single"}
        {...(error === "" ? {} : { error })}
        aside={<SourceOf fact={fact} />}
      >
        <AnswerControl
          name={fact.path}
          kind={fact.answer}
          canBeNotDocumented={fact.canBeNotDocumented}
          value={field.value}
          onChange={enter}
          problemAt={(path) => said.find((problem) => problem.path === path)}
        />
        {suggestion === undefined ? null : (
          <SuggestedEntry
            words={suggestionInWords(fact.answer, suggestion)}
            onUse={() => {
              enter(suggestion);
              focusQuestion(fact.path);
            }}
          />
        )}
        {(understood.length > 0 ? understood : readAs).map((words) => (
          <p key={words} role="status" data-understood className="mt-1.5 flex gap-1.5 text-sm">
            <Info aria-hidden="true" className="mt-px size-4 shrink-0 text-ink-muted" />
            {words}.
          </p>
        ))}
        <QuestionWarnings fact={fact} />
      </Question>
      <PassagesOf fact={fact} onNotDocumented={answerNotDocumented} />
    </div>
  );
});

/**
 * Contained, so that a key lays out and paints the question it answers and no other; with room for focus rings inside
 * the containment, and without it while the source of the answer lies over the next question.
 */
const frame =
  "group/question relative -mx-3 -my-1.5 px-3 py-1.5 contain-content has-[[data-source][open]]:contain-none";

/** With the record open the focus may be over there: this is the question that a source will be for. */
const activeMark =
  "before:absolute before:inset-y-0 before:left-0.5 before:hidden before:w-0.75 before:rounded-sm before:bg-accent group-data-shows-record/workspace:before:block";

/** Dates of a source are beside the point. */
export function isHalfEntered(control: Element): boolean {
  return (
    control instanceof HTMLInputElement &&
    control.validity.badInput &&
    control.closest("[data-source]") === null
  );
}

function problemsOf(fact: FactDefinition) {
  return ({ problems }: Assessment): readonly EntryProblem[] =>
    problems.filter((problem) => problem.fact === fact.path);
}

function understoodOf(fact: FactDefinition) {
  return ({ understood }: Assessment): readonly string[] =>
    understood.filter((code) => code.fact === fact.path).map(({ message }) => message);
}

function isDateControl(control: Element): boolean {
  return control instanceof HTMLInputElement && control.type === "date";
}

/** The kind and the text of what can't be read: the answer's, or those of a field of a row. */
function entryOf(
  fact: FactDefinition,
  { path }: EntryProblem,
  value: unknown,
): readonly [kind: AnswerKind, typed: string] {
  const [index, name] = path.slice(fact.path.length + 1).split(".");
  if (fact.answer.kind !== "entries" || name === undefined) return [fact.answer, typedText(value)];
  const field = fact.answer.fields.find((one) => one.name === name);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const row = rows[Number(index)];
  const typed = isTree(row) ? row[name] : undefined;
  return [field?.answer ?? fact.answer, typedText(typed)];
}

function isFieldOfEntry(fact: FactDefinition, problem: EntryProblem): boolean {
  return fact.answer.kind === "entries" && problem.path !== fact.path;
}

/** In a row of options there is no room under each: what tells them apart joins the hint. */
function hintOf({ hint, answer }: FactDefinition): string {
  if (answer.kind !== "choice" || answer.options.length > 5) return hint;
  const more = answer.options.flatMap((option) =>
    option.hint === undefined ? [] : [`“${option.label}”: ${lowerFirst(option.hint)}.`],
  );
  return [hint, ...more].join(" ");
}

/** An abbreviation stays what it is: ODI, MRI. */
function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?=[\p{Ll}\s])/u, (first) => first.toLowerCase());
}
