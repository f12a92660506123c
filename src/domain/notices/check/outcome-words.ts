import type { NoticeKind } from "../../case/notice.ts";

/** How each letter says what became of the request; no other letter may say it. */
export const outcomeSentences: Readonly<Record<NoticeKind, string>> = {
  approval: "We approved this request.",
  adverse: "We did not approve this request.",
  partial: "We approved part of this request. We did not approve the rest.",
  extension: "We have not made a decision yet. We need more time.",
  "request-for-information": "We have not made a decision yet.",
};

/** The same of a case that is decided again: a signed decision stands before it. */
export const noNewDecision = "We have not made a new decision yet.";

/** Words of a decision against a member. An approval has none, nor has a letter before any decision. */
export const denialWords =
  /\b(?:den(?:y|ied|ies|ying|ials?)|declin(?:e|ed|es|ing)|reject(?:s|ed|ing|ion)?|refus(?:e|ed|es|ing|als?)|disapprov\w*|(?:not|never|un)[ -]?approv\w*|adverse(?:ly)?|not (?:medically )?necessary|not covered|turn(?:ed)? down)\b/gi;
