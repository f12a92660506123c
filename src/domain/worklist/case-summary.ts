import type { CaseOrigin, CaseRecord } from "../case/case-record.ts";
import { caseStates, type CaseState } from "../case/case-state.ts";
import { isPlainObject, type JsonObject } from "../case/json-value.ts";

/** The part of a summary that a list filters, searches and sorts by. */
export interface CaseListing {
  readonly id: string;
  readonly revision: number;
  readonly version: string;
  readonly memberName: string;
  readonly memberId: string;
  readonly reference: string;
  /** The digest's `procedure` in words, else `answers.request.procedure` as typed; null while unanswered. */
  readonly procedure: string | null;
  /** `answers.request.lineOfBusiness` as typed, or null while it is unanswered. */
  readonly lineOfBusiness: string | null;
  /** `answers.request.receivedAt` as typed, or null while it is unanswered. */
  readonly receivedAt: string | null;
  /** The digest's `dueAt` as an instant in UTC, or null when it has none. */
  readonly dueAt: string | null;
  /** The digest's `noticeDueAt`, likewise. */
  readonly noticeDueAt: string | null;
  /** The digest's `stoppedUntil`, likewise: until then at the latest the clock towards `dueAt` stands still. */
  readonly stoppedUntil: string | null;
  /** The digest's `hasClock`: false where nobody can say when the case is due. */
  readonly hasClock: boolean;
  /** The digest's `recommendation`. */
  readonly recommendation: string | null;
  /** The digest's `stillMissing`: how many things are, as one number to sort by. */
  readonly stillMissing: number | null;
  /** What the due times rest on beyond the case, from the digest's `basis`; null when there is none. */
  readonly basis: string | null;
  readonly state: CaseState;
  readonly assignee: string | null;
  readonly originKind: CaseOrigin["kind"];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When the case was removed; null for a case on the worklist. */
  readonly removedAt: string | null;
}

/** What a row of the worklist shows, so that listing never loads a whole case. */
export interface CaseSummary extends CaseListing {
  readonly digest: JsonObject;
}

/**
 * Computes what the worklist shows beyond the record's own fields, e.g. the recommendation.
 * Must be pure. `CaseListing` says which of its parts a list sorts and filters by.
 */
export type CaseDigest = (record: CaseRecord) => JsonObject;

/** The digest, and how to bring one up to another basis without its case; null when that needs the case. */
export interface CaseDigests {
  readonly digestOf: CaseDigest;
  readonly renew: (digest: JsonObject, basis: string) => JsonObject | null;
}

/** A digest that says nothing: what is left when there is none to be had. */
export const noDigests: CaseDigests = { digestOf: () => ({}), renew: () => null };

/** The parts of a digest that a list sorts and filters by. */
export function listedDigest(
  digest: JsonObject,
): Pick<
  CaseListing,
  | "dueAt"
  | "noticeDueAt"
  | "stoppedUntil"
  | "hasClock"
  | "recommendation"
  | "stillMissing"
  | "basis"
> {
  const { stillMissing } = digest;
  return {
    dueAt: instantAt(digest, "dueAt"),
    noticeDueAt: instantAt(digest, "noticeDueAt"),
    stoppedUntil: instantAt(digest, "stoppedUntil"),
    hasClock: digest["hasClock"] === true,
    recommendation: textAt(digest, "recommendation"),
    stillMissing: typeof stillMissing === "number" ? stillMissing : null,
    basis: textAt(digest, "basis"),
  };
}

/** Whether a stored row is a listing. Written out: a schema takes seconds for 100,000 rows. */
export function isCaseListing(row: unknown): row is CaseListing {
  return (
    isPlainObject(row) &&
    typeof row["id"] === "string" &&
    typeof row["revision"] === "number" &&
    typeof row["version"] === "string" &&
    typeof row["memberName"] === "string" &&
    typeof row["memberId"] === "string" &&
    typeof row["reference"] === "string" &&
    isTextOrNull(row["procedure"]) &&
    isTextOrNull(row["receivedAt"]) &&
    isTextOrNull(row["lineOfBusiness"]) &&
    isTextOrNull(row["dueAt"]) &&
    isTextOrNull(row["noticeDueAt"]) &&
    isTextOrNull(row["stoppedUntil"]) &&
    typeof row["hasClock"] === "boolean" &&
    isTextOrNull(row["recommendation"]) &&
    (row["stillMissing"] === null || typeof row["stillMissing"] === "number") &&
    isTextOrNull(row["basis"]) &&
    knownStates.has(row["state"]) &&
    isTextOrNull(row["assignee"]) &&
    knownOrigins.has(row["originKind"]) &&
    typeof row["createdAt"] === "string" &&
    typeof row["updatedAt"] === "string" &&
    isTextOrNull(row["removedAt"])
  );
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === "string";
}

const knownStates = new Set<unknown>(caseStates);
const knownOrigins = new Set<unknown>(["entered", "sample", "imported"]);

/** A text that is not empty, or null. */
export function textAt(holder: unknown, key: string): string | null {
  const value = isPlainObject(holder) ? holder[key] : undefined;
  return typeof value === "string" && value !== "" ? value : null;
}

function instantAt(holder: unknown, key: string): string | null {
  const text = textAt(holder, key);
  const milliseconds = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
