import type { NoticeKind } from "../../notice.ts";
import { blocking, type NoticeFinding } from "../finding.ts";
import { type Letter, textWithout } from "../letter.ts";
import { outcomeOfKind } from "../notice-gaps.ts";
import type { NoticeInput } from "../notice-input.ts";
import { withoutQuotes } from "../quoted.ts";
import { denialWords, outcomeSentences } from "./outcome-words.ts";

/** Whether a letter says what was decided, all of it, and nothing else. */
export function outcomeFindings(
  letter: Letter,
  { determination }: NoticeInput,
): readonly NoticeFinding[] {
  const { kind } = letter;
  const text = withoutQuotes(textWithout(letter, ["reason", "criterion"]));
  const decided = determination?.decision?.outcome;
  const expected = outcomeOfKind[kind];
  const others = kindsBesides(kind).map((other) => outcomeSentences[other]);
  const wrong = others.find(
    (sentence) => !outcomeSentences[kind].includes(sentence) && text.includes(sentence),
  );
  const denials = saysNothingAgainst(kind) ? text.match(denialWords) : null;
  return [
    ...(expected !== undefined && decided !== expected
      ? [blocking("outcome", `The letter tells of another outcome than the one signed.`, "outcome")]
      : []),
    ...(expected === undefined && decided !== undefined
      ? [
          blocking(
            "outcome",
            "The case is decided; this letter says that it is not.",
            "no-decision",
          ),
        ]
      : []),
    ...(text.includes(outcomeSentences[kind])
      ? []
      : [blocking("outcome", `The letter does not say “${outcomeSentences[kind]}”`)]),
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
