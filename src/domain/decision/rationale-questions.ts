import { type Criterion, readerOf, termsOf } from "#criteria";
import type { Assessment } from "../case/assess.ts";
import type { CaseOutcome } from "../case/case-state.ts";
import { isSameSentence, sentencesIn } from "../text/sentences.ts";
import { termMatches } from "../text/term-matches.ts";
import type { DecisionDraft } from "./decision.ts";
import { contraryWords } from "./outcome-in-words.ts";

/**
 * A sentence of a rationale that does not fit the decision: it names a criterion the decision does not rest
 * on, or says the other outcome. It is for its author to change or to confirm, never refused outright.
 */
export type RationaleQuestion = {
  readonly sentence: string;
  /** The words that were read so, as they stand in the sentence or as the criterion's term. */
  readonly words: string;
} & ({ readonly kind: "criterion"; readonly criterion: Criterion } | { readonly kind: "outcome" });

/** What a question is about, as a confirmation keeps it: the criterion's id, or the outcome. */
export function subjectOf(question: RationaleQuestion): string {
  return question.kind === "criterion" ? question.criterion.id : "outcome";
}

/**
 * Holds a rationale against the outcome and the criteria the decision is based on, sentence by sentence. The
 * name of the requested procedure names no criterion; of a term that several criteria share, one of them
 * relied on is enough. Reads words, not meaning: it may ask about a sentence that is right.
 */
export function rationaleQuestions(
  rationale: string,
  outcome: CaseOutcome | undefined,
  reliedOn: readonly string[],
  { set, facts }: Pick<Assessment, "set" | "facts">,
): readonly RationaleQuestion[] {
  if (outcome === undefined || outcome === "withdrawn") return [];
  const terms = set.criteria.flatMap((criterion) =>
    (termsOf(set)[criterion.id] ?? []).map((words) => ({ words, criterion })),
  );
  const procedure = readerOf(set.procedures.fact)(facts);
  const service = set.procedures.rows
    .filter(({ id }) => id === procedure)
    .map(({ label }) => ({ words: label, criterion: undefined }));
  return sentencesIn(rationale).flatMap((sentence): readonly RationaleQuestion[] => {
    const contrary = contraryWords(sentence, outcome);
    const said: readonly RationaleQuestion[] =
      contrary === undefined ? [] : [{ kind: "outcome", sentence, words: contrary }];
    if (outcome === "approved") return said;
    const matches = termMatches(sentence, [...service, ...terms]);
    const isReliedOn = (start: number) =>
      matches.some(
        (match) =>
          match.start === start &&
          match.term.criterion !== undefined &&
          reliedOn.includes(match.term.criterion.id),
      );
    const asked = new Map<string, RationaleQuestion>();
    for (const { term, start } of matches) {
      const { criterion, words } = term;
      if (criterion === undefined || isReliedOn(start) || asked.has(criterion.id)) continue;
      asked.set(criterion.id, { kind: "criterion", criterion, sentence, words });
    }
    return [...said, ...asked.values()];
  });
}

/** Whether the author confirmed the sentence; a sentence that was changed since is asked about again. */
export function isConfirmed(
  question: RationaleQuestion,
  { confirmedSentences = [] }: Pick<DecisionDraft, "confirmedSentences">,
): boolean {
  return confirmedSentences.some(
    ({ subject, sentence }) =>
      subject === subjectOf(question) && isSameSentence(sentence, question.sentence),
  );
}

/** What is asked, with the sentence and the criterion in it; `nameOf` as the page names criteria. */
export function questionInWords(
  question: RationaleQuestion,
  nameOf: (criterion: Criterion) => string = ({ title }) => title,
): string {
  return question.kind === "outcome"
    ? `“${question.sentence}” does not fit the outcome of this decision.`
    : `“${question.sentence}” names “${nameOf(question.criterion)}”, which the decision is not based on.`;
}

/** The first way out: what to change. The second is to confirm the sentence. */
export function whatToDoAbout({ kind }: Pick<RationaleQuestion, "kind">): string {
  return kind === "outcome"
    ? "Change the sentence or the outcome, or confirm the sentence as written."
    : "Change the sentence or the basis of the decision, or confirm the sentence as written.";
}
