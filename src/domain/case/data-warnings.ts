import {
  dataWarnings,
  dayNumber,
  findSet,
  type FoundWarning,
  plausibilityOf,
  resolveParameters,
} from "#criteria";
import type { Actor } from "../people/index.ts";
import { assessAnswers, type Assessment } from "./assess.ts";
import type { CaseRecord } from "./case-record.ts";
import { allDataConfirmations, type DataConfirmation } from "./data-confirmation.ts";
import { toJsonObject } from "./json-object.ts";
import { sameJson } from "./json-value.ts";

/** A data warning of a case, and who confirmed it for the answers as they are now. */
export type CaseWarning = FoundWarning & { readonly confirmation?: DataConfirmation };

type About = Pick<CaseRecord, "member" | "dataConfirmations">;

/**
 * What is doubtful about the answers of a case. Nothing of it changes what the criteria say.
 * @param today the caller's day or instant, ISO; only its date is read
 */
export function caseWarnings(
  { member, dataConfirmations = [] }: About,
  { set, facts, evaluation }: Pick<Assessment, "set" | "facts" | "evaluation">,
  today: string,
): readonly CaseWarning[] {
  const { dateOfBirth } = member;
  const context = {
    today: today.slice(0, 10),
    ...(dayNumber(dateOfBirth) === undefined ? {} : { born: dateOfBirth }),
  };
  return dataWarnings(plausibilityOf(set), evaluation.warnings, facts, context).map((warning) => {
    const confirmation = dataConfirmations.findLast(
      (one) => one.warning === warning.id && sameJson(one.values, warning.values),
    );
    return confirmation === undefined ? warning : { ...warning, confirmation };
  });
}

/** Whether somebody still has to correct or confirm it before the case goes on. */
export function isOpenWarning({ isToConfirm, confirmation }: CaseWarning): boolean {
  return isToConfirm && confirmation === undefined;
}

/**
 * The warnings that keep a stored case from being handed off, signed or noticed. Empty for criteria that
 * this release does not hold: their cases cannot be evaluated here, and go nowhere by themselves.
 */
export function openWarningsOf(record: CaseRecord, today: string): readonly CaseWarning[] {
  const found = findSet(record.criteriaSet);
  if (!found.ok) return [];
  const resolved = resolveParameters(found.set, record.parameters);
  if (!resolved.ok) return [];
  const assessment = assessAnswers(found.set, resolved.parameters, record.answers);
  return caseWarnings(record, assessment, today).filter(isOpenWarning);
}

/** The record's confirmations with one more: `by` says at `at` that the warning is as documented. */
export function withConfirmation(
  { dataConfirmations = [] }: Pick<CaseRecord, "dataConfirmations">,
  warning: Pick<FoundWarning, "id" | "values">,
  by: Actor,
  at: string,
): DataConfirmation[] {
  const values = toJsonObject(warning.values);
  if (!values.ok) return dataConfirmations;
  return allDataConfirmations(dataConfirmations, [
    { warning: warning.id, values: values.value, by, at },
  ]);
}
