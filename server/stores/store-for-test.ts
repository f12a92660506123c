import { randomUUID } from "node:crypto";
import type {
  Actor,
  CaseDigests,
  CaseStore,
  DocumentStore,
  QualityStore,
  SetupStore,
} from "#domain";
import type { TestDatabase } from "../database/cluster-for-test.ts";
import { createPostgresWorkspaces } from "./postgres-workspaces.ts";
import type { ServerWorkspace, ServerWorkspaces } from "./server-workspace.ts";

export interface TenantOptions {
  readonly clock: () => string;
  /** Who works now; admitted before each call. */
  readonly actor: () => Actor;
  readonly digests?: CaseDigests;
}

/** A tenant of its own. */
export interface TenantForTest {
  readonly tenant: string;
  readonly workspaces: ServerWorkspaces;
  /** The workspace of whoever works right now. */
  readonly now: (sessionId?: string) => Promise<ServerWorkspace>;
  /** A workspace for watching alone: nobody has to be signed in for that here. */
  readonly watching: (sessionId?: string) => ServerWorkspace;
}

export async function openTenant(
  { app, beforeClose }: Pick<TestDatabase, "app" | "beforeClose">,
  { clock, actor, digests }: TenantOptions,
): Promise<TenantForTest> {
  const tenant = randomUUID();
  await app.query("select review.found_tenant($1, $1)", [tenant]);
  const workspaces = createPostgresWorkspaces({
    pool: app,
    clock,
    ...(digests === undefined ? {} : { digestsIn: () => digests }),
  });
  beforeClose(workspaces.close);
  const admitted = new Set<string>();
  return {
    tenant,
    workspaces,
    async now(sessionId = "session") {
      const by = actor();
      const profile = JSON.stringify(by);
      if (!admitted.has(profile)) {
        await app.query("select review.admit($1, $2, $3, '2026-03-09T08:00:00.000Z')", [
          tenant,
          idOf(by),
          profile,
        ]);
        admitted.add(profile);
      }
      return workspaces.workspaceOf({ tenant, personId: idOf(by), sessionId });
    },
    watching: (sessionId = "session") =>
      workspaces.workspaceOf({ tenant, personId: "nobody", sessionId }),
  };
}

/** Somebody's id in the database: people of the contract may have none, those of a server always have one. */
export function idOf({ id, name }: Actor): string {
  return id ?? `name:${name}`;
}

/** The cases of whoever works right now, as one store. */
export function casesOf({ now, watching }: TenantForTest, sessionId?: string): CaseStore {
  const cases = async (): Promise<CaseStore> => (await now(sessionId)).cases;
  return {
    get: async (...given) => (await cases()).get(...given),
    create: async (...given) => (await cases()).create(...given),
    put: async (...given) => (await cases()).put(...given),
    remove: async (...given) => (await cases()).remove(...given),
    restore: async (...given) => (await cases()).restore(...given),
    sign: async (...given) => (await cases()).sign(...given),
    list: async (...given) => (await cases()).list(...given),
    async *scan(query) {
      yield* (await cases()).scan(query);
    },
    history: async (...given) => (await cases()).history(...given),
    determinations: async (...given) => (await cases()).determinations(...given),
    verify: async (...given) => (await cases()).verify(...given),
    watch: (...given) => watching(sessionId).cases.watch(...given),
  };
}

/** The documents of whoever works right now. */
export function documentsOf(tenant: Promise<TenantForTest>): DocumentStore {
  const documents = async (): Promise<DocumentStore> => (await (await tenant).now()).documents;
  return {
    list: async (...given) => (await documents()).list(...given),
    add: async (...given) => (await documents()).add(...given),
    content: async (...given) => (await documents()).content(...given),
    putBack: async (...given) => (await documents()).putBack(...given),
    rename: async (...given) => (await documents()).rename(...given),
    split: async (...given) => (await documents()).split(...given),
    sameContent: async (...given) => (await documents()).sameContent(...given),
    remove: async (...given) => (await documents()).remove(...given),
    restore: async (...given) => (await documents()).restore(...given),
    erase: async (...given) => (await documents()).erase(...given),
    eraseCase: async (...given) => (await documents()).eraseCase(...given),
    noteSeenPages: async (...given) => (await documents()).noteSeenPages(...given),
    noteUndrawnPages: async (...given) => (await documents()).noteUndrawnPages(...given),
    pageReadings: async (...given) => (await documents()).pageReadings(...given),
    savePageReadings: async (...given) => (await documents()).savePageReadings(...given),
    watch: (callback) => watchedLater(tenant, ({ documents: store }) => store.watch(callback)),
  };
}

/** The quality records of whoever works right now. */
export function qualityOf(tenant: Promise<TenantForTest>): QualityStore {
  const quality = async (): Promise<QualityStore> => (await (await tenant).now()).quality;
  return {
    list: async () => (await quality()).list(),
    get: async (...given) => (await quality()).get(...given),
    write: async (...given) => (await quality()).write(...given),
    watch: (callback) => watchedLater(tenant, ({ quality: store }) => store.watch(callback)),
  };
}

/** People, plan and settings, as whoever works right now may change them; who works is no part of the list. */
export function setupOf(tenant: Promise<TenantForTest>): SetupStore {
  const setup = async (): Promise<SetupStore> => (await tenant).now();
  const watch = (callback: () => void) =>
    watchedLater(tenant, ({ people }) => people.watch(callback));
  return {
    people: {
      async list() {
        const listed = await (await setup()).people.list();
        if (!listed.ok) return listed;
        const people = listed.value.people.filter(({ person }) => person.role !== "administrator");
        return { ok: true, value: { ...listed.value, people } };
      },
      save: async (...given) => (await setup()).people.save(...given),
      remove: async (...given) => (await setup()).people.remove(...given),
      watch,
    },
    denialForm: {
      read: async () => (await setup()).denialForm.read(),
      write: async (...given) => (await setup()).denialForm.write(...given),
      watch,
    },
    plan: {
      read: async () => (await setup()).plan.read(),
      write: async (...given) => (await setup()).plan.write(...given),
      watch,
    },
    policy: {
      read: async () => (await setup()).policy.read(),
      propose: async (...given) => (await setup()).policy.propose(...given),
      decide: async (...given) => (await setup()).policy.decide(...given),
      watch,
    },
    settings: {
      read: async () => (await setup()).settings.read(),
      write: async (...given) => (await setup()).settings.write(...given),
      watch,
    },
  };
}

/** Watches from when the tenant is there; whoever writes waits for it as well. */
function watchedLater(
  tenant: Promise<TenantForTest>,
  watch: (workspace: ServerWorkspace) => () => void,
): () => void {
  let stop: (() => void) | null = null;
  let isOver = false;
  void tenant.then(({ watching }) => {
    if (!isOver) stop = watch(watching());
  });
  return () => {
    isOver = true;
    stop?.();
  };
}

/** Puts other bytes in the place of a document's first piece, as a failing disk would: past every rule. */
export async function overwritePiece(
  { admin }: Pick<TestDatabase, "admin">,
  id: string,
  content: Blob,
): Promise<void> {
  const bytes = Buffer.from(await content.arrayBuffer());
  const client = await admin.connect();
  await client.query("set session_replication_role = replica");
  await client.query(
    "update review.document_pieces set bytes = $2 where document_id = $1 and number = 0",
    [id, bytes],
  );
  await client.query("set session_replication_role = origin");
  client.release();
}
