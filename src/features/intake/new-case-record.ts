import {
  type CaseRecord,
  isEnteredWithCase,
  type JsonObject,
  memberSexes,
  newCaseRecord,
  parametersFromValues,
  type RequestDetailName,
  requestDetailNames,
  valuesForCase,
  type ValuesInForce,
} from "#domain";
import { type CriteriaSet, defaultParameters, readerOf, referenceOf } from "#criteria";
import type { NewCaseEntries } from "./new-case.ts";
import { requestAnswers } from "./request-answers.ts";

/** The case to create, evaluated with a criteria set and the plan's values of it, its own ones where there are none. */
export function newCaseFrom(
  entries: NewCaseEntries,
  set: CriteriaSet,
  now: string,
  { inForce, citations, origin = { kind: "entered" } }: NewCaseBasis = {},
): CaseRecord {
  const answers = requestAnswers(entries, set);
  // What the criteria ask for is an answer, and is kept in that one place.
  const isStillDetail = (name: RequestDetailName) =>
    isEnteredWithCase(name, { request: entries }, { set, facts: answers });
  const sex = memberSexes.find((one) => one === entries.sex);
  return newCaseRecord({
    now,
    origin,
    criteriaSet: referenceOf(set),
    step: set.steps[0]?.id ?? "check",
    parameters: { ...valuesForCase(set, inForce?.values ?? defaultParameters(set), answers) },
    ...(inForce?.from === undefined ? {} : parametersFromValues(inForce.from)),
    member: {
      name: entries.memberName.trim(),
      memberId: entries.memberId.trim(),
      dateOfBirth: entries.dateOfBirth,
      ...(sex === undefined ? {} : { sex }),
      ...(entries.memberAddress.trim() === "" ? {} : { address: entries.memberAddress.trim() }),
    },
    request: {
      reference: entries.reference.trim(),
      requestingProvider: entries.requestingProvider.trim(),
      facility: entries.facility.trim(),
      ...(entries.jurisdiction === "" ? {} : { jurisdiction: entries.jurisdiction }),
      ...Object.fromEntries(
        requestDetailNames
          .map((name) => [name, entries[name].trim()] as const)
          .filter(([name, value]) => value !== "" && isStillDetail(name)),
      ),
    },
    answers,
    ...(citations === undefined ? {} : { citations: cited(citations, answers) }),
  });
}

export type NewCaseBasis = {
  readonly inForce?: ValuesInForce;
  /** Where the answers were taken from, by path; one without its answer is left out. */
  readonly citations?: CaseRecord["citations"];
  /** Where the request came as data; else it was entered here. */
  readonly origin?: CaseRecord["origin"];
};

function cited(citations: CaseRecord["citations"], answers: JsonObject): CaseRecord["citations"] {
  return Object.fromEntries(
    Object.entries(citations).filter(([path]) => readerOf(path)(answers) !== undefined),
  );
}
