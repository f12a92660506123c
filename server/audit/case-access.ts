import type { Pool } from "pg";
import type { CaseRestriction } from "#domain";

/** `open`: everybody who works in the tenant opens every case. `assigned`: a case is open to those it concerns. */
export type AccessMode = "open" | "assigned";

/** For whom a case may be closed. */
export interface Visitor {
  readonly tenant: string;
  readonly personId: string;
  readonly sessionId: string;
}

/** Which cases are closed to whom, and what opens them. Rejects where the database is away. */
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
  readonly setMode: (visitor: Visitor, mode: AccessMode) => Promise<void>;
  /** Restricts a case, or lifts it; nothing where it is so already. */
  readonly setConfidential: (
    visitor: Visitor,
    caseId: string,
    change: { readonly isConfidential: boolean; readonly reason: string },
  ) => Promise<void>;
  /** The last time a case was restricted or its restriction was lifted; null where it never was. */
  readonly lastRestriction: (tenant: string, caseId: string) => Promise<CaseRestriction | null>;
  /** Opens a case for this session; until when, ISO 8601. */
  readonly open: (visitor: Visitor, caseId: string, reason: string) => Promise<string>;
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
    async setMode({ tenant, personId }, mode) {
      known.delete(tenant);
      await pool.query(
        `insert into review.access_rules values ($1, $2, $3, $4)
         on conflict (tenant) do update set mode = excluded.mode, person_id = excluded.person_id, at = excluded.at`,
        [tenant, mode, personId, clock()],
      );
    },
    async setConfidential({ tenant, personId }, caseId, { isConfidential, reason }) {
      known.delete(tenant);
      await pool.query("select review.set_restriction($1, $2, $3, $4, $5, $6)", [
        tenant,
        caseId,
        personId,
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
    async open({ tenant, personId, sessionId }, caseId, reason) {
      const at = new Date(clock());
      const until = new Date(at.getTime() + openForMs);
      await pool.query("insert into review.opened_cases values ($1, $2, $3, $4, $5, $6, $7)", [
        tenant,
        caseId,
        sessionId,
        personId,
        reason,
        at,
        until,
      ]);
      return until.toISOString();
    },
  };
}
