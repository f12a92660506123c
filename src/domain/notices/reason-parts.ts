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
      text: "We held the record against our rules for this service. The decision rests on these:",
    },
    ...relied.flatMap((one): readonly NoticePart[] => [
      { kind: "paragraph", text: ruleTitle(one) },
      {
        kind: "list",
        items: [
          `What we look for: ${one.criterion.requirement}`,
          `What the record shows: ${reasons.get(one.criterion.id)?.sentence ?? ""}`,
          ...verdict(one),
          ...(one.otherwise === undefined
            ? []
            : [`What the doctor says: ${quoted(one.otherwise)}`]),
          `Why we look for it: ${one.criterion.rationale}`,
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
  "not-met": "What that means: The record shows that this was not met.",
  "not-documented":
    "What that means: The record we have does not show this. We do not say that it was not done.",
} as const;

function verdict({ status, otherwise }: ReliedCriterion): readonly string[] {
  if (status === "not-met" || status === "not-documented") return [verdictWords[status]];
  return otherwise === undefined ? [] : ["What that means: The doctor judged this in another way."];
}
