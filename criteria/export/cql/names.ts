import type { CriteriaSet } from "../../model/criteria-set.ts";
import type { FactPath } from "../../model/fact.ts";

/** `Sacrococcygeal64999`: a set's id as a library name. */
export function libraryName(set: Pick<CriteriaSet, "id">): string {
  return set.id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** The parameter that says: the reviewer looked and the record does not say. */
export function silenceName(path: FactPath): string {
  return `${path} is not documented`;
}

/** The function that gives a procedure's cell in one column of the procedure table. */
export function columnFunctionName(column: string): string {
  return `${column} of procedure`;
}

/** The definition that holds the requested procedure's cell. */
export function columnName(column: string): string {
  return `requested ${column}`;
}

/** A criterion may bear the name of a fact, so its definition says what it is. */
export function criterionName(id: string): string {
  return `criterion: ${id}`;
}

export function codingQueryName(id: string): string {
  return `coding query: ${id}`;
}

export function pitfallName(id: string): string {
  return `pitfall: ${id}`;
}

export function warningName(id: string): string {
  return `data warning: ${id}`;
}

/** Definitions that every exported library has. */
export const definitionNames = {
  urgentReview: "urgent review",
  openCodingQuery: "open coding query",
  blockingStatuses: "blocking statuses",
  recommendation: "recommendation",
  route: "route",
} as const;

/** Helper functions that every exported library brings along. */
export const functionNames = {
  noValue: "no value",
  allOf: "all of",
  anyOf: "any of",
  hasText: "has text",
} as const;
