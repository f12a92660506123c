import type { Pool } from "pg";
import type { CaseRestriction } from "#domain";
import type { RequestRecord } from "../stores/server-workspace.ts";

/** `open`: everybody who works in the tenant opens every case. `assigned`: a case is open to those it concerns. */
export type AccessMode = "open" | "assigned";

/** For whom a case may be closed. */
export interface Visitor {
  readonly tenant: string;
  readonly personId: string;
  readonly sessionId: string;
}

/** Who changes what is open to whom, and how that is recorded; `record` as of `StoreUser`. */
export interface AccessWriter extends Visitor {
  readonly record?: RequestRecord | null;
}

/**
 * Which cases are closed to whom, and what opens them. Each change and its entry of the audit are one transaction.
 * Rejects where the database is away.
 */
export interface CaseAccess {
  /** Those of some cases, or of all (null), that a visitor may not open right now. */
  readonly closedTo: (
    visitor: Visitor,
    among: readonly string[] | null,
  ) => Promise<ReadonlySet<string>>;
  readonly has: (tenant: string, caseId: string) => Promise<boolean>;
  readonly caseOfDocument: (tenant: string, documentId: string) => Promise<string | null>;
  readonly read: (
    tenant: string,
  ) => Promise<{ readonly mode: AccessMode; readonly confidential: readonly string[] }>;
  readonly setMode: (by: AccessWriter, mode: AccessMode) => Promise<void>;
  /** Restricts a case, or lifts it; nothing where it is so already. */
  readonly setConfidential: (
    by: AccessWriter,
    caseId: string,
    change: { readonly isConfidential: boolean; readonly reason: string },
  ) => Promise<void>;
  /** The last time a case was restricted or its restriction was lifted; null where it never was. */
  readonly lastRestriction: (tenant: string, caseId: string) => Promise<CaseRestriction | null>;
  /** Opens cases for this session; until when, ISO 8601. */
  readonly open: (by: AccessWriter, caseIds: readonly string[], reason: string) => Promise<string>;
}

/** A case that was opened with a reason stays open for a working session. */
const openForMs = 4 * 3_600_000;
/** A tenant in which nothing is closed is asked about that only so often. */
const rememberedMs = 2000;

export function createCaseAccess(pool: Pool, clock: () => string): CaseAccess {
  const known = new Map<string, { readonly at: number; readonly hasClosed: boolean }>();

  async function hasClosedCases(tenant: string): Promise<boolean> {
    const at = Date.parse(clock());
    const before = known.get(tenant);
    if (before !== undefined && Math.abs(at - before.at) < rememberedMs) return before.hasClosed;
    const { rows } = await pool.query<{ closed: boolean }>(
      "select review.has_closed_cases($1) as closed",
      [tenant],
    );
    const hasClosed = rows[0]?.closed === true;
    known.set(tenant, { at, hasClosed });
    return hasClosed;
  }

  /** Makes a change together with its entry of the audit: one statement is one transaction. */
  async function changing(
    { tenant, record }: AccessWriter,
    caseIds: readonly string[],
    change: string,
    values: readonly unknown[],
  ): Promise<void> {
    const outcome = { ok: true, value: { items: caseIds.map((id) => ({ id })) } } as const;
    const entry = record?.entryOf(outcome);
    const counted = `with changed as materialized (${change}), counted as (select count(*) from changed)`;
    if (entry === undefined) {
      await pool.query(`${counted} select from counted`, [...values]);
      return;
    }
    const places = [1, 2].map((more) => `$${String(values.length + more)}`).join(", ");
    await pool.query(`${counted} select review.record_audit(${places}) from counted`, [
      ...values,
      tenant,
      entry,
    ]);
    record?.recorded(outcome);
  }

  return {
    async closedTo({ tenant, personId, sessionId }, among) {
      if (!(await hasClosedCases(tenant))) return new Set();
      const { rows } = await pool.query<{ id: string }>(
        "select id from review.closed_cases($1, $2, $3, $4, $5) as id",
        [tenant, personId, sessionId, among, clock()],
      );
      return new Set(rows.map(({ id }) => id));
    },
    async has(tenant, caseId) {
      const { rows } = await pool.query<{ found: boolean }>(
        "select review.has_case($1, $2) as found",
        [tenant, caseId],
      );
      return rows[0]?.found === true;
    },
    async caseOfDocument(tenant, documentId) {
      const { rows } = await pool.query<{ id: string | null }>(
        "select review.case_of_document($1, $2) as id",
        [tenant, documentId],
      );
      return rows[0]?.id ?? null;
    },
    async read(tenant) {
      const { rows } = await pool.query<{ mode: AccessMode }>(
        "select mode from review.access_rules where tenant = $1",
        [tenant],
      );
      const { rows: confidential } = await pool.query<{ case_id: string }>(
        "select case_id from review.confidential_cases where tenant = $1 order by case_id",
        [tenant],
      );
      return {
        mode: rows[0]?.mode ?? "open",
        confidential: confidential.map(({ case_id }) => case_id),
      };
    },
    async setMode(by, mode) {
      known.delete(by.tenant);
      await changing(
        by,
        [],
        `insert into review.access_rules values ($1, $2, $3, $4)
         on conflict (tenant) do update set mode = excluded.mode, person_id = excluded.person_id, at = excluded.at
         returning tenant`,
        [by.tenant, mode, by.personId, clock()],
      );
    },
    async setConfidential(by, caseId, { isConfidential, reason }) {
      known.delete(by.tenant);
      await changing(by, [caseId], "select review.set_restriction($1, $2, $3, $4, $5, $6)", [
        by.tenant,
        caseId,
        by.personId,
        isConfidential,
        reason,
        clock(),
      ]);
    },
    async lastRestriction(tenant, caseId) {
      const { rows } = await pool.query<{
        readonly is_restricted: boolean;
        readonly name: string | null;
        readonly reason: string;
        readonly at: Date;
      }>(
        `select r.is_restricted, r.reason, r.at, review.readable(review.profile_of(r.tenant, r.person_id))->>'name' as name
         from review.restriction_changes r where r.tenant = $1 and r.case_id = $2 order by r.number desc limit 1`,
        [tenant, caseId],
      );
      const [last] = rows;
      if (last === undefined) return null;
      return {
        isRestricted: last.is_restricted,
        by: last.name ?? "Someone who left",
        reason: last.reason,
        at: last.at.toISOString(),
      };
    },
    async open(by, caseIds, reason) {
      const at = new Date(clock());
      const until = new Date(at.getTime() + openForMs);
      await changing(
        by,
        caseIds,
        `insert into review.opened_cases
         select $1, c.id, $3, $4, $5, $6::timestamptz, $7::timestamptz from unnest($2::text[]) as c(id) returning tenant`,
        [by.tenant, caseIds, by.sessionId, by.personId, reason, at, until],
      );
      return until.toISOString();
    },
  };
}
