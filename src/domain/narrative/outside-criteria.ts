import { allReads, answerInWords, answerState, type FactDefinition, readerOf } from "#criteria";
import type { Assessment } from "../case/assess.ts";
import { instantInWords } from "../text/date-words.ts";
import { reasonsOf } from "./reasons.ts";

/** A documented answer that no criterion read for the requested procedure. It never counts. */
export type OutsideAnswer = {
  readonly path: string;
  readonly label: string;
  readonly words: string;
  readonly why: OutsideReason;
};

/** Why no criterion read it: the procedure does not ask for it, it is context, or other answers settled the criterion. */
export type OutsideReason = (typeof outsideReasons)[number];

/** The heading over these answers, on every page and paper that shows them. */
export const outsideCriteriaTitle = "Documented, not used by these criteria";

export const outsideReasonWords: Readonly<Record<OutsideReason, string>> = {
  "other-procedure": "Does not apply to this procedure",
  context: "For information only",
  "settled-otherwise": "Not needed given the other answers",
};

/**
 * What is documented and was read by no criterion, first what only another procedure asks for, each in the
 * order of the form: a question that is folded away keeps its answer, and who decides sees it. Facts of the request itself are shown with the request.
 * While no procedure is chosen, an answer that a criterion may still read is not among them.
 */
export function answersOutsideCriteria(assessment: Assessment): readonly OutsideAnswer[] {
  const { set, facts, matter } = assessment;
  const read = new Set(
    [...reasonsOf(assessment).values()].flatMap((reason) =>
      allReads(reason).map(({ path }) => path),
    ),
  );
  const isChosen = answerState(readerOf(set.procedures.fact)(facts)) !== "unanswered";
  const outside = set.facts.flatMap((fact): readonly OutsideAnswer[] => {
    const { path, label } = fact;
    const answer = readerOf(path)(facts);
    const isOfRequest = set.neverChanged.some((prefix) => path.startsWith(prefix));
    if (isOfRequest || read.has(path) || answerState(answer) !== "value") return [];
    if (matter.get(path) === "criteria" && !isChosen) return [];
    return [{ path, label, words: documentedInWords(fact, answer), why: reasonOf(fact, matter) }];
  });
  return outsideReasons.flatMap((why) => outside.filter((answer) => answer.why === why));
}

const outsideReasons = ["other-procedure", "settled-otherwise", "context"] as const;

/** An answer as the narrative says it. */
export function documentedInWords(fact: FactDefinition, answer: unknown): string {
  const words = answerInWords(fact, answer);
  return fact.answer.kind === "instant" ? instantInWords(words) : words;
}

function reasonOf(fact: FactDefinition, matter: Assessment["matter"]): OutsideReason {
  const isContext = fact.contextOnly === true || matter.get(fact.path) === "pitfalls";
  if (isContext) return "context";
  return matter.has(fact.path) ? "settled-otherwise" : "other-procedure";
}
