import pg from "pg";
import {
  type CaseRecord,
  type CaseState,
  newCaseRecord,
  type Person,
  type Revision,
} from "#domain";

/** The case in a state, as the database holds it at revision 5; `id` tells it from others of that state. */
export function caseIn(state: CaseState, id = `case-in-${state}`.padEnd(24, "-")): CaseRecord {
  const outcome = outcomeIn[state];
  return {
    ...newCaseRecord({
      now: "2026-03-09T08:00:00.000Z",
      origin: { kind: "entered" },
      criteriaSet: "sacrococcygeal-64999@1.0.0",
      step: "request",
      id,
      notes: "x\0y\ud800z",
    }),
    state,
    ...(outcome === undefined ? {} : { outcome }),
  };
}

const outcomeIn: Partial<Readonly<Record<CaseState, NonNullable<CaseRecord["outcome"]>>>> = {
  approved: "approved",
  "partially-approved": "partially-approved",
  adverse: "adverse",
  withdrawn: "withdrawn",
  "notice-issued": "adverse",
};

/** The revision of every case that `plantCase` makes. */
export const planted = 5;

/** Statements that put a case where it is, past every rule; `signed`: what was signed before, by whom. */
export function plantCase(
  tenant: string,
  record: CaseRecord,
  signed: readonly {
    readonly action: string;
    readonly by: Person;
    readonly outcome?: string;
  }[] = [],
  removedAt: string | null = null,
): string {
  const { id, state, outcome } = record;
  const lines = signed.map(({ action, by, outcome: signedOutcome }, index) => {
    const line = {
      id: `${id}-${String(index)}`,
      caseId: id,
      action,
      recordedBy: by,
      decision: { outcome: signedOutcome },
    };
    return `insert into review.determinations (tenant, id, case_id, revision, line, action, disposition, person_id, person_name, at)
      values (${texts(tenant, line.id, id)}, ${String(index + 1)}, ${texts(line, action, state, by.id, by.name, "")})`;
  });
  return [
    `insert into review.cases (tenant, id, revision, record, summary, search, removed_at, state, outcome, created_at, updated_at, has_clock)
      values (${texts(tenant, id)}, ${String(planted)}, ${texts(record, summaryOf(record), "")}, ${textOrNull(removedAt)},
        ${texts(state)}, ${textOrNull(outcome ?? null)}, ${texts(record.createdAt, record.updatedAt)}, false)`,
    ...Array.from(
      { length: planted },
      (
        _,
        index,
      ) => `insert into review.revisions (tenant, case_id, revision, at, person_id, kind, line, changed_in, record_hash, hash)
      values (${texts(tenant, id)}, ${String(index + 1)}, ${texts("", "x", "saved", "{}")}, '1', sha256(convert_to(${text(record)}, 'UTF8')), '\\x00')`,
    ),
    ...lines,
  ].join("; ");
}

function textOrNull(value: string | null): string {
  return value === null ? "null" : text(value);
}

/** A row of the worklist, as far as the database looks at it. */
export function summaryOf({ id, state, assignee }: CaseRecord): object {
  return { id, state, assignee: assignee ?? null };
}

/** A value as SQL writes it: a text, or anything else as JSON. */
export function text(value: unknown): string {
  return pg.escapeLiteral(typeof value === "string" ? value : JSON.stringify(value));
}

function texts(...values: readonly unknown[]): string {
  return values.map(text).join(", ");
}

export const at = "2026-03-09T09:00:00.000Z";

/** What somebody writes who saves a case by plain SQL: the case, then its entry of the history. */
export function saving(
  tenant: string,
  by: Pick<Person, "name">,
  record: CaseRecord,
  kind: Revision["kind"] = "saved",
  removedAt: string | null = null,
): string {
  return [changing(tenant, record, removedAt), entry(tenant, by, record.id, kind)].join("; ");
}

/** The case alone. */
export function changing(
  tenant: string,
  record: CaseRecord,
  removedAt: string | null = null,
  revision = planted + 1,
): string {
  return `update review.cases set revision = ${String(revision)}, record = ${text(record)}, summary = ${text(summaryOf(record))},
    removed_at = ${textOrNull(removedAt)} where tenant = ${text(tenant)} and id = ${text(record.id)}`;
}

/** An entry of the history alone; `change` makes it say something else. */
export function entry(
  tenant: string,
  by: Pick<Person, "name">,
  caseId: string,
  kind: Revision["kind"] = "saved",
  change: Readonly<Record<string, unknown>> = {},
  revision = planted + 1,
): string {
  const line = { caseId, revision, at, by: by.name, kind, changes: [], ...change };
  return `insert into review.revisions (tenant, case_id, revision, at, kind, line)
    values (${texts(tenant, caseId)}, ${String(revision)}, ${texts(at, kind, line)})`;
}

/** A signed line alone; `change` makes it say something else. */
export function signing(
  tenant: string,
  by: Person,
  caseId: string,
  action: string,
  disposition: string,
  change: Readonly<Record<string, unknown>> = {},
): string {
  const id = "determination-000000000001";
  const line = {
    id,
    caseId,
    action,
    disposition,
    recordedAt: at,
    recordedBy: by,
    rationale: "My reason",
    ...change,
  };
  return `insert into review.determinations (tenant, id, case_id, revision, line)
    values (${texts(tenant, id, caseId)}, ${String(planted + 1)}, ${text(line)})`;
}
