import {
  isConfirmed,
  questionInWords,
  rationaleQuestions,
  whatToDoAbout,
} from "../../decision/index.ts";
import { advice, blocking, type NoticeFinding } from "../finding.ts";
import { type Letter, sectionText } from "../letter.ts";
import { withoutExplanations } from "../lint/own-words.ts";
import type { NoticeInput } from "../notice-input.ts";
import { cutAtQuotes } from "../quoted.ts";

/**
 * Whether the physician's words fit the outcome and the criteria the letter gives as reasons. What he or she
 * confirmed when signing goes out with advice; anything else has to be settled by the physician first.
 */
export function rationaleFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const decision = input.determination?.decision;
  if (decision === undefined) return [];
  const statement = statementOf(letter);
  const words = statement === "" ? decision.rationale : statement;
  return rationaleQuestions(words, decision.outcome, decision.reliedOn, input.assessment).map(
    (question) =>
      isConfirmed(question, decision)
        ? advice(
            "rationale",
            `${questionInWords(question)} The physician confirmed the sentence when signing.`,
            "statement",
          )
        : blocking(
            "rationale",
            `${questionInWords(question)} Have the case reopened. The physician who decides it next can do one of two things. ${whatToDoAbout(question)}`,
            "statement",
          ),
  );
}

/** What is quoted of the physician, paragraph by paragraph. */
function statementOf(letter: Letter): string {
  return cutAtQuotes(withoutExplanations(sectionText(letter, "statement")))
    .filter(({ isQuoted }) => isQuoted)
    .map(({ text }) => text.slice(1, -1))
    .join("\n");
}
