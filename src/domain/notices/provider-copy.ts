import { readerOf, referenceOf, requestPaths, setInWords } from "#criteria";
import { reasonsOf } from "../narrative/index.ts";
import type { NoticePart } from "../case/notice.ts";
import { sourceOf } from "./criterion-sources.ts";
import type { NoticeInput } from "./notice-input.ts";
import { quoted } from "./quoted.ts";
import { givenReasons, wordsOf } from "./reason-parts.ts";
import type { ReliedCriterion } from "./relied-criteria.ts";

const list = (items: readonly string[]): NoticePart => ({ kind: "list", items: [...items] });

/** The criteria used, by name and version, and what the requested code is: for the clinic, never for the member. */
export function criteriaForProvider({ assessment }: NoticeInput): readonly NoticePart[] {
  const code = codeMeaning(assessment);
  return [
    {
      kind: "paragraph",
      text: `Criteria used: ${setInWords(referenceOf(assessment.set))}.${code === undefined ? "" : ` Requested code ${code}.`}`,
    },
  ];
}

/**
 * The requested code as the set describes it, "64451: block of the nerves of the SI joint", or undefined. The label of the
 * answer, or the note on codes where it speaks of no other code: one code's words never stand for another.
 */
function codeMeaning({ set, facts }: NoticeInput["assessment"]): string | undefined {
  const code = readerOf(requestPaths.cptCode)(facts);
  if (typeof code !== "string") return undefined;
  const answer = set.facts.find(({ path }) => path === requestPaths.cptCode)?.answer;
  if (answer?.kind === "choice") return answer.options.find(({ value }) => value === code)?.label;
  const [first = ""] = set.coding.descriptor.explanation.split(". ");
  const isOnlyCode = answer?.kind === "exactly" && answer.value === code;
  return isOnlyCode && first.startsWith(`${code} is `)
    ? first.replace(`${code} is `, `${code}: `)
    : undefined;
}

/** Each criterion the decision rests on: requirement, what the record shows, finding and source. */
export function clinicalReasons(input: NoticeInput): readonly NoticePart[] {
  const { set } = input.assessment;
  return givenReasons(input).flatMap((one): readonly NoticePart[] => [
    { kind: "paragraph", text: criterionLine(input, one) },
    list([
      `Requirement: ${one.criterion.requirement}`,
      `Record shows: ${recordInWords(input, one)}`,
      ...finding(one),
      ...(one.otherwise === undefined ? [] : [`Physician advisor: ${quoted(one.otherwise)}`]),
      `${sourceStart}${sourceOf(set, one.criterion)}`,
    ]),
  ]);
}

/** What to send, as a clinic can act on it. */
export function clinicalItems(input: NoticeInput): readonly NoticePart[] {
  const items = givenReasons(input).map((one) => wordsOf(input, one).provider);
  return items.length === 0 ? [] : [{ kind: "list", items, ordered: true }];
}

/** The line that names a criterion to the clinic. */
export function criterionLine(
  input: Pick<NoticeInput, "assessment">,
  one: Pick<ReliedCriterion, "criterion">,
): string {
  return `Criterion: ${quoted(wordsOf(input, one).nurse)}`;
}

/** What the record shows, in a sentence that a bare "No. Required: Yes." is not. */
export function recordInWords(
  { assessment }: Pick<NoticeInput, "assessment">,
  { criterion }: Pick<ReliedCriterion, "criterion">,
): string {
  return (reasonsOf(assessment).get(criterion.id)?.sentence ?? "")
    .replaceAll(/: No\. Required: Yes\./g, ": documented as no.")
    .replaceAll(/: Yes\. Required: No\./g, ": documented as yes.");
}

/** Stands before the publications a criterion rests on. */
export const sourceStart = "Source: ";

/** What the copy says of a status; the two are never one sentence. */
export const findingWords = {
  "not-met": "Finding: Not met as documented.",
  "not-documented": "Finding: Not documented in the records we received.",
} as const;

function finding({ status, otherwise }: ReliedCriterion): readonly string[] {
  if (status === "not-met" || status === "not-documented") return [findingWords[status]];
  return otherwise === undefined
    ? []
    : ["Finding: The physician advisor reached a different conclusion."];
}
