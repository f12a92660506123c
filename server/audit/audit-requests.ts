import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { type AuditEntry, statusOf } from "#domain";
import type { SignedIn } from "../sign-in/signed-in.ts";
import type { RecordedOutcome } from "../stores/server-workspace.ts";
import type { AuditLog } from "./audit-log.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** `none`: nothing of a case is read or written here. Every other way of the API is recorded. */
    readonly audit?: "none";
  }
}

/** Operations that say nothing of a case: who is signed in, that something changed, that a case is as it was saved. */
const unrecorded = new Set(["whoAmI", "watchChanges", "verifyCase"]);

/** Posted, because what is asked for is no part of an address; still only read. */
const readByPost = new Set(["listCases", "scanCases", "inquireClaim"]);

const operationSchema = z.looseObject({ operationId: z.string() });
const paramsSchema = z.looseObject({ id: z.string() });
const signingSchema = z.looseObject({
  determination: z.looseObject({ id: z.string(), action: z.optional(z.string()) }),
});

/** What the answer told of cases, noted before it is written as text. */
type Told = Pick<AuditEntry, "caseIds"> & { readonly revision: number | null };

/** Who asks, as an entry names it: a person in a session, or a system, which has none. */
export type Asker = Pick<SignedIn, "tenant" | "personId"> & {
  readonly actor: Pick<SignedIn["actor"], "role">;
  readonly sessionId: string | null;
};

export interface RecordedRequests {
  readonly whoIs: (request: FastifyRequest) => Promise<Asker | null>;
  readonly clock: () => string;
  readonly log: Pick<AuditLog, "append" | "linkSoon">;
  /** Where the recorded ways begin. */
  readonly under?: string;
  /** Cases in an answer that is not one of the ports. */
  readonly casesIn?: (request: FastifyRequest) => readonly string[];
  /** What is answered where nothing can be recorded. */
  readonly unrecorded?: { readonly contentType: string; readonly body: string };
}

/**
 * Records every request to the API, refused ones too, before its answer goes out: no answer leaves that is not in the
 * audit. A write of a store records itself, in its own transaction; what is left is recorded here. Who is not signed in is of no tenant, and only in the log.
 */
export function recordRequests(
  app: FastifyInstance,
  { under = "/api/", unrecorded: away = notRecorded, ...options }: RecordedRequests,
): void {
  const told = new WeakMap<FastifyRequest, Told>();
  const asked = new WeakMap<FastifyRequest, Asker>();
  /** The status that the entry tells which a write has made in its own transaction. */
  const recordedAs = new WeakMap<FastifyRequest, number>();

  app.addHook("onRequest", async (request) => {
    if (!isRecorded(request, under)) return;
    const who = await options.whoIs(request);
    if (who === null) return;
    asked.set(request, who);
    if (isOnlyAsked(request, actionOf(request))) return;
    request.record = {
      entryOf: (outcome) => {
        const status = statusFor(outcome);
        return JSON.stringify(entryOf(request, status, who, options.clock(), toldBy(outcome)));
      },
      recorded: (outcome) => {
        recordedAs.set(request, statusFor(outcome));
        options.log.linkSoon();
      },
    };
  });

  app.addHook("preSerialization", async (request, _reply, payload: unknown) => {
    if (asked.has(request)) told.set(request, toldBy(payload));
    return payload;
  });

  app.addHook("onSend", async (request, reply, payload) => {
    const who = asked.get(request);
    if (who === undefined) return payload;
    // Whatever a way says of its answer, no browser and no proxy remembers it.
    void reply.header("cache-control", "no-store");
    // Once: the answer that says that this failed comes through here again.
    asked.delete(request);
    if (recordedAs.get(request) === reply.statusCode) return payload;
    const caseIds = options.casesIn?.(request);
    const tells = caseIds === undefined ? told.get(request) : { caseIds, revision: null };
    const entry = entryOf(request, reply.statusCode, who, options.clock(), tells);
    try {
      await options.log.append(who.tenant, entry);
    } catch (error) {
      request.log.error({ err: error }, "not recorded");
      reply.code(503).header("content-type", away.contentType).removeHeader("content-length");
      return away.body;
    }
    return payload;
  });
}

/** What was asked may have been done; sending it again under its key is safe. */
const notRecorded = {
  contentType: "application/json; charset=utf-8",
  body: JSON.stringify({ ok: false, error: { kind: "unavailable", reason: "no-answer" } }),
};

/** The status with which an outcome of a store is answered. */
function statusFor(outcome: RecordedOutcome): number {
  if (outcome.ok) return 200;
  const { kind } = outcome.error;
  return isStatusKind(kind) ? statusOf[kind] : 500;
}

