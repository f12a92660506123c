import {
  answerState,
  dayNumber,
  type FactDefinition,
  type FactPath,
  narrativeWordsOf,
  readerOf,
  wholeMonths,
} from "#criteria";
import type { Assessment } from "../case/assess.ts";
import type { CaseRecord } from "../case/case-record.ts";
import { asSentence } from "./fill-template.ts";
import { missingSentences } from "./missing-sentences.ts";
import { answersOutsideCriteria, documentedInWords } from "./outside-criteria.ts";
import { partSentences } from "./part-sentences.ts";

/** A sentence of the summary, with the answers it says; of the member's age and of what is missing it says none. */
export type SummarySentence = { readonly text: string; readonly facts: readonly FactPath[] };

/** Paragraphs, each in the order in which it is read. */
export type ClinicalSummary = readonly (readonly SummarySentence[])[];

/**
 * The case as a clinical narrative: who, what was asked, the course with its dates, the findings, and what is missing.
 * Only answers are told. What the record is silent about is said as not documented, what nobody has looked for as
 * not reviewed yet, and neither ever as a "no". Judges nothing, so it is the same where a recommendation may not be shown.
 */
export function clinicalSummaryOf(
  record: Partial<Pick<CaseRecord, "member">>,
  assessment: Assessment,
): ClinicalSummary {
  return summaryOf(record, assessment, toldFacts(assessment));
}

function summaryOf(
  record: Partial<Pick<CaseRecord, "member">>,
  assessment: Assessment,
  told: ReadonlyMap<FactPath, FactDefinition>,
): ClinicalSummary {
  const { set, facts } = assessment;
  const words = narrativeWordsOf(set);
  const answerOf = (path: FactPath): unknown =>
    told.has(path) ? readerOf(path)(facts) : undefined;
  const said = new Set<FactPath>();
  const paragraphs = words.paragraphs.map((parts) =>
    parts.flatMap((part) => {
      const sentences = partSentences(part, { set, words, answerOf, said });
      for (const path of sentences.flatMap((sentence) => sentence.facts)) said.add(path);
      return sentences;
    }),
  );
  const plain = [...told.values()]
    .filter(({ path }) => !said.has(path))
    .map((fact) => plainSentence(fact, answerOf(fact.path)));
  const [first = [], ...rest] = paragraphs;
  return [
    [...memberSentences(record.member, assessment), ...first],
    ...rest,
    plain,
    missingSentences(assessment, words),
  ].filter((sentences) => sentences.length > 0);
}

/**
 * The sentences that speak of a circumstance of the member, such as access to care. Also of answers that only another
 * procedure asks for: whoever considers the circumstance considers all that is documented of it.
 */
export function circumstanceSentences(
  assessment: Assessment,
  circumstance: string,
): readonly string[] {
  const about = narrativeWordsOf(assessment.set).circumstances?.[circumstance] ?? [];
  return summaryOf({}, assessment, answeredFacts(assessment))
    .flat()
    .filter(({ facts }) => facts.some((path) => about.includes(path)))
    .map(({ text }) => text);
}

/** The summary as plain text, a paragraph a line. */
export function clinicalSummaryText(summary: ClinicalSummary): string {
  return summary.map((sentences) => sentences.map(({ text }) => text).join(" ")).join("\n");
}

/** What is answered, without what only another procedure asks for: that is listed apart, with its source. */
function toldFacts(assessment: Assessment): ReadonlyMap<FactPath, FactDefinition> {
  const elsewhere = new Set<FactPath>(
    answersOutsideCriteria(assessment)
      .filter(({ why }) => why === "other-procedure")
      .map(({ path }) => path),
  );
  return new Map([...answeredFacts(assessment)].filter(([path]) => !elsewhere.has(path)));
}

function answeredFacts({ set, facts }: Assessment): ReadonlyMap<FactPath, FactDefinition> {
  return new Map(
    set.facts
      .filter(({ path }) => answerState(readerOf(path)(facts)) === "value")
      .map((fact) => [fact.path, fact]),
  );
}

/** An answer that no authored part says. */
function plainSentence(fact: FactDefinition, answer: unknown): SummarySentence {
  const words = documentedInWords(fact, answer).replaceAll(/\s+/g, " ").trim();
  const end = /[.!?]$/.test(words) ? "" : ".";
  return { text: asSentence(`${fact.label}: ${words}${end}`), facts: [fact.path] };
}

/** Age and sex, each as far as it is known; nothing where the summary is of answers alone. */
function memberSentences(
  member: CaseRecord["member"] | undefined,
  { evaluation: { asOf } }: Assessment,
): readonly SummarySentence[] {
  if (member === undefined) return [];
  const { dateOfBirth, sex } = member;
  const years = yearsAt(dateOfBirth, asOf);
  if (years !== undefined && sex !== undefined && sex !== "x") {
    // "an 8-year-old", "an 11-year-old", "an 18-year-old", "an 80-year-old".
    const article = /^(8|11$|18$)/.test(String(years)) ? "an" : "a";
    return [{ text: `The member is ${article} ${String(years)}-year-old ${sex}.`, facts: [] }];
  }
  const age =
    years === undefined
      ? dateOfBirth.trim() === ""
        ? "The member’s date of birth is not recorded."
        : "The member’s age can’t be calculated from the dates entered."
      : `The member is ${String(years)} ${years === 1 ? "year" : "years"} old.`;
  const recorded = sex === undefined ? "" : ` The recorded sex is ${sex === "x" ? "X" : sex}.`;
  return [{ text: `${age}${recorded}`, facts: [] }];
}

/** Whole years from birth to the day of receipt; undefined where either is unknown or they are out of order. */
function yearsAt(dateOfBirth: string, asOf: string | undefined): number | undefined {
  if (asOf === undefined || dayNumber(dateOfBirth) === undefined) return undefined;
  const years = Math.floor(wholeMonths(dateOfBirth, asOf) / 12);
  return years < 0 ? undefined : years;
}
