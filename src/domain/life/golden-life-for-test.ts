import { type CaseState, caseStates } from "../case/case-state.ts";
import type { Role } from "../people/index.ts";
import type { CaseAction } from "./case-actions.ts";

const untilDecided = [
  "draft",
  "in-review",
  "returned-to-nurse",
  "reopened",
  "information-requested",
  "referred-to-physician",
  "recommended-approval",
] as const;

const appealed = [
  "approved > reopened",
  "partially-approved > reopened",
  "adverse > reopened",
  "notice-issued > reopened",
] as const;

/**
 * Who may do what to a case where, written down by hand from what reviewers are allowed, and not from the
 * table it is compared with. Per action and role: `state` stays where it is, `state > state` goes on;
 * `outcome` is whatever was decided. A role that is not named never does it.
 */
export const goldenLife: Readonly<
  Record<CaseAction, Partial<Readonly<Record<Role, readonly GoldenStep[]>>>>
> = {
  // Only nurses answer, and only while the review is theirs.
  answer: {
    "nurse-reviewer": ["draft", "in-review", "returned-to-nurse", "reopened"],
  },
  // Until it is decided a case can change hands; an analyst never holds one.
  assign: {
    "nurse-reviewer": untilDecided,
    "physician-advisor": untilDecided,
    administrator: untilDecided,
  },
  // What somebody signed as handed over stays on the worklist.
  delete: {
    "nurse-reviewer": ["draft", "in-review"],
    administrator: ["draft", "in-review"],
  },
  "request-information": {
    "nurse-reviewer": [
      "draft > information-requested",
      "in-review > information-requested",
      "returned-to-nurse > information-requested",
      "reopened > information-requested",
    ],
    "physician-advisor": [
      "referred-to-physician > information-requested",
      "recommended-approval > information-requested",
    ],
  },
  "receive-information": {
    "nurse-reviewer": ["information-requested > in-review"],
    administrator: ["information-requested > in-review"],
  },
  // Part of it leaves the case waiting; without any response only a nurse goes on.
  "receive-part": {
    "nurse-reviewer": ["information-requested"],
    administrator: ["information-requested"],
  },
  "resume-without-information": {
    "nurse-reviewer": ["information-requested > in-review"],
  },
  // Whoever has the case next looks at what is doubtful; after a decision whoever sends the notice.
  "confirm-data": {
    "nurse-reviewer": [
      "draft",
      "in-review",
      "returned-to-nurse",
      "reopened",
      "approved",
      "partially-approved",
      "adverse",
    ],
    "physician-advisor": [
      "referred-to-physician",
      "recommended-approval",
      "approved",
      "partially-approved",
      "adverse",
    ],
  },
  refer: {
    "nurse-reviewer": [
      "draft > referred-to-physician",
      "in-review > referred-to-physician",
      "returned-to-nurse > referred-to-physician",
      "reopened > referred-to-physician",
      "information-requested > referred-to-physician",
    ],
  },
  "recommend-approval": {
    "nurse-reviewer": [
      "draft > recommended-approval",
      "in-review > recommended-approval",
      "returned-to-nurse > recommended-approval",
      "reopened > recommended-approval",
    ],
  },
  // What she handed off a nurse takes back into her review.
  recall: {
    "nurse-reviewer": [
      "information-requested > in-review",
      "referred-to-physician > in-review",
      "recommended-approval > in-review",
    ],
  },
  withdraw: {
    "nurse-reviewer": [
      "draft > withdrawn",
      "in-review > withdrawn",
      "returned-to-nurse > withdrawn",
      "reopened > withdrawn",
      "information-requested > withdrawn",
      "referred-to-physician > withdrawn",
      "recommended-approval > withdrawn",
    ],
    "physician-advisor": [
      "draft > withdrawn",
      "in-review > withdrawn",
      "returned-to-nurse > withdrawn",
      "reopened > withdrawn",
      "information-requested > withdrawn",
      "referred-to-physician > withdrawn",
      "recommended-approval > withdrawn",
    ],
  },
  "extend-clock": {
    "nurse-reviewer": untilDecided,
    "physician-advisor": untilDecided,
    administrator: untilDecided,
  },
  // From here on a physician advisor alone, and only on a case that a nurse handed over.
  "prepare-decision": {
    "physician-advisor": ["referred-to-physician", "recommended-approval"],
  },
  "return-to-nurse": {
    "physician-advisor": [
      "referred-to-physician > returned-to-nurse",
      "recommended-approval > returned-to-nurse",
    ],
  },
  approve: {
    "physician-advisor": ["referred-to-physician > approved", "recommended-approval > approved"],
  },
  "approve-partially": {
    "physician-advisor": [
      "referred-to-physician > partially-approved",
      "recommended-approval > partially-approved",
    ],
  },
  "decide-adversely": {
    "physician-advisor": ["referred-to-physician > adverse", "recommended-approval > adverse"],
  },
  // A word that is added later changes nothing of what was decided.
  "add-addendum": {
    "physician-advisor": [
      "approved",
      "partially-approved",
      "adverse",
      "withdrawn",
      "notice-issued",
    ],
  },
  // The person is told orally what was decided, before or beside the written notice.
  "record-oral-notice": {
    "nurse-reviewer": ["approved", "partially-approved", "adverse"],
    "physician-advisor": ["approved", "partially-approved", "adverse"],
  },
  "issue-notice": {
    "nurse-reviewer": [
      "approved > notice-issued",
      "partially-approved > notice-issued",
      "adverse > notice-issued",
    ],
    "physician-advisor": [
      "approved > notice-issued",
      "partially-approved > notice-issued",
      "adverse > notice-issued",
    ],
  },
  "void-notice": {
    "nurse-reviewer": ["notice-issued > outcome"],
    "physician-advisor": ["notice-issued > outcome"],
    administrator: ["notice-issued > outcome"],
  },
  // While nothing is decided letters ask for papers, or say that it takes longer; each can be taken back.
  "send-letter": {
    "nurse-reviewer": untilDecided,
    "physician-advisor": untilDecided,
  },
  "void-letter": {
    "nurse-reviewer": untilDecided,
    "physician-advisor": untilDecided,
    administrator: untilDecided,
  },
  // Nobody appeals from a request that was taken back: nothing was decided.
  "open-appeal": {
    "nurse-reviewer": appealed,
    "physician-advisor": appealed,
    administrator: appealed,
  },
  reopen: {
    "nurse-reviewer": [
      "approved > reopened",
      "partially-approved > reopened",
      "adverse > reopened",
      "withdrawn > reopened",
      "notice-issued > reopened",
    ],
    "physician-advisor": [
      "approved > reopened",
      "partially-approved > reopened",
      "adverse > reopened",
      "withdrawn > reopened",
      "notice-issued > reopened",
    ],
    administrator: [
      "approved > reopened",
      "partially-approved > reopened",
      "adverse > reopened",
      "withdrawn > reopened",
      "notice-issued > reopened",
    ],
  },
};

export type GoldenStep = CaseState | `${CaseState} > ${CaseState | "outcome"}`;

/** Where a case goes by an act according to the list; null where nobody of that role may. */
export function goldenTarget(
  action: CaseAction,
  state: CaseState,
  role: Role,
): CaseState | "outcome" | null {
  for (const step of goldenLife[action][role] ?? []) {
    const [from, to = from] = step.split(" > ");
    if (from === state)
      return [...caseStates, "outcome" as const].find((one) => one === to) ?? null;
  }
  return null;
}
