import type { VerifiedPart } from "./verify-case.ts";

/** What stands in the place of a state that cannot be relied on. */
export const doesNotVerifyWords = "Does not verify";

/** What was changed, as the end of "Changed outside the workstation: …". */
export const verifiedPartWords: Readonly<Record<VerifiedPart, string>> = {
  record: "the answers or the state of the case",
  summary: "its row in the worklist",
  history: "its history",
  decisions: "a signed decision or letter",
  chain: "the verification record of the case",
};
