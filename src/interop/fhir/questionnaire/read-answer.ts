import {
  type AnswerKind,
  answerProblems,
  type FactDefinition,
  notDocumented,
  withSuggestion,
} from "#criteria";
import { type JsonValue, sameJson } from "#domain";
import { noEntriesLink, notDocumentedLink } from "./link-ids.ts";
import { none, type Plain, plainState, plainValue } from "./plain-value.ts";
import type { RawAnswer, RawItems } from "./read-items.ts";

/** A part of a response that cannot be read as an answer to its question. */
export type NotUnderstood = {
  readonly path: string;
  readonly linkId: string;
  readonly why: string;
};

export type ReadAnswer = {
  /** Absent where nothing was answered, or nothing that can be read. */
  readonly value?: JsonValue;
  /** The answers that it was read from. */
  readonly from: readonly RawAnswer[];
  readonly notUnderstood: readonly NotUnderstood[];
};

/** A question, or a field of an entry, by the name of its item. */
export type ReadQuestion = Pick<FactDefinition, "answer" | "canBeNotDocumented"> & {
  readonly linkId: string;
};

/** What answers say, one by one. */
export type Said = { readonly value: JsonValue; readonly raw: RawAnswer };

/**
 * Reads the items of a question, or of a field, that takes no entries. Codes are read by their code, never by their display; nothing is turned into what it is
 * not ("6" is no number). Where two answers say different things, both are told and none is taken.
 */
export function readAnswer(question: ReadQuestion, items: RawItems): ReadAnswer {
  const { linkId, answer } = question;
  const values = readSaid(linkId, items.answers.get(linkId), (raw) => plainValue(question, raw));
  const states = readStates(linkId, answer, items);
  const all = [...values.said, ...states.said];
  const notUnderstood = [...values.notUnderstood, ...states.notUnderstood];
  const distinct = all
    .map(({ value }) => value)
    .filter((value, at, list) => list.findIndex((one) => sameJson(one, value)) === at);
  const isMany = answer.kind === "many" || answer.kind === "codes";
  const state = distinct.find((value) => value === notDocumented || value === none);
  if (distinct.length > 1 && (state !== undefined || !isMany)) {
    return { from: [], notUnderstood: [...notUnderstood, ...contradiction(linkId, all)] };
  }
  const [first] = distinct;
  // Some of several that cannot be read leave the list open: the rest of it may be the point.
  if (first === undefined || notUnderstood.length > 0) return { from: [], notUnderstood };
  const value = state === undefined ? (isMany ? distinct : first) : valueOfState(state);
  const problems = answerProblems(question, value).map((problem) => ({
    path: all[0]?.raw.path ?? "",
    linkId,
    why: withSuggestion(problem),
  }));
  if (problems.length > 0) return { from: [], notUnderstood: problems };
  return { value, from: all.map(({ raw }) => raw), notUnderstood };
}

/** The answers of the item that stands beside a value or a list. */
export function readStates(linkId: string, { kind }: AnswerKind, items: RawItems) {
  const isList = kind === "codes" || kind === "entries";
  const link = isList ? noEntriesLink(linkId) : notDocumentedLink(linkId);
  return readSaid(linkId, items.answers.get(link), plainState);
}

/** What a state stands for as an answer. */
export function valueOfState(state: JsonValue): JsonValue {
  return state === none ? [] : notDocumented;
}

/** The same question answered with different things. */
export function contradiction(linkId: string, said: readonly Said[]): readonly NotUnderstood[] {
  return said.map(({ raw }) => ({
    path: raw.path,
    linkId,
    why: "contradicts another answer to this question; neither is taken",
  }));
}

function readSaid(
  linkId: string,
  answers: readonly RawAnswer[] = [],
  read: (raw: RawAnswer) => Plain,
): { readonly said: readonly Said[]; readonly notUnderstood: readonly NotUnderstood[] } {
  const results = answers.map((raw) => ({ raw, plain: read(raw) }));
  return {
    said: results.flatMap(({ raw, plain }) => (plain.ok ? [{ value: plain.value, raw }] : [])),
    notUnderstood: results.flatMap(({ raw, plain }) =>
      plain.ok ? [] : [{ path: raw.path, linkId, why: plain.why }],
    ),
  };
}
