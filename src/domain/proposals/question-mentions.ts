import { answerProblems, answerState, type FactDefinition } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import { dataSourceOf } from "../case/data-source.ts";
import type { JsonValue } from "../case/json-value.ts";
import { valueAt } from "./answer-at.ts";
import { type DeniedFindings, deniedFindings } from "./denied-findings.ts";
import { passageOf, type RecordMention, type RecordProposal } from "./mention.ts";
import { isDismissed, isSamePassage, type Passage } from "./proposal-action.ts";
import { hasAnswer, isList, isPartOf, isSameAnswer } from "./same-answer.ts";
import { isListKind, sourcesOf } from "./take-proposal.ts";

/** A mention with the passage it would be cited as. */
export type ShownMention = RecordMention & { readonly passage: Passage };

/** What is shown beside a question, in the order of the record's own proposal. */
export type QuestionMentions = {
  /** To be confirmed, the first one first; of a list an item each. Empty where nothing is proposed. */
  readonly offered: readonly (ShownMention & { readonly value: JsonValue })[];
  /** Passages that disagree with each other: all of them are shown, none is proposed. */
  readonly conflicting: readonly ShownMention[];
  /** Of an answered question: passages with another value than the answer. */
  readonly disagreeing: readonly ShownMention[];
  /** More passages that say the same as what is offered or answered. */
  readonly agreeing: readonly ShownMention[];
  /** Passages that speak of it and give no value. */
  readonly silent: readonly ShownMention[];
  /** Findings of a list that the record denies; absent where it denies none. */
  readonly denied?: DeniedFindings;
  /** Passages that are shown with the reason why they give no value. */
  readonly setAside: readonly ShownMention[];
  /** Passages that a reviewer marked as not about this question. */
  readonly dismissed: readonly ShownMention[];
  /** All but those set aside and dismissed. */
  readonly count: number;
};

/**
 * What is shown beside a question. Pure: nothing of it is an answer, and nothing here makes one.
 *
 * @param nameOf the name of a stored document by its id; mentions of documents that have none are left out
 */
export function mentionsFor(
  fact: FactDefinition,
  proposal: RecordProposal,
  record: Pick<CaseRecord, "answers" | "citations" | "furtherCitations" | "proposalActions">,
  nameOf: (document: string) => string | undefined,
): QuestionMentions {
  const all = proposal.mentions.flatMap((mention): ShownMention[] => {
    const name = nameOf(mention.document);
    return name === undefined
      ? []
      : [{ ...legalMention(fact, mention), passage: passageOf(mention, name) }];
  });
  const isOut = ({ passage }: ShownMention) =>
    isDismissed(record.proposalActions, fact.path, passage);
  const dismissed = all.filter(isOut);
  const setAside = all.filter((one) => one.setAside !== undefined && !isOut(one));
  const held = all.filter((one) => one.setAside === undefined && !isOut(one));
  const denials = held.filter(({ polarity }) => polarity === "denied");
  const valued = held.filter(isValued).filter(({ polarity }) => polarity !== "denied");
  const silent = held.filter(({ value, polarity }) => value === undefined && polarity !== "denied");
  const answer = valueAt(record.answers, fact.path);
  const isAnswered = answerState(answer) !== "unanswered";
  const denied = deniedFindings(fact, denials, valued);
  const rest = {
    silent,
    setAside,
    dismissed,
    count: held.length,
    ...(denied === undefined ? {} : { denied }),
  };
  if (isListKind(fact.answer)) {
    // A finding that one passage has and another one denies is both passages, and no proposal.
    const isDenied = (one: Valued) => denials.some(({ value }) => isSameAnswer(value, one.value));
    const isPresent = ({ value }: ShownMention) =>
      valued.some((one) => isSameAnswer(one.value, value));
    const disputed = [...valued.filter(isDenied), ...denials.filter(isPresent)];
    const plain = valued.filter((one) => !isDenied(one));
    const isIn = (one: Valued) => isList(answer) && hasAnswer(answer, one.value);
    const isNew = (one: Valued) => !isIn(one);
    const isByHand = isAnsweredByHand(record, fact.path);
    return {
      // A list that a person answered is complete until she adds to it; what it lacks disagrees with it.
      offered: isByHand ? [] : firstOfEach(plain.filter(isNew)),
      conflicting: isByHand ? [] : disputed,
      disagreeing: isByHand ? firstOfEach(valued.filter(isNew)) : [],
      agreeing: plain.filter(isIn).filter(notCited(record, fact.path)),
      ...rest,
    };
  }
  if (isAnswered) {
    const same = (one: Valued) => isSameAnswer(answer, one.value);
    return {
      offered: [],
      conflicting: [],
      disagreeing: valued.filter((one) => !same(one)),
      agreeing: valued.filter(same),
      ...rest,
    };
  }
  const [first] = valued;
  const isOne =
    first !== undefined && valued.every(({ value }) => isSameAnswer(value, first.value));
  // A dismissed passage may have been what made the rest disagree: whether they do is seen anew.
  const isProposed = isOne && (proposal.kind !== "passages" || dismissed.length > 0);
  return {
    offered: isProposed ? [first] : [],
    conflicting: isOne ? [] : valued,
    disagreeing: [],
    agreeing: isProposed ? valued.slice(1) : isOne ? valued : [],
    ...rest,
  };
}

/** A mention whose value the question does not allow says nothing of it; its words are shown all the same. */
function legalMention(fact: FactDefinition, mention: RecordMention): RecordMention {
  const { value, ...rest } = mention;
  if (value === undefined) return mention;
  const answer = isListKind(fact.answer) ? [value] : value;
  return answerProblems(fact, answer).length === 0 ? mention : rest;
}

type Valued = ShownMention & { readonly value: JsonValue };

function isValued(mention: ShownMention): mention is Valued {
  return mention.value !== undefined;
}

/** One mention of each item: an entry that is part of another one is that one. */
function firstOfEach(mentions: readonly Valued[]): readonly Valued[] {
  return mentions.filter((one, at) =>
    mentions.every(
      (other, place) =>
        place === at ||
        !isPartOf(one.value, other.value) ||
        (isPartOf(other.value, one.value) && at < place),
    ),
  );
}

function notCited(record: Parameters<typeof sourcesOf>[0], path: string) {
  const cited = sourcesOf(record, path);
  return ({ passage }: ShownMention) =>
    !cited.some(
      ({ document, page, quote = "", ...source }) =>
        typeof page === "number" &&
        isSamePassage({ document, page, quote, ...dataSourceOf(source) }, passage),
    );
}

/** Whether the list was answered, and not by confirming its items one by one. */
function isAnsweredByHand(
  { answers, proposalActions }: Pick<CaseRecord, "answers" | "proposalActions">,
  path: string,
): boolean {
  const answer = valueAt(answers, path);
  if (answer === undefined) return false;
  const accepted = Object.values(proposalActions ?? {}).some(
    (action) => action.path === path && action.kind === "accepted" && !isList(action.value),
  );
  return !accepted || !isList(answer) || answer.length === 0;
}
