import type { NoticeKind } from "../../case/notice.ts";
import { blocking, type NoticeFinding } from "../finding.ts";
import { type Letter, textWithout } from "../letter.ts";
import { outcomeOfKind } from "../notice-gaps.ts";
import type { NoticeInput } from "../notice-input.ts";
import { withoutQuotes } from "../quoted.ts";
import { denialWords, noNewDecision, outcomeSentences } from "./outcome-words.ts";

/** Whether a letter says what was decided, all of it, and nothing else. */
export function outcomeFindings(
  letter: Letter,
  { determination, reconsidered }: NoticeInput,
): readonly NoticeFinding[] {
  const { kind } = letter;
  const text = withoutQuotes(
    textWithout(letter, ["reason", "criterion", "copy-reasons", "copy-items"]),
  );
  const decided = determination?.decision?.outcome;
  const expected = outcomeOfKind[kind];
  const others = kindsBesides(kind).map((other) => outcomeSentences[other]);
  const sentence =
    kind === "request-for-information" && reconsidered !== undefined
      ? noNewDecision
      : outcomeSentences[kind];
  const wrong = others.find((other) => !sentence.includes(other) && text.includes(other));
  const denials = saysNothingAgainst(kind) ? text.match(denialWords) : null;
  return [
    ...(expected !== undefined && decided !== expected
      ? [
          blocking(
            "outcome",
            `The letter states a different outcome than the one signed.`,
            "outcome",
          ),
        ]
      : []),
    ...(expected === undefined && decided !== undefined
      ? [blocking("outcome", "The case is decided, but this letter says it is not.", "no-decision")]
      : []),
    ...(text.includes(sentence)
      ? []
      : [blocking("outcome", `The letter does not say “${sentence}”`)]),
    ...(wrong === undefined ? [] : [blocking("outcome", `The letter also says “${wrong}”`)]),
    ...(denials === null
      ? []
      : [
          blocking(
            "denial-words",
            `The letter says “${denials[0]}”, but nothing was decided against the member.`,
          ),
        ]),
  ];
}

function kindsBesides(kind: NoticeKind): readonly NoticeKind[] {
  return (["approval", "adverse", "partial", "extension"] as const).filter((one) => one !== kind);
}

/** An approval, and what a nurse sends before there is a decision. */
function saysNothingAgainst(kind: NoticeKind): boolean {
  return kind !== "adverse" && kind !== "partial";
}