function isStatusKind(kind: string): kind is keyof typeof statusOf {
  return Object.hasOwn(statusOf, kind);
}

function actionOf(request: FastifyRequest): string {
  const { url = "", schema } = request.routeOptions;
  const operation = operationSchema.safeParse(schema);
  return operation.success ? operation.data.operationId : `${request.method} ${url}`;
}

function isRecorded(
  { routeOptions: { url, config, schema } }: FastifyRequest,
  under: string,
): boolean {
  if (url?.startsWith(under) !== true || config.audit === "none") return false;
  const operation = operationSchema.safeParse(schema);
  return !operation.success || !unrecorded.has(operation.data.operationId);
}

function entryOf(
  request: FastifyRequest,
  statusCode: number,
  { personId, actor, sessionId }: Asker,
  at: string,
  told: Told = { caseIds: [], revision: null },
): AuditEntry {
  const { url = "" } = request.routeOptions;
  const action = actionOf(request);
  const params = paramsSchema.safeParse(request.params);
  const id = params.success ? idOf(params.data.id) : null;
  const isDone = statusCode < 400;
  const signing = signingSchema.safeParse(request.body);
  return {
    at,
    personId,
    role: actor.role,
    sessionId,
    action,
    kind: kindOf(request, action),
    outcome: isDone ? "done" : statusCode < 500 ? "refused" : "failed",
    status: statusCode,
    caseIds: url.startsWith("/api/v1/cases/:id") && id !== null ? [id] : told.caseIds,
    ...(url.includes("/documents/:id") && id !== null ? { documentId: id } : {}),
    ...(/\/(?:people|physicians|quality|systems)\/:id/.test(url) && id !== null
      ? { subjectId: id }
      : {}),
    fields: readByPost.has(action) ? narrowedBy(request.body) : [],
    ...(isDone && told.revision !== null && request.method !== "GET"
      ? { revision: told.revision }
      : {}),
    ...(action === "signCase" && signing.success
      ? {
          determination: {
            id: idOf(signing.data.determination.id) ?? "",
            action: /^[a-z-]{1,40}$/.exec(signing.data.determination.action ?? "")?.[0] ?? null,
          },
        }
      : {}),
    ...(request.proof === null || request.proof === undefined ? {} : { proof: request.proof }),
    ...(typeof request.openingReason === "string" ? { reason: request.openingReason } : {}),
    requestId: request.id,
  };
}

/** Nothing is stored by it. */
function isOnlyAsked({ method }: FastifyRequest, action: string): boolean {
  return method === "GET" || method === "HEAD" || readByPost.has(action);
}

function kindOf(request: FastifyRequest, action: string): AuditEntry["kind"] {
  const { method } = request;
  // An export reads every case, though it may open restricted ones first.
  if (isOnlyAsked(request, action) || action === "exportTenant") return "read";
  if (method === "DELETE" || action === "removeCase" || action === "removeDocument")
    return "delete";
  if (["createCase", "addDocument", "submitClaim"].includes(action)) return "create";
  return method === "PUT" || method === "POST" ? "update" : "execute";
}

const idsSchema = z.looseObject({ items: z.array(z.unknown()) });
const caseSchema = z.looseObject({ id: z.optional(z.unknown()), caseId: z.optional(z.unknown()) });
const answerSchema = z.looseObject({
  ok: z.literal(true),
  value: z.unknown(),
  version: z.optional(z.string()),
});

/** The cases in an answer of a port: one, those of a list, or the one that a document belongs to. */
export function toldBy(payload: unknown): Told {
  const answer = answerSchema.safeParse(payload);
  if (!answer.success) return { caseIds: [], revision: null };
  const { value, version } = answer.data;
  const list = idsSchema.safeParse(value);
  const caseIds = (list.success ? list.data.items : [value]).flatMap((item) => {
    const found = caseSchema.safeParse(item);
    return found.success ? (idOf(found.data.caseId ?? found.data.id) ?? []) : [];
  });
  const revision = /^r(\d{1,9})$/.exec(version ?? "")?.[1];
  return {
    caseIds: [...new Set(caseIds)],
    revision: revision === undefined ? null : Number(revision),
  };
}

/** By what a list was narrowed: names of columns, never what somebody looked for. */
function narrowedBy(body: unknown): readonly string[] {
  const names = z.record(z.string(), z.unknown()).safeParse(body);
  return names.success
    ? Object.keys(names.data).filter((name) => /^[a-zA-Z]{1,40}$/.test(name))
    : [];
}

/** What came in an address may be anything; only an id is recorded as one. */
export function idOf(value: unknown): string | null {
  return typeof value === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(value) ? value : null;
}
