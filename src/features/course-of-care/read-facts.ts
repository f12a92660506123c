import { answerInWords, answerState, dayNumber, isTree, readerOf } from "#criteria";
import { type Assessment, canMatter } from "#domain";
import { daysOf } from "./dated-item.ts";
import type { CourseState, UndatedItem } from "./course.ts";
import { missingInWords } from "./state-words.ts";

/** What the lanes ask of a case: its answers by path, in the words of its own set. */
export type CaseFacts = {
  readonly stateOf: (path: string) => CourseState;
  /** A real day as `YYYY-MM-DD`; undefined for everything else. */
  readonly dayAt: (path: string) => string | undefined;
  /** A day, a month or a year as the record gives it; undefined for everything else. */
  readonly dateAt: (path: string | undefined) => string | undefined;
  readonly numberAt: (path: string) => number | undefined;
  readonly textAt: (path: string) => string | undefined;
  /** The rows of a list; undefined unless a list was given. */
  readonly entriesAt: (path: string) => readonly Readonly<Record<string, unknown>>[] | undefined;
  /** "Coccyx cushion: Yes"; empty where the set does not ask. */
  readonly said: (path: string) => readonly UndatedItem[];
  readonly wordsAt: (path: string) => string;
  readonly labelOf: (path: string) => string;
  /** The words for one field of a list's row. */
  readonly fieldInWords: (path: string, field: string, value: unknown) => string;
  /** A number that the plan has set, as far as it may be shown. */
  readonly planNumber: (name: string) => number | undefined;
};

/** `showsLimits` false hides what the plan asks for, where the law of a state lets nothing be held against it. */
export function readFacts(assessment: Assessment, showsLimits: boolean): CaseFacts {
  const { set, facts, parameters } = assessment;
  const answerAt = (path: string): unknown => readerOf(path)(facts);
  const factAt = (path: string) => set.facts.find((fact) => fact.path === path);
  const stateOf = (path: string): CourseState => {
    const state = answerState(answerAt(path));
    const fact = factAt(path);
    return state === "unanswered" && fact !== undefined && !canMatter(fact, assessment)
      ? "not-applicable"
      : state;
  };
  const wordsAt = (path: string): string => {
    const fact = factAt(path);
    if (fact === undefined) return "";
    return stateOf(path) === "not-applicable"
      ? missingInWords("not-applicable")
      : answerInWords(fact, answerAt(path));
  };
  const labelOf = (path: string): string => factAt(path)?.label ?? path;
  return {
    stateOf,
    dayAt: (path) => dayOf(answerAt(path)),
    dateAt(path) {
      const answer = path === undefined ? undefined : answerAt(path);
      return typeof answer === "string" && daysOf(answer) !== undefined ? answer : undefined;
    },
    numberAt: (path) => numberOf(answerAt(path)),
    textAt(path) {
      const answer = answerAt(path);
      return typeof answer === "string" ? answer : undefined;
    },
    entriesAt(path) {
      const answer = answerAt(path);
      return Array.isArray(answer) ? answer.filter(isTree) : undefined;
    },
    said: (path) =>
      factAt(path) === undefined
        ? []
        : [{ label: `${labelOf(path)}: ${wordsAt(path)}`, state: stateOf(path) }],
    wordsAt,
    labelOf,
    fieldInWords(path, name, value) {
      const fact = factAt(path);
      const field =
        fact?.answer.kind === "entries"
          ? fact.answer.fields.find((one) => one.name === name)
          : undefined;
      return field === undefined ? "" : answerInWords(field, value);
    },
    planNumber: (name) => (showsLimits ? numberOf(parameters[name]) : undefined),
  };
}

export function dayOf(answer: unknown): string | undefined {
  if (typeof answer !== "string") return undefined;
  const day = answer.slice(0, 10);
  return dayNumber(day) === undefined ? undefined : day;
}

export function numberOf(answer: unknown): number | undefined {
  return typeof answer === "number" && Number.isFinite(answer) ? answer : undefined;
}
