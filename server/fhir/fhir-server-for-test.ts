import { randomUUID } from "node:crypto";
import type { FastifyInstance, InjectOptions } from "fastify";
import * as z from "zod/mini";
import { type CaseStore, type Person, systemScopes } from "#domain";
import { people, type Stage } from "../../src/domain/ports/contract/stage-for-test.ts";
import { createAudit } from "../audit/create-audit.ts";
import type { TestDatabase } from "../database/cluster-for-test.ts";
import { ada, registerSystem } from "../fhir-access/fhir-stage-for-test.ts";
import { type NewSystem, registeredSystems } from "../fhir-access/registered-systems.ts";
import type { Limits } from "../http/app-options.ts";
import { createApp } from "../http/create-app.ts";
import type { DocumentContents } from "../stores/document-contents.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import type { ServerWorkspace } from "../stores/server-workspace.ts";
import { transactionsOf } from "../stores/transactions.ts";
import { createFhir } from "./create-fhir.ts";
import { createLetters } from "./letters.ts";

const publicUrl = "https://plan.example";
const { lettersOf } = createLetters();
const tokenSchema = z.looseObject({ access_token: z.string() });

/** A tenant on a real database, whose systems call under /fhir. */
export interface FhirServer {
  readonly app: FastifyInstance;
  readonly tenant: string;
  readonly database: TestDatabase;
  /** Registers a system, which asks for a token; its id. */
  readonly register: (name: string, given?: Partial<NewSystem>) => Promise<string>;
  /** Calls as a system, or as nobody. */
  readonly call: (
    system: string | null,
    url: string,
    payload?: unknown,
    change?: InjectOptions,
  ) => Promise<FhirReply>;
  readonly workspace: (person: Person) => Promise<ServerWorkspace>;
  readonly audit: ReturnType<typeof createAudit>;
}

