import { canonicalJson, type CriteriaSet, currentSets, findSet } from "#criteria";
import { answersIn } from "../questionnaire/index.ts";
import { questionnaireUrl } from "../questionnaire/addresses.ts";
import { conceptInWords, conceptOf, statusCodeAt } from "./concept.ts";
import { dateInWords, dayOf } from "./dates.ts";
import { type JsonObject, listAt, numberAt, objectAt, onOneLine, textAt } from "./fields.ts";
import { type EntryContent, joined, type ReadResource, type ResourceLine } from "./reading.ts";
import { standing } from "./statuses.ts";

type Answered = EntryContent & { readonly path: string };

const root = "QuestionnaireResponse";

/**
 * The answers of a questionnaire: each item as a line, and what our own questions are answered with, by their paths. An
 * item that nobody answered says nothing.
 */
export const readAnswers: ReadResource = (resource) => {
  const isInError = statusCodeAt(resource, "status") === "entered-in-error";
  const date = dayOf(textAt(resource, "authored"));
  const dated = date === undefined ? {} : { date };
  const lines = itemLines(resource, `${root}.item`, 0).map(
    ({ path, words, details }): ResourceLine => ({
      section: "answers",
      path,
      words: joined([words, isInError ? standing["in-error"] : undefined]),
      details,
      ...dated,
    }),
  );
  const head: ResourceLine = {
    section: "answers",
    path: root,
    words: joined([
      "Questionnaire",
      textAt(resource, "questionnaire"),
      date === undefined ? undefined : `answered ${dateInWords(date)}`,
      isInError ? standing["in-error"] : undefined,
    ]),
    details: [],
    ...dated,
  };
  const placed = new Map<ResourceLine, Answered[]>();
  for (const answer of factsIn(resource, isInError)) {
    const line = lineOf(answer.path, lines) ?? head;
    placed.set(line, [...(placed.get(line) ?? []), { ...answer, ...dated }]);
  }
  const remarks = new Map<ResourceLine, string[]>();
  for (const { path, words } of remarksOn(resource)) {
    const line = lineOf(path, lines) ?? head;
    remarks.set(line, [...(remarks.get(line) ?? []), words]);
  }
  return {
    lines: [head, ...lines].map((line) => {
      const entries = placed.get(line);
      const details = [...line.details, ...(remarks.get(line) ?? [])];
      return { ...line, details, ...(entries === undefined ? {} : { entries }) };
    }),
  };
};

/** The line that an answer stands in: the nearest one around its place. */
function lineOf(at: string, lines: readonly ResourceLine[]): ResourceLine | undefined {
  let best: ResourceLine | undefined;
  for (const line of lines) {
    const isAround = at === line.path || at.startsWith(`${line.path}.`);
    if (isAround && (best === undefined || line.path.length > best.path.length)) best = line;
  }
  // An entry of a list is named by its group, whose lines are its fields.
  return best ?? lines.find(({ path }) => path.startsWith(`${at}.`));
}

/** What it answers of the set that it names; a form of others, which names ours in its items, of any set. */
function factsIn(resource: JsonObject, isInError: boolean): readonly Answered[] {
  const found = new Map<string, Answered>();
  for (const set of setsOf(textAt(resource, "questionnaire"))) {
    const read = answersIn(resource, set);
    if (!read.ok) continue;
    const held = isInError
      ? read.unused.filter(({ because }) => because === "in-error")
      : read.answers;
    for (const { path, value, informationOrigin, author, at } of held) {
      const key = canonicalJson([path, value]);
      if (found.has(key)) continue;
      found.set(key, {
        kind: "fact",
        status: isInError ? "in-error" : "done",
        fact: { path, value },
        path: at,
        ...(informationOrigin === undefined ? {} : { informationOrigin }),
        ...(author === undefined ? {} : { informationAuthor: author }),
      });
    }
  }
  return [...found.values()];
}

/** Why an answer is not offered, and where it stands: what a person has to know who reads the response. */
function remarksOn(resource: JsonObject): readonly { path: string; words: string }[] {
  const sets = setsOf(textAt(resource, "questionnaire"));
  const [set] = sets;
  if (set === undefined) return [];
  const read = answersIn(resource, set);
  if (!read.ok) {
    const words = "None of its answers is offered, because it breaks a rule of the standard";
    return [
      { path: root, words },
      ...read.issues.map(({ path, message }) => ({ path, words: `${path} ${message}` })),
    ];
  }
  // A form of others answers questions of ours by chance: what it says otherwise is no fault of it.
  if (sets.length > 1) return [];
  return [
    ...read.notUnderstood.map(({ path, why }) => ({ path, words: `Not offered: ${why}` })),
    ...read.unused.flatMap(({ at, because }) =>
      because === "in-error" ? [] : [{ path: at, words: unusedWords[because] }],
    ),
  ];
}

const unusedWords = {
  "not-asked": "Not offered: this question is not asked with the other answers",
  "known-to-plan": "Not offered: the plan answers this question itself",
} as const;

function setsOf(canonical: string | undefined): readonly CriteriaSet[] {
  const [url, version] = (canonical ?? "").split("|");
  const own = currentSets.filter(({ id }) => questionnaireUrl(id) === url);
  const [set] = own;
  if (set === undefined) return currentSets;
  const named = findSet(`${set.id}@${version ?? ""}`);
  return named.ok ? [named.set] : own;
}

type ItemLine = {
  readonly path: string;
  readonly words: string;
  readonly details: readonly string[];
};

/** Deeper than any form. */
const mostDepth = 32;

function itemLines(parent: JsonObject, path: string, depth: number): readonly ItemLine[] {
  if (depth > mostDepth) return [];
  return listAt(parent, "item").flatMap(({ at, item }) => {
    const here = `${path}[${String(at)}]`;
    const answers = listAt(item, "answer");
    const values = answers.flatMap(({ item: answer }) => valueInWords(answer) ?? []);
    const name = textAt(item, "text") ?? textAt(item, "linkId") ?? "Question";
    const own: readonly ItemLine[] =
      values.length === 0
        ? []
        : [
            {
              path: here,
              words: `${onOneLine(name)} ${values.join("; ")}`,
              details: [textAt(item, "linkId") ?? ""],
            },
          ];
    const nested = answers.flatMap(({ at: number, item: answer }) =>
      itemLines(answer, `${here}.answer[${String(number)}].item`, depth + 1),
    );
    return [...own, ...nested, ...itemLines(item, `${here}.item`, depth + 1)];
  });
}

/** An answer as people read it. */
function valueInWords(answer: JsonObject): string | undefined {
  const coding = objectAt(answer, "valueCoding");
  if (coding !== undefined) return conceptInWords(conceptOf({ coding: [coding] }));
  const quantity = objectAt(answer, "valueQuantity");
  const amount = numberAt(quantity, "value");
  if (amount !== undefined) return joined([String(amount), textAt(quantity, "unit")], " ");
  const number = numberAt(answer, "valueInteger") ?? numberAt(answer, "valueDecimal");
  if (number !== undefined) return String(number);
  if (typeof answer["valueBoolean"] === "boolean") return answer["valueBoolean"] ? "yes" : "no";
  const date = dayOf(textAt(answer, "valueDate") ?? textAt(answer, "valueDateTime"));
  if (date !== undefined) return dateInWords(date);
  const text = textAt(answer, "valueString") ?? textAt(answer, "valueUri");
  return text === undefined ? undefined : onOneLine(text);
}
