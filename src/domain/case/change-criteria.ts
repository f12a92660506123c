import {
  type AnswerKind,
  answerInWords,
  answerState,
  type CriteriaSet,
  defaultParameters,
  type FactDefinition,
  type FactPath,
  isTree,
  readAnswers,
  readerOf,
  referenceOf,
  treeFrom,
  withAnswers,
} from "#criteria";
import type { CaseRecord } from "./case-record.ts";
import {
  parametersFromValues,
  valuesForCase,
  type ValuesInForce,
} from "../policy/values-in-force.ts";
import { toJsonObject } from "./json-object.ts";

/** What another criteria set makes of the answers of a case. */
export type CriteriaChange = {
  /** The parts of the record that change; every answer stays in it, whether the new criteria ask for it or not. */
  readonly change: Pick<
    CaseRecord,
    "criteriaSet" | "parameters" | "parametersFrom" | "answers" | "place"
  >;
  /** Answered questions that both sets ask, with an answer that both take. */
  readonly carriedOver: readonly AnsweredQuestion[];
  /** Answered questions that the new criteria do not ask; the answers stay stored and come back with their set. */
  readonly notAsked: readonly AnsweredQuestion[];
  /** Questions that both ask, with an answer that the new criteria do not take; it stays as it was given. */
  readonly notTaken: readonly AnsweredQuestion[];
};

export type AnsweredQuestion = {
  readonly path: FactPath;
  readonly label: string;
  /** The answer in the words of the set it was given under. */
  readonly words: string;
};

/**
 * Moves a case from one criteria set to another. Nothing is destroyed: answers that only the former set asks for stay
 * where they are and count again when the case goes back. An option that both sets have under another name is taken
 * over by its label or by what its set says it is the same as. The values that the plan has for the new set apply, its
 * own ones where the plan has none. Pure.
 */
export function changeCriteria(
  record: Pick<CaseRecord, "answers" | "parametersFrom">,
  {
    from,
    to,
    inForce,
  }: {
    readonly from: CriteriaSet;
    readonly to: CriteriaSet;
    readonly inForce?: ValuesInForce | undefined;
  },
): CriteriaChange {
  const renamed = from.facts.flatMap((fact) => {
    const before = readerOf(fact.path)(record.answers);
    const after = renamedAnswer(fact, factIn(to, fact.path), before);
    return after === before ? [] : [[fact.path, after] as const];
  });
  const moved = withAnswers(record.answers, treeFrom(renamed));
  const read = toJsonObject(moved);
  const answers = read.ok ? read.value : record.answers;
  const taken = readAnswers(to, answers);
  const refused = new Set(taken.problems.map(({ fact }) => fact));
  const { facts } = readAnswers(from, record.answers);
  const answered = from.facts
    .filter(({ path }) => answerState(readerOf(path)(facts)) !== "unanswered")
    .map((fact) => ({
      path: fact.path,
      label: fact.label,
      words: answerInWords(fact, readerOf(fact.path)(facts)),
    }));
  const isAsked = ({ path }: AnsweredQuestion) => factIn(to, path) !== undefined;
  return {
    change: {
      criteriaSet: referenceOf(to),
      parameters: {
        ...valuesForCase(to, inForce?.values ?? defaultParameters(to), taken.facts),
      },
      ...(inForce?.from === undefined && record.parametersFrom === undefined
        ? {}
        : parametersFromValues(inForce?.from)),
      answers,
      place: { step: to.steps[0]?.id ?? "check" },
    },
    carriedOver: answered.filter((question) => isAsked(question) && !refused.has(question.path)),
    notAsked: answered.filter((question) => !isAsked(question)),
    notTaken: answered.filter((question) => isAsked(question) && refused.has(question.path)),
  };
}

function factIn(set: CriteriaSet, path: FactPath): FactDefinition | undefined {
  return set.facts.find((fact) => fact.path === path);
}

/** The same answer under the names that the other set has for its options; any other answer as it is. */
function renamedAnswer(
  from: FactDefinition,
  to: FactDefinition | undefined,
  answer: unknown,
): unknown {
  const before = optionsOf(from.answer);
  const after = optionsOf(to?.answer);
  const rename = (value: unknown): unknown => {
    if (after.some((option) => option.value === value)) return value;
    const own = before.find((option) => option.value === value);
    if (own === undefined) return value;
    const same = after.find(
      (option) =>
        option.label.toLowerCase() === own.label.toLowerCase() ||
        option.sameAs?.includes(own.value) === true ||
        own.sameAs?.includes(option.value) === true,
    );
    return same?.value ?? value;
  };
  if (!Array.isArray(answer)) return isTree(answer) ? answer : rename(answer);
  const list = answer.map((item: unknown) => rename(item));
  return list.every((item, at) => item === answer[at]) ? answer : list;
}

function optionsOf(kind: AnswerKind | undefined) {
  return kind?.kind === "choice" || kind?.kind === "many" ? kind.options : [];
}
