import {
  answerState,
  type FactDefinition,
  type FactPath,
  type NarrativeWords,
  readerOf,
} from "#criteria";
import type { Assessment } from "../case/assess.ts";
import { isSupplementary } from "../case/open-questions.ts";
import type { SummarySentence } from "./clinical-summary.ts";
import { listInWords } from "./fill-template.ts";
import { lowered } from "./lowered.ts";
import { conditionWords } from "./part-sentences.ts";

/**
 * What is missing, in two kinds that are never one: what the record does not hold, and what nobody has looked for
 * yet. Of both only what can matter in this case.
 */
export function missingSentences(
  { set, facts, matter }: Assessment,
  words: NarrativeWords,
): readonly SummarySentence[] {
  const isFulfilled = ([path, is]: readonly [FactPath, string]): boolean => {
    const answer = readerOf(path)(facts);
    return is === "*" ? answerState(answer) === "value" : conditionWords(answer) === is;
  };
  const notMissed = new Set(
    words.missing
      .filter(({ unless }) => unless !== undefined && Object.entries(unless).every(isFulfilled))
      .flatMap(({ facts: paths }) => paths),
  );
  const asked = set.facts.filter(
    (fact) =>
      !isSupplementary(fact) &&
      (fact.contextOnly === true || matter.has(fact.path)) &&
      !notMissed.has(fact.path),
  );
  const inState = (state: "not-documented" | "unanswered") =>
    asked.filter(({ path }) => answerState(readerOf(path)(facts)) === state);
  const silent = inState("not-documented");
  const open = inState("unanswered");
  const steps = set.steps.map((step) => ({
    title: step.title,
    asked: asked.filter((fact) => fact.step === step.id),
  }));
  const silentNouns = steps
    .map((step) =>
      nounsFor(
        step.asked.filter((fact) => silent.includes(fact)),
        words,
      ),
    )
    .filter((nouns) => nouns.length > 0);
  // A step that nobody has begun is one item, not ten.
  const openNouns = steps.flatMap((step) => {
    const left = step.asked.filter((fact) => open.includes(fact));
    return left.length > 2 && left.length === step.asked.length
      ? [`everything under “${step.title}”`]
      : nounsFor(left, words);
  });
  return [
    ...inReadableSentences(silentNouns),
    ...(openNouns.length === 0 ? [] : [`Not reviewed yet: ${listInWords(openNouns)}.`]),
  ].map((text) => ({ text, facts: [] }));
}

/** A few in one sentence; many in several, in the order of the form. */
function inReadableSentences(steps: readonly (readonly string[])[]): readonly string[] {
  if (steps.length === 0) return [];
  const [first = [], ...rest] = inLists(steps);
  return [
    `The record does not document ${listInWords(first, "or")}.`,
    ...rest.map((nouns) => `Also not documented: ${listInWords(nouns)}.`),
  ];
}

/** Steps put together as long as their list can be read in one breath. */
function inLists(steps: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const lists: (readonly string[])[] = [];
  for (const nouns of steps) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + nouns.length <= mostInOneSentence) {
      lists[lists.length - 1] = [...last, ...nouns];
    } else lists.push(nouns);
  }
  return lists;
}

const mostInOneSentence = 6;

/** The authored nouns of these facts, those that name several at once first; else a fact's label. */
function nounsFor(
  facts: readonly FactDefinition[],
  { missing }: NarrativeWords,
): readonly string[] {
  const left = new Map<FactPath, FactDefinition>(facts.map((fact) => [fact.path, fact]));
  const named = new Map<FactPath, string>();
  for (const { facts: paths, noun } of missing) {
    const [first] = paths;
    if (first === undefined || !paths.every((path) => left.has(path))) continue;
    for (const path of paths) left.delete(path);
    named.set(first, noun);
  }
  return facts.flatMap(({ path, label }) => {
    const noun = named.get(path) ?? (left.has(path) ? lowered(label) : undefined);
    return noun === undefined ? [] : [noun];
  });
}
