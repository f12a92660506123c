import {
  type AnswerKind,
  type CriteriaSet,
  type FactPath,
  isTree,
  type NarrativePart,
  type NarrativeWords,
  notDocumented,
} from "#criteria";
import type { SummarySentence } from "./clinical-summary.ts";
import { answerWithinSentence, asSentence, fillTemplate, listInWords } from "./fill-template.ts";

/** What a part of a paragraph is written from. */
export type Told = {
  readonly set: CriteriaSet;
  readonly words: NarrativeWords;
  /** The answer to tell; undefined where there is none. */
  readonly answerOf: (path: FactPath) => unknown;
  /** What the sentences before have said: nothing is said twice. */
  readonly said: ReadonlySet<FactPath>;
};

type PartOf<Kind extends NarrativePart["part"]> = Extract<NarrativePart, { part: Kind }>;

/** The sentences of a part, none where it has nothing to say. */
export function partSentences(part: NarrativePart, told: Told): readonly SummarySentence[] {
  switch (part.part) {
    case "sentence":
      return sentenceOf(part, told);
    case "alike":
      return alikeSentences(part, told);
    case "rows":
      return rowsSentence(part, told);
  }
}

function sentenceOf(
  { says, when = {} }: PartOf<"sentence">,
  told: Told,
): readonly SummarySentence[] {
  const conditions = Object.keys(when);
  const isFulfilled = Object.entries(when).every(
    ([path, is]) => conditionWords(told.answerOf(path)) === is,
  );
  if (!isFulfilled) return [];
  const filled = fillTemplate(
    says,
    (path) => slotWords(path, told),
    (path) => told.said.has(path),
  );
  if (filled === undefined) return [];
  const facts = [...new Set([...conditions, ...filled.slots])];
  return facts.every((path) => told.said.has(path))
    ? []
    : [{ text: asSentence(filled.text), facts }];
}

/** As a condition names an answer: an option, a number as text, `none` for an empty list. */
export function conditionWords(answer: unknown): string | undefined {
  if (Array.isArray(answer)) return answer.length === 0 ? "none" : undefined;
  return typeof answer === "string" || typeof answer === "number" ? String(answer) : undefined;
}

function alikeSentences(
  { nouns, plural = [], says }: PartOf<"alike">,
  told: Told,
): readonly SummarySentence[] {
  return Object.entries(says).flatMap(([value, template]): readonly SummarySentence[] => {
    const facts = Object.keys(nouns).filter(
      (path) => !told.said.has(path) && told.answerOf(path) === value,
    );
    const [first] = facts;
    if (first === undefined) return [];
    const isPlural = facts.length > 1 || plural.includes(first);
    const slots: Readonly<Record<string, string>> = {
      list: listInWords(facts.map((path) => nouns[path] ?? path)),
      was: isPlural ? "were" : "was",
    };
    const filled = fillTemplate(template, (slot) => slots[slot]);
    return filled === undefined ? [] : [{ text: asSentence(filled.text), facts }];
  });
}

function rowsSentence(part: PartOf<"rows">, told: Told): readonly SummarySentence[] {
  const rows = told.answerOf(part.list);
  if (!Array.isArray(rows) || told.said.has(part.list)) return [];
  if (rows.length === 0) return [{ text: part.none, facts: [part.list] }];
  const inOrder = inOrderOfTime(rows.filter(isTree), part.day);
  const words = inOrder.map((row) => rowInWords(part, row, told)).join("; ");
  return [{ text: asSentence(part.says.replace("{rows}", () => words)), facts: [part.list] }];
}

/** By the day of each row; rows without a day keep their order and come last. */
function inOrderOfTime(rows: readonly Row[], day: string | undefined): readonly Row[] {
  if (day === undefined) return rows;
  const dayOf = (row: Row): string => {
    const at = row[day];
    return typeof at === "string" && at !== notDocumented ? at : "9999";
  };
  return rows.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
}

type Row = { readonly [field: string]: unknown };

/** A row by its template, then what the record does not hold of it and what nobody has looked for. */
function rowInWords(part: PartOf<"rows">, row: Row, { set, words }: Told): string {
  const fact = set.facts.find(({ path }) => path === part.list);
  const fields = fact?.answer.kind === "entries" ? fact.answer.fields : [];
  const kindOf = (name: string): AnswerKind | undefined =>
    fields.find((field) => field.name === name)?.answer;
  const wordsOf = (name: string): string | undefined => {
    const kind = kindOf(name);
    return kind === undefined
      ? undefined
      : answerWithinSentence(kind, row[name], words.phrases[`${part.list}.${name}`]);
  };
  const said = fillTemplate(part.row, wordsOf)?.text ?? requiredWords(fields, wordsOf);
  // Of what only adds to the record nothing is missing.
  const silent = fields.filter(
    ({ name, isSupplementary }) =>
      fact?.isSupplementary !== true && isSupplementary !== true && wordsOf(name) === undefined,
  );
  const nouns = (of: typeof silent): string =>
    listInWords(of.map(({ name, label }) => part.nouns[name] ?? label.toLowerCase()));
  const missing = silent.filter(({ name }) => row[name] === notDocumented);
  const open = silent.filter(({ name }) => row[name] !== notDocumented);
  return [
    said,
    ...(missing.length === 0 ? [] : [`${nouns(missing)} not documented`]),
    ...(open.length === 0 ? [] : [`${nouns(open)} not reviewed yet`]),
  ]
    .filter((piece) => piece !== "")
    .join(", ");
}

/** A row that lacks what its template needs is told by whatever it has. */
function requiredWords(
  fields: readonly { readonly name: string }[],
  wordsOf: (name: string) => string | undefined,
): string {
  return fields.flatMap(({ name }) => wordsOf(name) ?? []).join(", ");
}

function slotWords(path: FactPath, { set, words, answerOf }: Told): string | undefined {
  const fact = set.facts.find((one) => one.path === path);
  return fact === undefined
    ? undefined
    : answerWithinSentence(fact.answer, answerOf(path), words.phrases[path]);
}
