import { citedFor } from "../criterion-sources.ts";
import { advice, type NoticeFinding } from "../finding.ts";
import type { Letter } from "../letter.ts";
import type { NoticeInput } from "../notice-input.ts";
import { givenReasons } from "../reason-parts.ts";

/** The publications behind the reasons that nobody has compared with the original: one finding each, for the sender. */
export function sourceFindings(
  { kind }: Pick<Letter, "kind">,
  input: NoticeInput,
): readonly NoticeFinding[] {
  if (kind !== "adverse" && kind !== "partial") return [];
  const { set } = input.assessment;
  const cited = givenReasons(input).flatMap(({ criterion }) => citedFor(set, criterion));
  const unverified = cited.filter(({ state }) => state !== "confirmed");
  return [...new Set(unverified.map(({ citation }) => citation))].map((citation) =>
    advice(
      "unverified-source",
      `The provider copy cites a source that was not verified: ${citation}. Check it before you send this letter.`,
      "copy-reasons",
    ),
  );
}
