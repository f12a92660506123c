import {
  answerState,
  type FactDefinition,
  readerOf,
  nextStepOf,
  recommendationWords,
  referenceOf,
  setInWords,
  statusWords,
} from "#criteria";
import { advisoryModeOf } from "../advisory/advisory-mode.ts";
import type { Assessment } from "../case/assess.ts";
import type { CaseRecord } from "../case/case-record.ts";
import { isSupplementary } from "../case/open-questions.ts";
import { caseWarnings, confirmationInWords } from "../case/data-warnings.ts";
import { notFinalInWords } from "../case/not-final.ts";
import { clinicalSummaryOf } from "./clinical-summary.ts";
import {
  answersOutsideCriteria,
  documentedInWords,
  outsideCriteriaTitle,
  outsideReasonWords,
} from "./outside-criteria.ts";
import { lowered } from "./lowered.ts";
import { reasonsOf } from "./reasons.ts";
import { dayInWords } from "../text/date-words.ts";
import { confirmedInWords } from "../proposals/confirmed-in-words.ts";
import { sourcesInWords } from "./source-in-words.ts";

/** Where answers come from, and who confirmed them from the record. */
type Sources = Pick<
  CaseRecord,
  "citations" | "furtherCitations" | "answerNotes" | "proposalActions"
>;

/** One statement of the summary, with the place in the record it rests on. */
export type Statement = { readonly text: string; readonly source?: string };

export type NarrativeSection = {
  readonly title: string;
  readonly statements: readonly Statement[];
  /** Each statement is a paragraph, not an item of a list. */
  readonly isProse?: true;
  /** The answers one by one with their sources: to look up, not to read. */
  readonly isDetail?: true;
};

/**
 * The review's narrative, written from the answers and their citations: nothing to copy, nothing to
 * paste. First the clinical summary, then what the criteria say, last each answer with its source. What was not done, what the record is silent about and what nobody looked for are three
 * separate statements. Where the law of the state lets no judgement be shown, it says what is documented
 * and what is not, and nothing else. Pure; the same record and answers give the same text everywhere it is shown.
 */
export function narrativeOf(
  record: Sources &
    Pick<CaseRecord, "notes" | "dataConfirmations"> &
    Partial<Pick<CaseRecord, "member" | "request" | "criteriaSet" | "answers">>,
  assessment: Assessment,
): readonly NarrativeSection[] {
  const { request, criteriaSet = referenceOf(assessment.set), answers = {} } = record;
  const isFull =
    request === undefined || advisoryModeOf({ request, criteriaSet, answers }) === "full";
  return [
    {
      title: "Clinical summary",
      statements: clinicalSummaryOf(record, assessment).map((sentences) => ({
        text: sentences.map(({ text }) => text).join(" "),
      })),
      isProse: true as const,
    },
    ...(isFull
      ? [{ title: "Recommendation", statements: recommendationStatements(assessment) }]
      : []),
    {
      title: "Conflicts between answers",
      statements: caseWarnings(record, assessment).map(({ message, confirmation }) => ({
        text:
          confirmation === undefined ? message : `${message} ${confirmationInWords(confirmation)}.`,
      })),
    },
    {
      title: "Criteria",
      statements: isFull ? criteriaStatements(assessment) : [],
    },
    { title: "Pitfalls", statements: isFull ? pitfallStatements(assessment) : [] },
    { title: "Coding", statements: codingStatements(assessment) },
    { title: outsideCriteriaTitle, statements: outsideStatements(record, assessment) },
    {
      title: "Reviewer's note",
      statements: record.notes.trim() === "" ? [] : [{ text: record.notes.trim() }],
    },
    ...assessment.set.steps.map((step) => ({
      title: step.title,
      statements: stepStatements(step.id, record, assessment),
      isDetail: true as const,
    })),
  ].filter((section) => section.statements.length > 0);
}

/** The narrative as plain text, for a system that takes text only. */
export function narrativeText(sections: readonly NarrativeSection[]): string {
  return sections
    .map(({ title, statements }) =>
      [
        title.toUpperCase(),
        ...statements.map(({ text, source }) =>
          source === undefined ? text : `${text} [${source}]`,
        ),
      ].join("\n"),
    )
    .join("\n\n");
}

