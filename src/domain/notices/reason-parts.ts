import { reasonsOf } from "../narrative/index.ts";
import type { NoticePart } from "../case/notice.ts";
import type { NoticeInput } from "./notice-input.ts";
import { quoted } from "./quoted.ts";
import { type ReliedCriterion, reliedCriteria } from "./relied-criteria.ts";

/**
 * The specific reasons: each criterion the decision rests on, what it asks for and what the record shows.
 * What was not done and what the record does not say are two different sentences; a criterion that nobody
 * has looked at yet is no reason, unless the physician picked it and says why.
 */
export function reasonParts(input: NoticeInput): readonly NoticePart[] {
  const relied = givenReasons(input);
  if (relied.length === 0) return [];
  const reasons = reasonsOf(input.assessment);
  return [
    {
      kind: "paragraph",
      text: "We compared your medical records with our coverage rules. We made our decision for these reasons:",
    },
    ...relied.flatMap((one): readonly NoticePart[] => [
      { kind: "paragraph", text: ruleTitle(one) },
      {
        kind: "list",
        items: [
          `What the rule requires: ${one.criterion.requirement}`,
          `What your records show: ${reasons.get(one.criterion.id)?.sentence ?? ""}`,
          ...verdict(one),
          ...(one.otherwise === undefined
            ? []
            : [`What the doctor says: ${quoted(one.otherwise)}`]),
          `Why we require it: ${one.criterion.rationale}`,
        ],
      },
    ]),
  ];
}

/** The criteria a letter gives as reasons: those relied on, but for what nobody has looked at or spoken of. */
export function givenReasons(
  input: Pick<NoticeInput, "assessment" | "determination">,
): readonly ReliedCriterion[] {
  return reliedCriteria(input).filter(isReason);
}

/** The line that names a criterion in a letter. */
export function ruleTitle({ criterion }: Pick<ReliedCriterion, "criterion">): string {
  return `Rule: ${quoted(criterion.title)}`;
}

/** Whether a criterion may be given as a reason. */
export function isReason({ status, otherwise }: ReliedCriterion): boolean {
  switch (status) {
    case "not-met":
    case "not-documented":
      return true;
    default:
      return otherwise !== undefined;
  }
}

/** What a letter says of a status; the two are never one sentence. */
export const verdictWords = {
  "not-met": "What this means: Your records show that this rule was not met.",
  "not-documented":
    "What this means: It may have been done, but we did not receive records that show it.",
} as const;

function verdict({ status, otherwise }: ReliedCriterion): readonly string[] {
  if (status === "not-met" || status === "not-documented") return [verdictWords[status]];
  return otherwise === undefined
    ? []
    : ["What this means: The doctor reached a different conclusion."];
}
