import { Readable } from "node:stream";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import type { SignedIn, WhoIs } from "../sign-in/signed-in.ts";
import { complianceRole } from "../sign-in/sign-in-settings.ts";
import { auditEventOf } from "./audit-event.ts";
import type { AuditLog, AuditQuery } from "./audit-log.ts";
import type { AuditRow } from "#domain";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const instant = z.iso.datetime({ offset: true });
const digits = z.string().check(z.regex(/^\d{1,15}$/));

const rangeSchema = z.strictObject({
  case: z.exactOptional(id),
  person: z.exactOptional(id),
  action: z.exactOptional(id),
  outcome: z.exactOptional(z.enum(["done", "refused", "failed"])),
  from: z.exactOptional(instant),
  to: z.exactOptional(instant),
  before: z.exactOptional(digits),
});
const exportSchema = z.extend(rangeSchema, { format: z.enum(["ndjson", "fhir"]) });

const pageSize = 100;
const exportSize = 1000;

/** Reading the audit, for the compliance role alone. Each of these requests is in the audit itself. */
export function auditRoutes(options: {
  readonly log: AuditLog;
  readonly whoIs: WhoIs;
}): FastifyPluginAsync {
  const { log } = options;

  async function officer(request: FastifyRequest): Promise<SignedIn | null> {
    const who = await options.whoIs(request);
    return who?.actor.role === complianceRole ? who : null;
  }

  return async (api) => {
    api.get(
      "/audit",
      { schema: { operationId: "searchAudit", tags: ["audit"] } },
      async (request, reply) => {
        const who = await officer(request);
        if (who === null) return reply.code(403).send(notAllowed);
        const query = rangeSchema.safeParse(request.query);
        if (!query.success) return reply.code(422).send(notAcceptable);
        const rows = await log.search(who.tenant, { ...queryOf(query.data), limit: pageSize });
        const people = rows.flatMap(({ entry }) => entry.personId ?? []);
        const names = await log.namesOf(who.tenant, people);
        // Not `items`: what is listed here are no cases, and would be recorded as such.
        return reply.header("cache-control", "no-store").send({
          ok: true,
          value: { entries: rows, names, hasMore: rows.length === pageSize },
        });
      },
    );

    api.get(
      "/audit/verification",
      { schema: { operationId: "verifyAudit", tags: ["audit"] } },
      async (request, reply) => {
        const who = await officer(request);
        if (who === null) return reply.code(403).send(notAllowed);
        const value = await log.verify(who.tenant);
        return reply.header("cache-control", "no-store").send({ ok: true, value });
      },
    );

    api.get(
      "/audit/export",
      { schema: { operationId: "exportAudit", tags: ["audit"] } },
      async (request, reply) => {
        const who = await officer(request);
        if (who === null) return reply.code(403).send(notAllowed);
        const query = exportSchema.safeParse(request.query);
        if (!query.success) return reply.code(422).send(notAcceptable);
        const { format, ...range } = query.data;
        const isFhir = format === "fhir";
        const lines = linesOf(log, who.tenant, queryOf(range), (row) =>
          isFhir ? auditEventOf(who.tenant, row) : row,
        );
        return reply
          .header("content-type", isFhir ? "application/fhir+ndjson" : "application/x-ndjson")
          .header(
            "content-disposition",
            `attachment; filename="audit.${isFhir ? "fhir.ndjson" : "ndjson"}"`,
          )
          .header("cache-control", "no-store")
          .send(Readable.from(lines));
      },
    );
  };
}

/** Newest first, a page at a time: an export of years holds one page in memory. */
async function* linesOf(
  log: AuditLog,
  tenant: string,
  query: Omit<AuditQuery, "limit">,
  asLine: (row: AuditRow) => unknown,
): AsyncGenerator<string> {
  let { before } = query;
  for (;;) {
    // Each page begins where the one before ended.
    const rows: readonly AuditRow[] = await log.search(tenant, {
      ...query,
      before,
      limit: exportSize,
    });
    for (const row of rows) yield `${JSON.stringify(asLine(row))}\n`;
    const last = rows.at(-1);
    if (last === undefined || rows.length < exportSize) return;
    before = last.number;
  }
}

function queryOf({
  case: caseId = null,
  person: personId = null,
  action = null,
  outcome = null,
  from = null,
  to = null,
  before,
}: {
  readonly case?: string | null;
  readonly person?: string | null;
  readonly action?: string | null;
  readonly outcome?: AuditQuery["outcome"];
  readonly from?: string | null;
  readonly to?: string | null;
  readonly before?: string;
}): Omit<AuditQuery, "limit"> {
  return {
    caseId,
    personId,
    action,
    outcome,
    from,
    to,
    before: before === undefined ? null : Number(before),
  };
}

const notAllowed = {
  ok: false,
  error: { kind: "forbidden", refusal: { kind: "role", roles: [complianceRole] } },
} as const;
const notAcceptable = {
  ok: false,
  error: {
    kind: "invalid",
    where: "given",
    reason: "not-acceptable",
    issues: [{ path: "query", message: "is not a search this request accepts" }],
  },
} as const;
