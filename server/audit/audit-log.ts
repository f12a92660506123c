import type { Pool } from "pg";
import { type AuditEntry, auditEntrySchema, type AuditRow, type AuditVerification } from "#domain";

/** What a search narrows by; null: not by this. Times in ISO 8601. */
export interface AuditQuery {
  readonly caseId: string | null;
  readonly personId: string | null;
  readonly action: string | null;
  readonly outcome: AuditEntry["outcome"] | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Only entries before this number, newest first. */
  readonly before: number | null;
  readonly limit: number;
}

export interface AuditLog {
  /** Resolves when the entry is on disk. It gets its place in the tenant’s chain soon after. */
  readonly append: (tenant: string, entry: AuditEntry) => Promise<void>;
  /** Something was recorded in a transaction of its own: whatever waits gets its place soon. */
  readonly linkSoon: () => void;
  readonly search: (tenant: string, query: AuditQuery) => Promise<readonly AuditRow[]>;
  /**
   * How many entries there are, the head of their chain, and the numbers of those that are not as they were written.
   * `waiting`: how many have no place in the chain, and since when the oldest one waits (ISO 8601); longer than some
   * seconds only where they can't get one.
   */
  readonly verify: (tenant: string) => Promise<AuditVerification>;
  /** Names of some people, of everybody who signed in and of all systems, for showing entries and looking for somebody’s. */
  readonly namesOf: (
    tenant: string,
    ids: readonly string[],
  ) => Promise<Readonly<Record<string, string>>>;
}

interface Waiting {
  readonly text: string;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** So many entries are written at once at most; what comes meanwhile is the next batch. */
const batchSize = 200;

interface StoredEntry {
  readonly number: string;
  readonly entry: string;
  readonly previous: Buffer | null;
  readonly hash: Buffer;
}

/** Entries get their places so many milliseconds after the first of them was recorded, many at once. */
const linkAfter = 250;
/** So many entries get their places in one transaction. */
const linkedAtOnce = 500;

/**
 * The audit in PostgreSQL. Entries of all requests that are under way share one transaction. Their places in the chain
 * are given later and many at once: a chain has one end, and requests that waited for it one after the other would be
 * as slow as the disk. What a server left without a place when it was killed, the next one gives a place.
 */
export function createAuditLog(pool: Pool): AuditLog {
  const queues = new Map<string, Waiting[]>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  function linkSoon(): void {
    if (timer !== null) return;
    // A process that ends does not wait for it: entries are on disk, and the next process gives them their places.
    timer = setTimeout(() => {
      timer = null;
      // Whatever keeps the database from it, entries are recorded: the next one asks again.
      linkAll().catch(() => undefined);
    }, linkAfter).unref();
  }

  async function linkAll(): Promise<void> {
    const { rows } = await pool.query<{ tenant: string }>(
      "select tenant from review.waiting_audit()",
    );
    for (const { tenant } of rows) await link(tenant, false);
  }

  async function link(tenant: string, waits: boolean): Promise<void> {
    for (let linked = linkedAtOnce; linked === linkedAtOnce;) {
      const { rows } = await pool.query<{ linked: number }>(
        "select review.link_audit($1, $2, $3) as linked",
        [tenant, waits, linkedAtOnce],
      );
      linked = rows[0]?.linked ?? 0;
    }
  }

  async function write(tenant: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, batchSize);
      try {
        // A batch is one round trip; the next one holds what came in meanwhile.
        await pool.query("select review.record_audit($1, variadic $2::text[])", [
          tenant,
          batch.map(({ text }) => text),
        ]);
        linkSoon();
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    queues.delete(tenant);
  }

  linkSoon();
  return {
    linkSoon,
    async append(tenant, entry) {
      return new Promise((done, failed) => {
        const waiting = { text: JSON.stringify(entry), done, failed };
        const queue = queues.get(tenant);
        if (queue !== undefined) {
          queue.push(waiting);
          return;
        }
        const first = [waiting];
        queues.set(tenant, first);
        void write(tenant, first);
      });
    },
    async search(tenant, query) {
      await link(tenant, true);
      const { rows } = await pool.query<StoredEntry>(
        `select number, entry, previous, hash from review.audit_entries
         where tenant = $1 and ($2::text is null or case_ids @> array[$2]) and ($3::text is null or person_id = $3)
           and ($4::text is null or action = $4) and ($5::text is null or outcome = $5)
           and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at < $7)
           and ($8::bigint is null or number < $8)
         order by number desc limit $9`,
        [
          tenant,
          query.caseId,
          query.personId,
          query.action,
          query.outcome,
          query.from,
          query.to,
          query.before,
          query.limit,
        ],
      );
      return rows.map(rowOf);
    },
    async verify(tenant) {
      // Whatever keeps entries from their places, they are counted.
      await link(tenant, true).catch(() => undefined);
      const { rows: heads } = await pool.query<{ number: string; hash: Buffer }>(
        "select number, hash from review.audit_entries where tenant = $1 order by number desc limit 1",
        [tenant],
      );
      const { rows } = await pool.query<{ number: string }>(
        "select review.broken_audit($1) as number",
        [tenant],
      );
      const { rows: waiting } = await pool.query<{ entries: string; since: Date }>(
        "select entries, since from review.waiting_audit() where tenant = $1",
        [tenant],
      );
      const head = heads[0];
      return {
        entries: Number(head?.number ?? 0),
        head: head?.hash.toString("hex") ?? null,
        broken: rows.map(({ number }) => Number(number)),
        waiting: {
          entries: Number(waiting[0]?.entries ?? 0),
          since: waiting[0]?.since.toISOString() ?? null,
        },
      };
    },
    async namesOf(tenant, ids) {
      const { rows } = await pool.query<{ id: string; name: string }>(
        // Who reads only the audit is in no table of people: the latest session says the name.
        `select w.person as id, coalesce(review.readable(review.profile_of($1, w.person))->>'name', s.name) as name
         from (select unnest($2::text[]) union select person_id from review.sessions where tenant = $1) as w(person)
         left join lateral (select actor->>'name' as name from review.sessions
           where tenant = $1 and person_id = w.person order by started_at desc limit 1) s on true
         where coalesce(review.profile_of($1, w.person), s.name) is not null
         union all select id, name from review.system_names($1)`,
        [tenant, [...new Set(ids)]],
      );
      return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
    },
  };
}

function rowOf({ number, entry, previous, hash }: StoredEntry): AuditRow {
  return {
    number: Number(number),
    entry: auditEntrySchema.parse(JSON.parse(entry)),
    previous: previous?.toString("hex") ?? null,
    hash: hash.toString("hex"),
  };
}