export interface FhirReply {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

export const start = "2026-03-09T08:00:00.000Z";

export async function openFhirServer(
  database: TestDatabase,
  {
    contents,
    clock = () => start,
    limits = {},
    attachmentUrl = null,
  }: {
    readonly attachmentUrl?: string | null;
    readonly limits?: Partial<Limits>;
    readonly contents?: DocumentContents;
    readonly clock?: () => string;
  } = {},
): Promise<FhirServer> {
  const tenant = randomUUID();
  const pool = database.app;
  await pool.query("select review.found_tenant($1, 'Northwind')", [tenant]);
  const admit = async (person: Person): Promise<void> => {
    await pool.query("select review.admit($1, $2, $3, $4)", [
      tenant,
      person.id,
      JSON.stringify(person),
      start,
    ]);
  };
  await admit(ada);
  const workspaces = createPostgresWorkspaces({
    pool,
    clock,
    ...(contents === undefined ? {} : { contents }),
  });
  database.beforeClose(workspaces.close);
  const audit = createAudit({ pool, clock });
  const tokens = new Map<string, string>();
  const whoIs = async () => null;
  const app = await createApp({
    whoIs,
    ...workspaces,
    assetsFolder: null,
    log: null,
    limits,
    plugins: {
      open: [
        audit.pluginFor(whoIs),
        ...createFhir({
          ...{ pool, audit, clock, publicUrl, clockTolerance: 30 },
          ...{ requestsOf: workspaces.requestsOf, attachmentUrl, lettersOf },
        }).plugins,
      ],
    },
  });
  database.beforeClose(async () => app.close());
  return {
    ...{ app, tenant, database, audit },
    async register(name, given = {}) {
      const scopes = given.scopes ?? [...systemScopes];
      const who = { tenant, personId: ada.id, sessionId: "test" };
      const systems = registeredSystems(transactionsOf({ pool, process: "test" }, who), clock);
      const { id, assertion } = await registerSystem(publicUrl, systems, {
        ...{ name, ...given, scopes },
      });
      const exp = Math.floor(Date.parse(clock()) / 1000) + 240;
      const token = await app.inject({
        method: "POST",
        url: "/fhir/token",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams({
          grant_type: "client_credentials",
          scope: scopes.join(" "),
          client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
          client_assertion: await assertion({ claims: { exp } }),
        }).toString(),
      });
      tokens.set(id, tokenSchema.parse(token.json()).access_token);
      return id;
    },
    async call(system, url, payload, change = {}) {
      const response = await app.inject({
        method: payload === undefined ? "GET" : "POST",
        url,
        ...(payload === undefined
          ? {}
          : { payload: typeof payload === "string" ? payload : JSON.stringify(payload) }),
        ...change,
        headers: {
          "content-type": "application/fhir+json",
          ...(system === null ? {} : { authorization: `Bearer ${tokens.get(system) ?? ""}` }),
          ...change.headers,
        },
      });
      return {
        status: response.statusCode,
        type: String(response.headers["content-type"]),
        body: response.json(),
      };
    },
    async workspace(person) {
      await admit(person);
      return workspaces.workspaceOf({ tenant, personId: person.id, sessionId: "test" });
    },
  };
}

/** A case as people work on it: `act` of the port's own contract signs there. */
export async function stageOn(server: FhirServer, id: string): Promise<Stage> {
  let by: Person = people.nora;
  const cases = async (): Promise<CaseStore> => (await server.workspace(by)).cases;
  const store: CaseStore = {
    ...(await cases()),
    put: async (...given) => (await cases()).put(...given),
    sign: async (...given) => (await cases()).sign(...given),
    remove: async (...given) => (await cases()).remove(...given),
  };
  return {
    ...{ store, other: store, id },
    work: (person) => (by = person),
    now: () => start,
    async look() {
      const read = await store.get(id);
      const signed = await store.determinations(id);
      const history = await store.history(id);
      if (!read.ok || !signed.ok || !history.ok) throw new Error("the case can’t be read");
      return {
        ...{ record: read.value, version: read.version },
        ...{ determinations: signed.value.items, revisions: history.value.items.length },
      };
    },
  };
}

export const bundleSchema = z.looseObject({
  resourceType: z.literal("Bundle"),
  identifier: z.looseObject({ system: z.string(), value: z.string() }),
  entry: z.array(z.looseObject({ fullUrl: z.string(), resource: z.looseObject({}) })),
});
const responseSchema = z.looseObject({
  resourceType: z.literal("ClaimResponse"),
  outcome: z.string(),
  item: z.optional(z.array(z.unknown())),
  error: z.optional(z.array(z.looseObject({ code: z.looseObject({ text: z.string() }) }))),
});

/** The ClaimResponse with which an answer begins, and its review actions. */
export function responseIn({ status, type, body }: FhirReply) {
  if (status !== 200 || type !== "application/fhir+json; charset=utf-8")
    throw new Error(`${String(status)}, ${type}: ${JSON.stringify(body)}`);
  const bundle = bundleSchema.parse(body);
  const response = responseSchema.parse(bundle.entry[0]?.resource);
  const actions = JSON.stringify(response).matchAll(/"code":"(A\d)"/g);
  return {
    ...{ bundle, response, actions: [...new Set(Array.from(actions, ([, code]) => code))] },
    error: response.error?.[0]?.code.text ?? null,
  };
}

const inquirySchema = z.strictObject({
  resourceType: z.literal("Parameters"),
  parameter: z.array(z.strictObject({ name: z.literal("return"), resource: z.unknown() })),
});

/** The answers to an inquiry, each as `responseIn` reads one. */
export function inquiredIn(reply: FhirReply) {
  return inquirySchema
    .parse(reply.body)
    .parameter.map(({ resource }) => responseIn({ ...reply, body: resource }));
}

const outcomeSchema = z.strictObject({
  resourceType: z.literal("OperationOutcome"),
  issue: z.array(
    z.looseObject({
      severity: z.string(),
      code: z.string(),
      diagnostics: z.string(),
      expression: z.optional(z.array(z.string())),
    }),
  ),
});

/** What one OperationOutcome says; nothing where the answer is none. */
export function outcomeIn({ type, body }: FhirReply) {
  const read = outcomeSchema.safeParse(body);
  if (!read.success || type !== "application/fhir+json; charset=utf-8") return null;
  const { issue } = read.data;
  return { code: issue[0]?.code, paths: issue.flatMap(({ expression = [] }) => expression) };
}
