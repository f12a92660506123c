import { answerInWords, type CriteriaSet, type FactDefinition } from "#criteria";
import {
  type CaseRecord,
  instantInWords,
  isPlainObject,
  type JsonObject,
  type JsonValue,
  parseCaseRecord,
  sameJson,
  sourcesOf,
  threeWay,
  toJsonObject,
  withAnswerNote,
  withSources,
} from "#domain";
import { citationInWords } from "./citation.ts";
import { typedText } from "./typed-entry.ts";

/** One place where two versions of a case differ, in the words of the form. */
export type CaseDifference = {
  /** Names the place for `mergeCases`. */
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
};

/** Where two versions of a case differ in what a person entered; the reader's place is no entry. */
export function caseDifferences(
  set: CriteriaSet,
  mine: CaseRecord,
  theirs: CaseRecord,
): readonly CaseDifference[] {
  return partsOf(set, mine, theirs).flatMap(({ key, label, valueIn, words }) =>
    sameJson(valueIn(mine), valueIn(theirs))
      ? []
      : [{ key, label, mine: words(mine), theirs: words(theirs) }],
  );
}

/**
 * What two windows made of the version both began from. `merged` takes silently what only one of them changed;
 * `differences` are the entries that both changed, each to something else, where `merged` has mine.
 */
export function mergeWindows(
  set: CriteriaSet,
  base: CaseRecord,
  mine: CaseRecord,
  theirs: CaseRecord,
): { readonly merged: CaseRecord; readonly differences: readonly CaseDifference[] } {
  const sides = [base, mine, theirs].map((record) => toJsonObject({ ...record, updatedAt: "" }));
  const [from, own, other] = sides.map((side) => (side.ok ? side.value : {}));
  const { merged } = threeWay(from ?? {}, own ?? {}, other ?? {}, isOneCitation);
  const parsed = parseCaseRecord({ ...merged, updatedAt: theirs.updatedAt, place: mine.place });
  const parts = partsOf(set, mine, theirs);
  const chosen = new Set(
    parts
      .filter(({ valueIn }) => !sameJson(valueIn(base), valueIn(mine)))
      .filter(({ valueIn }) => !sameJson(valueIn(base), valueIn(theirs)))
      .map(({ key }) => key),
  );
  return {
    merged: parsed.ok ? parsed.value : mine,
    differences: caseDifferences(set, mine, theirs).filter(
      ({ key }) => !parsed.ok || chosen.has(key),
    ),
  };
}

/** A document with another's page would be a source that nobody cited. */
function isOneCitation(path: readonly string[]): boolean {
  return path[0] === "citations" && path.length === 2;
}

/** My version, with the named places as they are in the other version. */
export function mergeCases(
  set: CriteriaSet,
  mine: CaseRecord,
  theirs: CaseRecord,
  takenFromTheirs: ReadonlySet<string>,
): CaseRecord {
  return partsOf(set, mine, theirs)
    .filter(({ key }) => takenFromTheirs.has(key))
    .reduce((merged, { take }) => take(merged), mine);
}

type Part = {
  readonly key: string;
  readonly label: string;
  readonly valueIn: (record: CaseRecord) => unknown;
  readonly words: (record: CaseRecord) => string;
  /** The record with their version of this place. */
  readonly take: (record: CaseRecord) => CaseRecord;
};

function partsOf(set: CriteriaSet, mine: CaseRecord, theirs: CaseRecord): readonly Part[] {
  const cited = new Set(
    [mine, theirs].flatMap(({ citations, furtherCitations, answerNotes }) =>
      [citations, furtherCitations ?? {}, answerNotes ?? {}].flatMap(Object.keys),
    ),
  );
  return [
    ...set.facts.map((fact) => answerPart(fact, theirs)),
    ...[...cited].flatMap((path) => [
      sourcesPart(set, path, theirs),
      answerNotePart(set, path, theirs),
    ]),
    {
      key: "member",
      label: "Member",
      valueIn: ({ member }) => member,
      words: ({ member }) => orNothing(Object.values(member).join(", ")),
      take: (record) => ({ ...record, member: theirs.member }),
    },
    {
      key: "request",
      label: "Details of the request",
      valueIn: ({ request }) => request,
      words: ({ request }) => orNothing(Object.values(request).join(", ")),
      take: (record) => ({ ...record, request: theirs.request }),
    },
    {
      key: "notes",
      label: "Notes",
      valueIn: ({ notes }) => notes,
      words: ({ notes }) => orNothing(notes),
      take: (record) => ({ ...record, notes: theirs.notes }),
    },
    {
      key: "privateNotes",
      label: "Private note",
      valueIn: ({ privateNotes = "" }) => privateNotes,
      words: ({ privateNotes = "" }) => orNothing(privateNotes),
      take: (record) => ({ ...record, privateNotes: theirs.privateNotes ?? "" }),
    },
  ];
}

function answerPart(fact: FactDefinition, theirs: CaseRecord): Part {
  const keys = fact.path.split(".");
  return {
    key: `answers.${fact.path}`,
    label: fact.label,
    valueIn: ({ answers }) => entryAt(answers, keys),
    words: ({ answers }) => entryInWords(fact, entryAt(answers, keys)),
    take: (record) => ({
      ...record,
      answers: withEntry(record.answers, keys, entryAt(theirs.answers, keys)),
    }),
  };
}

/** All sources of an answer are one choice: those of one version with those of the other are nobody's. */
function sourcesPart(set: CriteriaSet, path: string, theirs: CaseRecord): Part {
  return {
    key: `citations.${path}`,
    label: `Source of: ${labelOf(set, path)}`,
    valueIn: (record) => sourcesOf(record, path),
    words: (record) => {
      const sources = sourcesOf(record, path);
      return sources.length === 0 ? "No source" : sources.map(citationInWords).join("; ");
    },
    take: (record) => withSources(record, path, sourcesOf(theirs, path)),
  };
}

function answerNotePart(set: CriteriaSet, path: string, theirs: CaseRecord): Part {
  return {
    key: `answerNotes.${path}`,
    label: `Note to: ${labelOf(set, path)}`,
    valueIn: ({ answerNotes }) => answerNotes?.[path],
    words: ({ answerNotes }) => orNothing(answerNotes?.[path] ?? ""),
    take: (record) => withAnswerNote(record, path, theirs.answerNotes?.[path] ?? ""),
  };
}

function labelOf(set: CriteriaSet, path: string): string {
  return set.facts.find((fact) => fact.path === path)?.label ?? path;
}

function entryAt(answers: JsonObject, keys: readonly string[]): JsonValue | undefined {
  let entry: JsonValue | undefined = answers;
  for (const key of keys) entry = isGroup(entry) ? entry[key] : undefined;
  return entry;
}

function withEntry(
  answers: JsonObject,
  [first = "", ...rest]: readonly string[],
  entry: JsonValue | undefined,
): JsonObject {
  const { [first]: before, ...others } = answers;
  const group = isGroup(before) ? before : {};
  const after = rest.length === 0 ? entry : withEntry(group, rest, entry);
  return after === undefined ? others : { ...others, [first]: after };
}

function isGroup(value: JsonValue | undefined): value is JsonObject {
  return isPlainObject(value);
}

function entryInWords(fact: FactDefinition, entry: JsonValue | undefined): string {
  if (fact.answer.kind === "instant") {
    return entry === undefined ? answerInWords(fact, entry) : instantInWords(typedText(entry));
  }
  return answerInWords(fact, entry);
}

function orNothing(text: string): string {
  return text.replace(/^[, ]+$/, "") === "" ? "Nothing entered" : text;
}
