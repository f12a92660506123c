import type { AnswerKind, FactDefinition } from "#criteria";
import type { CaseCitation, CaseRecord } from "../case/case-record.ts";
import { sameJson, type JsonValue } from "../case/json-value.ts";
import { valueAt, withValueAt } from "./answer-at.ts";
import { citationOfPassage } from "./mention.ts";
import type { Passage, ProposalAction, Stamp } from "./proposal-action.ts";
import { hasAnswer, isList, isPartOf } from "./same-answer.ts";

/** What a reviewer confirms: a value of a question, of a list one item, and the passage that says it. */
export type Offer = {
  readonly fact: Pick<FactDefinition, "path" | "answer">;
  readonly value: JsonValue;
  readonly source: Passage;
};

/**
 * The record once a reviewer has confirmed an offer: the value is the answer, or one more item of it, and the passage
 * its source. An answer that said so already keeps its sources and gets one more.
 */
export function takeProposal(
  record: CaseRecord,
  { fact: { path, answer: kind }, value, source }: Offer,
  stamp: Stamp,
): CaseRecord {
  const before = valueAt(record.answers, path);
  const after = isListKind(kind) ? withItem(before, value, kind) : value;
  const isSaidAlready = hasAnswer(before, value);
  // What an earlier answer rested on says nothing for another one; a list grows, and so do its sources.
  const keepsSources = isSaidAlready || (isListKind(kind) && isList(before) && before.length > 0);
  const base = keepsSources ? record : withSources(record, path, []);
  const answered = isSaidAlready
    ? base
    : { ...base, answers: withValueAt(base.answers, path, after) };
  return withAction(
    withSource(answered, path, source),
    { kind: "accepted", path, value, source },
    stamp,
  );
}

/** Confirms that the record denies every finding of a list: the answer is that there are none. */
export function takeNone(
  record: CaseRecord,
  { path }: Pick<FactDefinition, "path">,
  sources: readonly [Passage, ...Passage[]],
  stamp: Stamp,
): CaseRecord {
  const answered = {
    ...withSources(record, path, []),
    answers: withValueAt(record.answers, path, []),
  };
  const cited = sources.reduce((with_, source) => withSource(with_, path, source), answered);
  return withAction(cited, { kind: "accepted", path, value: [], source: sources[0] }, stamp);
}

/** One more source of whatever is answered; the answer is what it was, also where there is none. */
export function addSource(
  record: CaseRecord,
  path: string,
  source: Passage,
  stamp: Stamp,
): CaseRecord {
  const cited = withSource(record, path, source);
  return cited === record
    ? record
    : withAction(cited, { kind: "source-added", path, source }, stamp);
}

/** Says that a passage is not about the question, or shows it again. Answer and sources stay. */
export function markPassage(
  record: CaseRecord,
  path: string,
  source: Passage,
  kind: "dismissed" | "restored",
  stamp: Stamp,
): CaseRecord {
  return withAction(record, { kind, path, source }, stamp);
}

/**
 * Takes back what was done last on a passage: answer and sources of the question are as they were in `before`, and
 * the record keeps that it was done and undone. Undefined where the question was changed since, so that nothing
 * written later is lost.
 */
export function undoAction(
  record: CaseRecord,
  {
    before,
    after,
    path,
    source,
  }: {
    readonly before: CaseRecord;
    readonly after: CaseRecord;
    readonly path: string;
    readonly source: Passage;
  },
  stamp: Stamp,
): CaseRecord | undefined {
  if (!isSameQuestion(record, after, path)) return undefined;
  const answers = withValueAt(record.answers, path, valueAt(before.answers, path));
  return withAction(
    withSources({ ...record, answers }, path, sourcesOf(before, path)),
    { kind: "undone", path, source },
    stamp,
  );
}

function isSameQuestion(one: CaseRecord, other: CaseRecord, path: string): boolean {
  return (
    sameJson(valueAt(one.answers, path), valueAt(other.answers, path)) &&
    sameJson(sourcesOf(one, path), sourcesOf(other, path))
  );
}

/** Every source of an answer, the first one first. */
export function sourcesOf(
  { citations, furtherCitations }: Pick<CaseRecord, "citations" | "furtherCitations">,
  path: string,
): readonly CaseCitation[] {
  const first = citations[path];
  return [...(first === undefined ? [] : [first]), ...(furtherCitations?.[path] ?? [])];
}

/** The record with these sources of an answer, and no others. */
export function withSources(
  record: CaseRecord,
  path: string,
  [first, ...further]: readonly CaseCitation[],
): CaseRecord {
  const { [path]: _first, ...citations } = record.citations;
  const { furtherCitations, ...rest } = record;
  const { [path]: _further, ...others } = furtherCitations ?? {};
  const after = further.length === 0 ? others : { ...others, [path]: [...further] };
  return {
    ...rest,
    citations: first === undefined ? citations : { ...citations, [path]: first },
    ...(Object.keys(after).length === 0 ? {} : { furtherCitations: after }),
  };
}

/** The record with a note to an answer; a blank one is none. */
export function withAnswerNote(record: CaseRecord, path: string, note: string): CaseRecord {
  const { answerNotes, ...rest } = record;
  const { [path]: _before, ...others } = answerNotes ?? {};
  const after = note.trim() === "" ? others : { ...others, [path]: note };
  return Object.keys(after).length === 0 ? rest : { ...rest, answerNotes: after };
}

/** The same record where the passage is among the sources already, or there are as many as a record holds. */
function withSource(record: CaseRecord, path: string, source: Passage): CaseRecord {
  const citation = citationOfPassage(source);
  // Pages that were looked through in vain are no source of a passage that was found.
  const before = sourcesOf(record, path).filter(({ lookedThrough }) => lookedThrough === undefined);
  const isCited = before.some((one) => isSamePlace(one, citation));
  return isCited || before.length > mostFurther
    ? record
    : withSources(record, path, [...before, citation]);
}

const mostFurther = 50;

function isSamePlace(one: CaseCitation, other: CaseCitation): boolean {
  return (
    one.document === other.document &&
    String(one.page) === String(other.page) &&
    one.quote === other.quote &&
    one.resource === other.resource &&
    one.path === other.path
  );
}

function withAction(
  record: CaseRecord,
  action: Omit<ProposalAction, "by" | "at">,
  { id, by, at }: Stamp,
): CaseRecord {
  const proposalActions = { ...record.proposalActions, [id]: { ...action, by, at } };
  return { ...record, proposalActions };
}

export function isListKind({ kind }: AnswerKind): boolean {
  return kind === "many" || kind === "entries" || kind === "codes";
}

/** A list with one more item, in the order of the options; a row that says more takes the place of its part. */
function withItem(
  before: JsonValue | undefined,
  item: JsonValue,
  kind: AnswerKind,
): readonly JsonValue[] {
  const list = isList(before) ? before : [];
  if (list.some((own) => isPartOf(item, own))) return list;
  const part = list.findIndex((own) => isPartOf(own, item));
  const next = part === -1 ? [...list, item] : list.with(part, item);
  if (kind.kind !== "many") return next;
  const placeOf = (item: JsonValue) => kind.options.findIndex(({ value }) => value === item);
  return next.toSorted((one, other) => placeOf(one) - placeOf(other));
}
