import { Readable } from "node:stream";
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import type { SignedIn, WhoIs } from "../sign-in/signed-in.ts";
import { complianceRole } from "../sign-in/sign-in-settings.ts";
import { idOf } from "./audit-requests.ts";
import type { AccessWriter, CaseAccess } from "./case-access.ts";
import { openLines } from "./open-lines.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Why somebody opened a closed case, restricted a case or lifted that; for the audit. */
    openingReason: string | null;
  }
}

export interface CaseAccessOptions {
  readonly access: CaseAccess;
  readonly whoIs: WhoIs;
}

const paramsSchema = z.looseObject({ id: z.string() });
const closed = {
  ok: false,
  error: { kind: "forbidden", refusal: { kind: "closed-case" } },
} as const;

/** Ways that are about a case without giving any of its contents. */
const exempt = new Set(["/api/v1/cases/:id/open-closed", "/api/v1/cases/:id/confidential"]);
/** Why a restricted case is opened, restricted or released. */
export const caseReasonSchema = z
  .string()
  // Ten characters are the least that can say why; control characters and halves of pairs are no text.
  .check(z.trim(), z.minLength(10), z.maxLength(500), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));

/**
 * Keeps closed cases closed on every way that gives contents of a case: the case itself, its history, its documents,
 * and lists, where a row of a closed case says neither whose it is nor what for.
 */
export function guardClosedCases(app: FastifyInstance, { access, whoIs }: CaseAccessOptions): void {
  app.decorateRequest("openingReason", null);

  app.addHook("preHandler", async (request, reply) => {
    const { url = "" } = request.routeOptions;
    if (!/^\/api\/v1\/(?:cases|documents)\/:id/.test(url) || exempt.has(url)) return undefined;
    const who = await whoIs(request);
    const params = paramsSchema.safeParse(request.params);
    const id = params.success ? idOf(params.data.id) : null;
    if (who === null || id === null) return undefined;
    // Nobody is asked about a case of a document while nothing is closed.
    const caseId = url.startsWith("/api/v1/cases/")
      ? id
      : await access.caseOfDocument(who.tenant, id);
    if (caseId === null) return undefined;
    const isClosed = (await access.closedTo(who, [caseId])).has(caseId);
    return isClosed ? reply.code(403).send(closed) : undefined;
  });

  app.addHook("preSerialization", async (request, _reply, payload: unknown) => {
    if (request.routeOptions.url !== "/api/v1/cases/list") return payload;
    const who = await whoIs(request);
    const page = pageSchema.safeParse(payload);
    if (who === null || !page.success) return payload;
    const { value } = page.data;
    const hidden = await access.closedTo(
      who,
      value.items.map(({ id }) => id),
    );
    if (hidden.size === 0) return payload;
    const items = value.items.map((item) =>
      hidden.has(item.id) ? { ...item, ...withheld } : item,
    );
    return { ...page.data, value: { ...value, items } };
  });

  app.addHook("preSerialization", async (request, _reply, payload: unknown) => {
    if (request.routeOptions.url !== "/api/v1/same-content/:sha256") return payload;
    const who = await whoIs(request);
    const found = sameContentSchema.safeParse(payload);
    if (who === null || !found.success) return payload;
    const { items } = found.data.value;
    const hidden = await access.closedTo(
      who,
      items.map(({ caseId }) => caseId),
    );
    return { ok: true, value: { items: items.filter(({ caseId }) => !hidden.has(caseId)) } };
  });

  app.addHook("onSend", async (request, reply, payload) => {
    if (request.routeOptions.url !== "/api/v1/cases/scan" || reply.statusCode !== 200)
      return payload;
    const who = await whoIs(request);
    if (who === null || !(payload instanceof Readable)) return payload;
    const hidden = await access.closedTo(who, null);
    return hidden.size === 0 ? payload : Readable.from(openLines(payload, hidden));
  });
}

const pageSchema = z.looseObject({
  ok: z.literal(true),
  value: z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) }),
});
const sameContentSchema = z.object({
  ok: z.literal(true),
  value: z.object({ items: z.array(z.looseObject({ caseId: z.string() })) }),
});

/** What a row of a closed case shows in the place of the member. */
const withheld = {
  memberName: "Restricted case",
  memberId: "",
  // Not null: that would say that nobody has entered one.
  procedure: "Restricted",
  procedureCode: "",
  recommendation: null,
  criteria: "",
  requestingProvider: "",
  diagnosisCodes: "",
  waitingFor: null,
  isUrgent: false,
  digest: {},
};

