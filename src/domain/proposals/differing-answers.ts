import { answerState, type FactDefinition, type FactPath } from "#criteria";
import type { JsonValue } from "../case/json-value.ts";
import { valueAt } from "./answer-at.ts";
import type { RecordMention, RecordProposal } from "./mention.ts";
import { mentionsFor } from "./question-mentions.ts";
import { hasAnswer, isSameAnswer } from "./same-answer.ts";

/** An answered question of which some documents say something else, or more. */
export type DifferingAnswer = {
  readonly fact: FactDefinition;
  /** What they say, each value once; of a list the items that the answer lacks, and its findings that they deny. */
  readonly said: readonly { readonly value: JsonValue; readonly isDenied: boolean }[];
};

/**
 * The answers of a case that some of its documents, such as an update of the request, differ from, in the order of the
 * questions. What the data of another document says too is not theirs, nor is a passage that was marked as not about the
 * question. An open question is none of them: it has no answer to differ from.
 *
 * @param proposals what the whole record offers, so that a count of visits is that of all documents
 * @param documents ids of those documents
 * @param nameOf as for `mentionsFor`
 */
export function differingAnswers(
  facts: readonly FactDefinition[],
  proposals: ReadonlyMap<FactPath, RecordProposal>,
  documents: readonly string[],
  record: Parameters<typeof mentionsFor>[2],
  nameOf: (document: string) => string | undefined,
): readonly DifferingAnswer[] {
  return facts.flatMap((fact) => {
    const proposal = proposals.get(fact.path);
    const isTheirs = ({ document }: { readonly document: string }) => documents.includes(document);
    if (proposal === undefined || !proposal.mentions.some(isTheirs)) return [];
    const answer = valueAt(record.answers, fact.path);
    if (answerState(answer) === "unanswered") return [];
    // The sender's own data said so when the question was answered: an update mostly repeats its request.
    const before = proposal.mentions.filter(
      (mention) =>
        mention.origin === "data" && mention.setAside === undefined && !isTheirs(mention),
    );
    const isSaidBefore = ({ value, polarity }: RecordMention) =>
      before.some((one) => one.polarity === polarity && isSameAnswer(one.value, value));
    const shown = mentionsFor(fact, proposal, record, nameOf);
    const { disagreeing, offered, conflicting } = shown;
    const said = [
      ...[...disagreeing, ...offered, ...conflicting].filter((one) => one.polarity !== "denied"),
      ...(shown.denied?.passages ?? []),
    ].flatMap((mention) => {
      const { value } = mention;
      if (value === undefined || !isTheirs(mention) || isSaidBefore(mention)) return [];
      const isDenied = mention.polarity === "denied";
      return hasAnswer(answer, value) === isDenied ? [{ value, isDenied }] : [];
    });
    const once = new Map(said.map((one) => [JSON.stringify(one), one]));
    return once.size === 0 ? [] : [{ fact, said: [...once.values()] }];
  });
}
