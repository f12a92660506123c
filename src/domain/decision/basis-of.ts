import { recommendationWords } from "#criteria";
import { advisoryOf } from "../advisory/advisory-mode.ts";
import type { Assessment } from "../case/assess.ts";
import type { CaseRecord } from "../case/case-record.ts";
import { isJsonObject, toJsonObject } from "../case/json-object.ts";
import type { JsonObject } from "../case/json-value.ts";
import { reasonsOf } from "../narrative/reasons.ts";

/** The evaluation as data: set version and its hash, the plan's values, "today", every status. */
export function basisOf({ evaluation, problems, warnings }: Assessment): JsonObject {
  const { criteriaSet, sha256, parameters, asOf, recommendation, route } = evaluation;
  return {
    criteriaSet,
    ...(sha256 === undefined ? {} : { sha256 }),
    parameters: { ...parameters },
    ...(asOf === undefined ? {} : { asOf }),
    recommendation,
    route,
    criteria: Object.fromEntries(
      evaluation.criteria.map(({ criterion, status }) => [criterion.id, status]),
    ),
    pitfalls: evaluation.pitfalls.map(({ id }) => id),
    codingQueries: evaluation.codingQueries.map(({ id }) => id),
    warnings: warnings.map(({ id }) => id),
    requirements: evaluation.requirements.map(({ criterion, kind }) => ({
      criterion: criterion.id,
      kind,
    })),
    unreadableEntries: problems.map(({ path }) => path),
  };
}

/**
 * What a decision rests on, whole: the evaluation, and the answers and citations it was made from, with
 * the words that were read, so that the decision can be shown without computing anything again.
 */
export function decisionBasisOf(record: CaseRecord, assessment: Assessment): JsonObject {
  const { evaluation } = assessment;
  const reasons = reasonsOf(assessment);
  const { mode, jurisdiction, rule } = advisoryOf(record);
  return {
    ...basisOf(assessment),
    answers: record.answers,
    citations: asJson(record.citations),
    // Who confirmed which answer from which passage is part of what was decided on.
    ...(record.furtherCitations === undefined
      ? {}
      : { furtherCitations: asJson(record.furtherCitations) }),
    ...(record.answerNotes === undefined ? {} : { answerNotes: asJson(record.answerNotes) }),
    ...(record.proposalActions === undefined
      ? {}
      : { proposalActions: asJson(record.proposalActions) }),
    advisoryMode: mode,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(rule === undefined ? {} : { stateRule: { source: rule.source, standing: rule.standing } }),
    recommendationSentence: recommendationWords[evaluation.recommendation].sentence,
    judgement: evaluation.criteria.map(({ criterion, status }) => ({
      criterion: criterion.id,
      title: criterion.title,
      status,
      because: reasons.get(criterion.id)?.sentence ?? "",
    })),
    pitfallTitles: evaluation.pitfalls.map(({ title }) => title),
  };
}

function asJson(value: unknown): JsonObject {
  const json = toJsonObject(value);
  return json.ok && isJsonObject(json.value) ? json.value : {};
}
