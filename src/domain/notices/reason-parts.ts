import { criterionInWords, type CriterionInWords, type Reason } from "#criteria";
import { reasonsOf } from "../narrative/index.ts";
import type { NoticePart } from "../case/notice.ts";
import type { NoticeInput } from "./notice-input.ts";
import { quoted } from "./quoted.ts";
import { type ReliedCriterion, reliedCriteria } from "./relied-criteria.ts";
import { shownAmount } from "./shown-amount.ts";

/**
 * The specific reasons in plain words: what we looked for, what the records show, what is missing. What was not done and
 * what the record does not say are two different sentences; a criterion that nobody has looked at yet is no reason,
 * unless the physician picked it and says why.
 */
export function reasonParts(input: NoticeInput): readonly NoticePart[] {
  const relied = givenReasons(input);
  if (relied.length === 0) return [];
  return [
    {
      kind: "paragraph",
      text:
        relied.length === 1
          ? "We compared your medical records with our rules for this service. We made our decision for this reason:"
          : "We compared your medical records with our rules for this service. We made our decision for these reasons:",
    },
    ...relied.flatMap((one, at): readonly NoticePart[] => {
      const words = wordsOf(input, one);
      return [
        {
          kind: "heading",
          level: 3,
          text: reasonTitle(words, relied.length === 1 ? undefined : at + 1),
        },
        { kind: "paragraph", text: `${words.member}.` },
        { kind: "list", items: [...reasonLines(input, one, words)] },
      ];
    }),
  ];
}

function reasonLines(
  input: NoticeInput,
  one: ReliedCriterion,
  words: CriterionInWords,
): readonly string[] {
  return [
    `What we looked for: ${words.lookedFor}.`,
    `${recordsShow}${shownInWords(input, one, words)}`,
    ...paperLine(one, words),
    ...(one.otherwise === undefined ? [] : [`What the doctor says: ${quoted(one.otherwise)}`]),
  ];
}

/**
 * What a member can send for a reason, as the status has it: what is not documented is missing, what is on file and falls
 * short can only be answered by a further record. Nothing where the plan's coverage or the doctor's own view decides.
 */
function paperLine(one: ReliedCriterion, words: CriterionInWords): readonly string[] {
  if (!hasPaper(one, words)) return [];
  const help = lowerFirst(words.help);
  return [
    one.status === "not-documented"
      ? `${isMissing}${help}.`
      : `What could change this: a newer or fuller record, such as ${help}.`,
  ];
}

/** Whether a reason names a paper that the member can send. */
export function hasPaper(
  one: Pick<ReliedCriterion, "status">,
  { isCoverage }: Pick<CriterionInWords, "isCoverage">,
): boolean {
  return isOpen(one) && isCoverage !== true;
}

/** Stands before a paper that is not on file, and before no other. */
export const isMissing = "What is missing: ";

/** The criteria a letter gives as reasons: those relied on, but for what nobody has looked at or spoken of. */
export function givenReasons(
  input: Pick<NoticeInput, "assessment" | "determination">,
): readonly ReliedCriterion[] {
  return reliedCriteria(input).filter(isReason);
}

/** A criterion in the words that go to a provider or a member of this case. */
export function wordsOf(
  { assessment: { set, parameters } }: Pick<NoticeInput, "assessment">,
  { criterion }: Pick<ReliedCriterion, "criterion">,
): CriterionInWords {
  return criterionInWords(set, criterion, parameters);
}

/** The line that names a reason to the member; a single reason has no number. */
export function reasonTitle({ title }: CriterionInWords, number: number | undefined): string {
  return `Reason${number === undefined ? "" : ` ${String(number)}`}: ${title}`;
}

/** Whether a criterion may be given as a reason. */
export function isReason({ status, otherwise }: ReliedCriterion): boolean {
  return isOpen({ status }) || otherwise !== undefined;
}

/** Stands before what the member's records show of a reason. */
export const recordsShow = "What your records show: ";

/** Said of what is not documented, and of nothing else. */
export const recordsSilent = "The records we received do not show this. It may have been done.";

/** Said where the physician came to another result than the criteria, or looked at what they do not reach. */
export const doctorExplains = "The doctor looked at your records and explains the result here.";

/** What a letter says of a reason's status to the member; the two are never one sentence. */
export function shownInWords(
  input: Pick<NoticeInput, "assessment">,
  { criterion, status }: ReliedCriterion,
  words: CriterionInWords,
): string {
  if (status === "not-documented") return recordsSilent;
  if (status !== "not-met") return doctorExplains;
  const reason = reasonsOf(input.assessment).get(criterion.id);
  const shown = reason === undefined ? [] : [...new Set(failedAmounts(reason))];
  if (shown.length > 0 && words.notMetNumber !== undefined) {
    return words.notMetNumber.replace("{shown}", shown.join(" and "));
  }
  const reads = reason === undefined ? [] : failedReads(reason);
  const said = words.notMetWhen?.find(({ fact, is }) =>
    reads.some(({ path, answer }) => path === fact && isAnswer(answer, is)),
  );
  return said?.text ?? words.notMet;
}

/** What was read where a part of the criterion was not met. */
function failedReads({ parts, status, reads }: Reason): Reason["reads"] {
  if (parts.length > 0) return parts.flatMap(failedReads);
  return status === "not-met" ? reads : [];
}

function isAnswer(answer: unknown, is: string | readonly []): boolean {
  return typeof is === "string" ? answer === is : Array.isArray(answer) && answer.length === 0;
}

/** What was measured and fell short. */
function failedAmounts(reason: Reason): readonly string[] {
  if (reason.parts.length > 0) return reason.parts.flatMap(failedAmounts);
  const shown = reason.status === "not-met" ? shownAmount(reason) : undefined;
  return shown === undefined ? [] : [shown];
}

function isOpen({ status }: Pick<ReliedCriterion, "status">): boolean {
  return status === "not-met" || status === "not-documented";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