const modeSchema = z.strictObject({ mode: z.enum(["open", "assigned"]) });
const confidentialSchema = z.strictObject({ confidential: z.boolean(), reason: caseReasonSchema });
const reasonSchema = z.strictObject({ reason: caseReasonSchema });

/** Who sets what is closed (administrators), and how a closed case is opened: by anybody, with a reason, on record. */
export function caseAccessRoutes({ access, whoIs }: CaseAccessOptions): FastifyPluginAsync {
  const mayRead = (who: SignedIn) => [complianceRole, "administrator"].includes(who.actor.role);
  const caseOf = (request: FastifyRequest) => {
    const params = paramsSchema.safeParse(request.params);
    return params.success ? idOf(params.data.id) : null;
  };

  return async (api) => {
    api.get(
      "/audit/access",
      { schema: { operationId: "readCaseAccess", tags: ["audit"] } },
      async (request, reply) => {
        const who = await whoIs(request);
        if (who === null || !mayRead(who)) return reply.code(403).send(administratorsOnly);
        return { ok: true, value: await access.read(who.tenant) };
      },
    );

    api.put(
      "/audit/access",
      { schema: { operationId: "setCaseAccess", tags: ["audit"] } },
      async (request, reply) => {
        const who = await whoIs(request);
        if (who?.actor.role !== "administrator") return reply.code(403).send(administratorsOnly);
        const body = modeSchema.safeParse(request.body);
        if (!body.success) return reply.code(422).send(notAcceptable("mode"));
        await access.setMode(writerOf(request, who), body.data.mode);
        return { ok: true, value: null };
      },
    );

    api.put(
      "/cases/:id/confidential",
      { schema: { operationId: "setConfidential", tags: ["audit"] } },
      async (request, reply) => {
        const who = await whoIs(request);
        if (who?.actor.role !== "administrator") return reply.code(403).send(administratorsOnly);
        const body = confidentialSchema.safeParse(request.body);
        const id = caseOf(request);
        if (!body.success || id === null)
          return reply.code(422).send(notAcceptable("confidential"));
        if (!(await access.has(who.tenant, id))) return reply.code(404).send(notFound);
        request.openingReason = body.data.reason;
        await access.setConfidential(writerOf(request, who), id, {
          isConfidential: body.data.confidential,
          reason: body.data.reason,
        });
        return { ok: true, value: null };
      },
    );

    api.get(
      "/cases/:id/confidential",
      { schema: { operationId: "readRestriction", tags: ["audit"] } },
      async (request, reply) => {
        const who = await whoIs(request);
        if (who?.actor.role !== "administrator") return reply.code(403).send(administratorsOnly);
        const id = caseOf(request);
        if (id === null || !(await access.has(who.tenant, id)))
          return reply.code(404).send(notFound);
        return { ok: true, value: await access.lastRestriction(who.tenant, id) };
      },
    );

    api.post(
      "/cases/:id/open-closed",
      { schema: { operationId: "openClosedCase", tags: ["audit"] } },
      async (request, reply) => {
        const who = await whoIs(request);
        const body = reasonSchema.safeParse(request.body);
        const id = caseOf(request);
        if (who === null || !body.success || id === null)
          return reply.code(422).send(notAcceptable("reason"));
        if (!(await access.has(who.tenant, id))) return reply.code(404).send(notFound);
        request.openingReason = body.data.reason;
        const until = await access.open(writerOf(request, who), [id], body.data.reason);
        return { ok: true, value: { until } };
      },
    );
  };
}

/** Whoever asks, and how the change that is asked for records itself. */
export function writerOf(
  { record }: Pick<FastifyRequest, "record">,
  { tenant, personId, sessionId }: SignedIn,
): AccessWriter {
  return { tenant, personId, sessionId, record };
}

const administratorsOnly = {
  ok: false,
  error: { kind: "forbidden", refusal: { kind: "role", roles: ["administrator"] } },
} as const;
const notFound = { ok: false, error: { kind: "not-found" } } as const;
const notAcceptable = (path: string) => ({
  ok: false,
  error: {
    kind: "invalid",
    where: "given",
    reason: "not-acceptable",
    issues: [{ path, message: "is missing or not valid" }],
  },
});
