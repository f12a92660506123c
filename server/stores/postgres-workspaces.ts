import { randomUUID } from "node:crypto";
import type pg from "pg";
import {
  actorSchema,
  type CaseDigests,
  type ClockBasis,
  personSchema,
  qualificationsSchema,
  worklistDigests,
} from "#domain";
import { createPostgresRequests } from "../fhir/postgres-requests.ts";
import { createCaseTurns } from "./case-turns.ts";
import { createChangeHub } from "./change-hub.ts";
import { failureOf } from "./database-errors.ts";
import { contentsInDatabase, type DocumentContents } from "./document-contents.ts";
import { parsedJson } from "./parsed-json.ts";
import { createPostgresCaseStore } from "./postgres-case-store.ts";
import { createPostgresDocumentStore } from "./postgres-document-store.ts";
import { createPostgresQualityStore } from "./postgres-quality-store.ts";
import { createPostgresSetupStore } from "./postgres-setup-store.ts";
import type {
  PeopleRegistry,
  ServerWorkspace,
  ServerWorkspaces,
  StoreUser,
  TenantChange,
} from "./server-workspace.ts";
import { transactionsOf } from "./transactions.ts";

export interface PostgresWorkspacesOptions {
  /** Logs in as `w_app`. */
  readonly pool: pg.Pool;
  /** How to reach the database for listening, where the pool goes through a pooler that cannot. */
  readonly listenTo?: pg.ClientConfig;
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** What lists show, by how a plan counts days; the worklist's own where nothing is given. */
  readonly digestsIn?: (basis: ClockBasis) => CaseDigests;
  /** Where contents of documents lie; in the database where nothing is given. */
  readonly contents?: DocumentContents;
}

/** Every port of every tenant on PostgreSQL. */
export function createPostgresWorkspaces(options: PostgresWorkspacesOptions): ServerWorkspaces {
  const { pool, clock, contents = contentsInDatabase } = options;
  const digestsIn = options.digestsIn ?? ((basis: ClockBasis) => worklistDigests(() => basis));
  const process = randomUUID();
  // A connection that is lost while nobody uses it is no reason for the server to end; the next one is a new one.
  const ignore = (): void => undefined;
  pool.on("error", ignore);
  const turns = createCaseTurns();
  const hub = createChangeHub({ connection: options.listenTo ?? pool.options, process });

  function workspaceOf(who: StoreUser): ServerWorkspace {
    const { tenant, sessionId: origin } = who;
    const transact = transactionsOf({ pool, process }, who);
    const announce = (change: TenantChange): void => hub.announce(tenant, change);
    /** Calls back for changes of one kind, and whenever some may have been missed. */
    const watching =
      (kind: TenantChange["kind"], callback: () => void) =>
      (change: TenantChange): void => {
        if (change.kind === kind || change.kind === "resumed") callback();
      };
    const setup = createPostgresSetupStore({
      transact,
      clock,
      announce: () => announce({ kind: "setup", origin }),
      watch: (callback) => hub.subscribe(tenant, watching("setup", callback)),
    });
    return {
      cases: createPostgresCaseStore({
        transact,
        clock,
        digestsIn,
        inTurn: turns.of(tenant, origin),
        announce: (change) => announce({ kind: "case", origin, change }),
        watch: ({ caseId }, callback) =>
          hub.subscribe(tenant, (heard) => {
            if (heard.kind !== "case") return;
            if (caseId !== undefined && caseId !== heard.change.caseId) return;
            callback({ ...heard.change, source: heard.origin === origin ? "here" : "elsewhere" });
          }),
      }),
      documents: createPostgresDocumentStore({
        transact,
        tenant,
        clock,
        contents,
        announce: (caseId) => announce({ kind: "documents", origin, caseId }),
        watch: (callback) =>
          hub.subscribe(tenant, (heard) => {
            if (heard.kind === "documents") callback({ caseId: heard.caseId });
          }),
      }),
      quality: createPostgresQualityStore({
        transact,
        announce: () => announce({ kind: "quality", origin }),
        watch: (callback) => hub.subscribe(tenant, watching("quality", callback)),
      }),
      ...setup,
    };
  }

  return {
    workspaceOf,
    requestsOf: (who) =>
      createPostgresRequests({
        transact: transactionsOf({ pool, process }, who),
        tenant: who.tenant,
        systemId: who.personId,
        contents,
        digestsIn,
        clock,
        announce: (change) =>
          hub.announce(who.tenant, { kind: "case", origin: who.sessionId, change }),
      }),
    changes: hub,
    people: createPeopleRegistry(pool, clock),
    async isReady() {
      try {
        await pool.query("select 1");
        await hub.listening();
        return true;
      } catch {
        return false;
      }
    },
    async close() {
      await hub.close();
      pool.off("error", ignore);
    },
  };
}

function createPeopleRegistry(pool: pg.Pool, clock: () => string): PeopleRegistry {
  return {
    async admit(tenant, person, claimed) {
      const profile = personSchema.parse(person);
      try {
        const { rows } = await pool.query<{ readonly revision: number }>(
          "select review.admit($1, $2, $3, $4) as revision",
          [tenant, profile.id, JSON.stringify(profile), clock()],
        );
        if (claimed !== undefined && person.role === "physician-advisor") {
          const said =
            claimed === null ? null : JSON.stringify(qualificationsSchema.parse(claimed));
          await pool.query("select review.note_claims($1, $2, $3, $4)", [
            tenant,
            profile.id,
            said,
            clock(),
          ]);
        }
        return { ok: true, value: { person: profile, revision: rows[0]?.revision ?? 0 } };
      } catch (error) {
        return { ok: false, error: registryErrorOf(error) };
      }
    },
    async find(tenant, personId) {
      try {
        const { rows } = await pool.query<{ readonly profile: string | null }>(
          "select review.profile_of($1, $2) as profile",
          [tenant, personId],
        );
        const text = rows[0]?.profile ?? null;
        if (text === null) return { ok: true, value: null };
        const actor = actorSchema.safeParse(parsedJson(text));
        return actor.success
          ? { ok: true, value: actor.data }
          : { ok: false, error: { kind: "damaged" } };
      } catch (error) {
        return { ok: false, error: registryErrorOf(error) };
      }
    },
  };
}

function registryErrorOf(error: unknown) {
  const failure = failureOf(error);
  return failure.kind === "quota" || failure.kind === "unavailable"
    ? failure
    : ({ kind: "forbidden" } as const);
}
