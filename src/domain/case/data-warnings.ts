import { dayInWords } from "../text/date-words.ts";
import {
  dayNumber,
  findSet,
  type FoundWarning,
  resolveParameters,
  type WarningContext,
} from "#criteria";
import type { Actor } from "../people/index.ts";
import { assessAnswers, type Assessment } from "./assess.ts";
import type { CaseRecord } from "./case-record.ts";
import { allDataConfirmations, type DataConfirmation } from "./data-confirmation.ts";
import { toJsonObject } from "./json-object.ts";
import { sameJson } from "./json-value.ts";

/** A data warning of a case, and who confirmed it for the answers as they are now. */
export type CaseWarning = FoundWarning & { readonly confirmation?: DataConfirmation };

/**
 * What the warnings of a case know beside its answers.
 * @param today the caller's day or instant, ISO; only its date is read
 */
export function warningContextOf(
  { member: { dateOfBirth } }: Pick<CaseRecord, "member">,
  today: string,
): WarningContext {
  return {
    today: today.slice(0, 10),
    ...(dayNumber(dateOfBirth) === undefined ? {} : { born: dateOfBirth }),
  };
}

/** The warnings of an assessment, each with who confirmed it. Nothing of it changes what the criteria say. */
export function caseWarnings(
  { dataConfirmations = [] }: Pick<CaseRecord, "dataConfirmations">,
  { warnings }: Pick<Assessment, "warnings">,
): readonly CaseWarning[] {
  return warnings.map((warning) => {
    const confirmation = dataConfirmations.findLast(
      (dataConfirmation) =>
        dataConfirmation.warning === warning.id &&
        sameJson(dataConfirmation.values, warning.values),
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
  const assessment = assessAnswers(
    found.set,
    resolved.parameters,
    record.answers,
    warningContextOf(record, today),
  );
  return caseWarnings(record, assessment).filter(isOpenWarning);
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

/** "Confirmed as documented by Nora Sample, nurse reviewer, on Mar 9, 2026", for paper and history. */
export function confirmationInWords({ by, at }: DataConfirmation): string {
  return `Confirmed as documented by ${by.name}, ${by.role.replaceAll("-", " ")}, on ${dayInWords(at)}`;
}