function recommendationStatements(assessment: Assessment): readonly Statement[] {
  const { evaluation, set } = assessment;
  const notFinal = notFinalInWords(assessment);
  const words = recommendationWords[evaluation.recommendation];
  const asOf = evaluation.asOf === undefined ? "" : `, as of ${dayInWords(evaluation.asOf)}`;
  return [
    { text: `${words.sentence}.` },
    ...(notFinal === "" ? [] : [{ text: notFinal }]),
    {
      text: `Evaluated with ${setInWords(evaluation.criteriaSet)}${asOf}. ${nextStepOf(set, evaluation.recommendation)}`,
    },
  ];
}

function stepStatements(
  step: string,
  record: Sources,
  assessment: Assessment,
): readonly Statement[] {
  const asked = assessment.set.facts.filter((fact) => fact.step === step);
  const inState = (state: "value" | "not-documented" | "unanswered") =>
    asked.filter((fact) => answerState(readerOf(fact.path)(assessment.facts)) === state);
  const outside = new Set(answersOutsideCriteria(assessment).map(({ path }) => path));
  const answered = inState("value").filter(({ path }) => !outside.has(path));
  const documented = answered.map((fact) => ({
    text: `${fact.label}: ${documentedInWords(fact, readerOf(fact.path)(assessment.facts))}.`,
    ...sourceOf(fact, record),
  }));
  const isOpen = (fact: FactDefinition) =>
    !isSupplementary(fact) && (fact.contextOnly === true || assessment.matter.has(fact.path));
  const silent = inState("not-documented").filter((fact) => !isSupplementary(fact));
  const cited = silent.filter((fact) => record.citations[fact.path] !== undefined);
  return [
    ...documented,
    ...listed("Not documented", without(silent, cited)),
    ...cited.map((fact) => ({
      text: `Not documented: ${lowered(fact.label)}.`,
      ...sourceOf(fact, record),
    })),
    ...listed("Not reviewed yet", inState("unanswered").filter(isOpen)),
  ];
}

/** What is documented and no criterion read: who decides sees it, and it never counts. */
function outsideStatements(record: Sources, assessment: Assessment): readonly Statement[] {
  return answersOutsideCriteria(assessment).map(({ path, label, words, why }) => ({
    text: `${label}: ${words}. ${outsideReasonWords[why]}.`,
    ...sourceOf({ path }, record),
  }));
}

function criteriaStatements(assessment: Assessment): readonly Statement[] {
  const reasons = reasonsOf(assessment);
  const { criteria } = assessment.evaluation;
  const order = ["not-met", "not-documented", "unanswered", "exception"] as const;
  const said = order.flatMap((status) =>
    criteria
      .filter((result) => result.status === status)
      .map(({ criterion }) => {
        const advisory = criterion.advisory === true ? ", advisory" : "";
        const why = reasons.get(criterion.id)?.sentence ?? "";
        return {
          text: `${criterion.title} (${statusWords[status].toLowerCase()}${advisory}): ${why}`,
        };
      }),
  );
  const met = criteria.filter(({ status }) => status === "met");
  return [
    ...said,
    ...(met.length === 0
      ? []
      : [{ text: `Met: ${met.map(({ criterion }) => lowered(criterion.title)).join("; ")}.` }]),
  ];
}

function pitfallStatements({ evaluation }: Assessment): readonly Statement[] {
  return evaluation.pitfalls.map(({ title, explanation }) => ({
    text: `${title}. ${explanation}`,
  }));
}

function codingStatements({ evaluation }: Assessment): readonly Statement[] {
  return evaluation.codingQueries.map(({ title, whatToDo }) => ({ text: `${title}. ${whatToDo}` }));
}

function listed(start: string, facts: readonly FactDefinition[]): readonly Statement[] {
  if (facts.length === 0) return [];
  return [{ text: `${start}: ${facts.map((fact) => lowered(fact.label)).join(", ")}.` }];
}

function sourceOf(
  fact: Pick<FactDefinition, "path">,
  record: Sources,
): { readonly source?: string } {
  const source = sourcesInWords(fact.path, record);
  const note = record.answerNotes?.[fact.path];
  const confirmed = confirmedInWords(fact.path, record);
  const all = [
    ...(source === "" ? [] : [source]),
    ...(confirmed === undefined ? [] : [lowered(confirmed)]),
    ...(note === undefined ? [] : [`note: ${note}`]),
  ];
  return all.length === 0 ? {} : { source: all.join("; ") };
}

function without(
  facts: readonly FactDefinition[],
  some: readonly FactDefinition[],
): readonly FactDefinition[] {
  return facts.filter((fact) => !some.includes(fact));
}
