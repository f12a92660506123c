import type { EntryProblem, FactDefinition } from "#criteria";
import { type Assessment, isAnswered, sameJson } from "#domain";
import { classNames, Question } from "#ui";
import { type KeyboardEvent, memo, useState } from "react";
import { flushSync } from "react-dom";
import { useController } from "react-hook-form";
import { afterPress } from "./after-press.ts";
import { AnswerControl } from "./answer-control.tsx";
import { NotesBeside } from "./notes-beside.tsx";
import { endsAnswer, keyedEntry } from "./key-press.ts";
import { useLiveValue } from "./live-value.ts";
import { nextControl } from "./next-control.ts";
import { problemInWords } from "./problem-words.ts";
import { useReview } from "./review-context.ts";
import { reviewSettings } from "./review-settings.ts";
import { SourceOf } from "./source-of-answer.tsx";
import { isGroupOfControls } from "./value-control.tsx";

export type QuestionFieldProps = {
  readonly fact: FactDefinition;
  /** After an attempt to go on: every problem is said, not only those of questions that were left. */
  readonly saysAll: boolean;
};

/**
 * One question of the set: its words, its control, what is wrong with its entry and where the answer
 * was found. A keystroke renders this question and no other. A problem is said once the question is
 * left, never while somebody types; the entry stays as typed.
 */
export const QuestionField = memo(function QuestionField({ fact, saysAll }: QuestionFieldProps) {
  const { control, assessment, draft, moveOn, isMoving } = useReview();
  const isActive = useLiveValue(draft, ({ place }) => place.question === fact.path);
  const { field } = useController({ control, name: fact.path });
  const problems = useLiveValue(assessment, problemsOf(fact), sameJson);
  const [wasLeft, setWasLeft] = useState(problems.length > 0);
  const [isUnfinished, setIsUnfinished] = useState(false);

  const isSaid = wasLeft || saysAll;
  const said = isSaid ? problems : [];
  const own = said.filter((problem) => !isFieldOfEntry(fact, problem));
  const error = isUnfinished
    ? `${fact.label} is not finished: it counts once it is a whole date or time`
    : own.map((problem) => problemInWords(assessment.get().set, problem)).join("; ");

  const enter = (entry: unknown) => {
    if (problems.length === 0) setWasLeft(false);
    setIsUnfinished(false);
    field.onChange(entry);
  };
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

  return (
    // The keys answer what the controls inside answer, which stay the way for everybody else.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      data-question={fact.path}
      data-active={isActive || undefined}
      className={classNames("group/question relative", isActive && activeMark)}
      onKeyDown={answerByKey}
      onBlur={(event) => {
        const { target, currentTarget, relatedTarget } = event;
        // The browser keeps half a date to itself; all a page may know is that there is one.
        const isHalf = isHalfEntered(target);
        const isLeft = !currentTarget.contains(relatedTarget);
        afterPress(() => {
          setIsUnfinished(isHalf);
          if (isLeft) setWasLeft(true);
        });
      }}
    >
      <Question
        id={fact.path}
        label={fact.question}
        hint={hintOf(fact)}
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
          problemAt={(path) => said.find((problem) => problem.path === path)?.message}
        />
        <NotesBeside fact={fact} />
      </Question>
    </div>
  );
});

/** With the record open the focus may be over there: this is the question that a source will be for. */
const activeMark =
  "before:absolute before:inset-y-0 before:-left-2.5 before:hidden before:w-0.75 before:rounded-sm before:bg-accent group-data-shows-record/workspace:before:block";

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

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
