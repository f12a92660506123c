import { type CaseRecord, noDecisionYet, type Person } from "#domain";
import { staff, type SqlOutcome, type Who } from "./sql-stage-for-test.ts";
import {
  at,
  caseIn,
  changing,
  entry,
  plantCase,
  saving,
  signing,
  summaryOf,
  text,
} from "./sql-statements-for-test.ts";

/** Something that somebody tries by plain SQL, and what the database must answer. */
export interface Attempt {
  readonly what: string;
  readonly who: Who;
  readonly sql: string;
  /** `done`, or the words of the refusal. */
  readonly answer: SqlOutcome;
}

const { ben, paul } = staff;
export const confirmation = { warning: "x", values: {}, by: ben, at };
export const confirmedPassage = {
  kind: "accepted",
  path: "conservative.months",
  value: 7,
  source: { document: "fax.pdf", page: 2, quote: "Seven months." },
  by: ben,
  at,
} as const;
export const extended = { kind: "extended", at, reason: "More time" } as const;
export const withEvents: CaseRecord = {
  ...caseIn("in-review", "case-with-clock-events--"),
  clockEvents: [extended],
  dataConfirmations: [confirmation],
  proposalActions: { "first-act": confirmedPassage },
};
export const draft = caseIn("draft");
export const inReview = caseIn("in-review");
export const referred = caseIn("referred-to-physician");
export const adverse = caseIn("adverse");
export const issued = caseIn("notice-issued");
export const removed = caseIn("draft", "case-that-was-removed---");
export const ownReferral = caseIn("referred-to-physician", "case-of-ben-s-referral--");
export const ownDecision = caseIn("referred-to-physician", "case-that-paul-decided--");
export const drafted: CaseRecord = {
  ...caseIn("referred-to-physician", "case-with-paul-s-draft--"),
  decisionDraft: { ...noDecisionYet, by: { id: paul.id, name: paul.name } },
};
export const released: CaseRecord = without(caseIn("notice-issued", "case-without-an-outcome-"));
/** Its history is gone. */
export const cut = caseIn("in-review", "case-whose-history-was-cut");
export const fresh = caseIn("draft", "case-that-is-new--------");

/** The record without what was decided. */
export function without({ outcome: _outcome, ...rest }: CaseRecord): CaseRecord {
  return rest;
}

/** Every case that the attempts are about. */
export function casesOfAttempts(tenant: string): string {
  return [
    ...[draft, inReview, referred, adverse, issued, withEvents, drafted].map((record) =>
      plantCase(tenant, record),
    ),
    plantCase(tenant, removed, [], at),
    plantCase(tenant, cut),
    `delete from review.revisions where case_id = ${text(cut.id)}`,
    plantCase(tenant, ownReferral, [{ action: "refer", by: ben }]),
    plantCase(tenant, ownDecision, [{ action: "approve", by: paul }]),
    plantCase(tenant, released, [{ action: "decide-adversely", by: paul, outcome: "adverse" }]),
  ].join("; ");
}

/** How somebody writes what the attempts are made of. */
export interface Writing {
  readonly tenant: string;
  readonly save: (record: CaseRecord, by?: Person) => string;
  readonly creating: (
    record: CaseRecord,
    revision?: number,
    columns?: string,
    values?: string,
  ) => string;
  /** A signature with its move; parts of it are made wrong. */
  readonly sign: (
    by: Person,
    record: CaseRecord,
    action: string,
    after: Partial<CaseRecord> & Pick<CaseRecord, "state">,
    change?: Readonly<Record<string, unknown>>,
  ) => string;
  readonly refer: (after?: Partial<CaseRecord>) => string;
}

export const denied = { state: "adverse", outcome: "adverse" } as const;

export function writingIn(tenant: string): Writing {
  const sign: Writing["sign"] = (by, record, action, after, change = {}) =>
    [
      signing(tenant, by, record.id, action, after.state, change),
      changing(tenant, { ...without(record), ...after }),
      entry(tenant, by, record.id, "signed"),
    ].join("; ");
  return {
    tenant,
    save: (record, by = ben) => saving(tenant, by, record),
    creating: (record, revision = 1, columns = "", values = "") =>
      `insert into review.cases (tenant, id, revision, record, summary, search${columns})
        values (${text(tenant)}, ${text(record.id)}, ${String(revision)}, ${text(record)}, ${text(summaryOf(record))}, ''${values}); ${entry(tenant, ben, record.id, "created", {}, 1)}`,
    sign,
    refer: (after = {}) =>
      sign(ben, inReview, "refer", { state: "referred-to-physician", ...after }),
  };
}

/** A save with something else in it. */
export function note(record: CaseRecord): CaseRecord {
  return { ...record, notes: "Something else" };
}

/** The first statements of the server's transaction. */
export function asServer(tenant: string, person: string): string {
  return `select review.enter(${text(tenant)}, ${text(person)}, 'test test')`;
}
