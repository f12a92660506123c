import { answerInWords, type FactDefinition } from "#criteria";
import type { JsonValue } from "../case/json-value.ts";
import { sourceInWords } from "../narrative/source-in-words.ts";
import { citationOfPassage } from "./mention.ts";
import type { ProposalAction } from "./proposal-action.ts";
import { isList } from "./same-answer.ts";
import { isListKind } from "./take-proposal.ts";

/** What somebody did with a passage of the record, for a history that says who and when beside it. */
export function proposalActionInWords(
  fact: FactDefinition | undefined,
  { kind, value, proposed, source }: ProposalAction,
): string {
  const place = sourceInWords(citationOfPassage(source));
  const words = (one: JsonValue | undefined) => proposedValueInWords(fact, one);
  switch (kind) {
    case "accepted":
      return `Confirmed “${words(value)}” from ${place}`;
    case "source-added":
      return `Added as a source: ${place}`;
    case "changed":
      return proposed === undefined
        ? `Answered “${words(value)}”. Passage: ${place}`
        : `Answered “${words(value)}” instead of “${words(proposed)}”, which is in ${place}`;
    case "dismissed":
      return `Marked as not about this question: ${place}`;
    case "restored":
      return `Shown again: ${place}`;
    case "undone":
      return `Undone: ${place}`;
  }
}

/** A value of a passage in the words of the question; of a list one item, or all. */
export function proposedValueInWords(
  fact: FactDefinition | undefined,
  value: JsonValue | undefined,
): string {
  if (fact === undefined) return JSON.stringify(value ?? null);
  const whole = value !== undefined && isListKind(fact.answer) && !isList(value) ? [value] : value;
  return answerInWords(fact, whole);
}
