import * as z from "zod/mini";
import { auditEventOf } from "../audit/audit-event.ts";
import type { AuditLog } from "../audit/audit-log.ts";

const pageSize = 100;
const day = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const date = z.string().check(
  z.regex(/^(?:ge|lt)\d/),
  z.refine((text) => day.test(text.slice(2))),
);
const querySchema = z.strictObject({
  date: z.exactOptional(z.union([date, z.array(date).check(z.maxLength(2))])),
  /** Of the link to the next page, which is nobody's to write. */
  before: z.exactOptional(z.string().check(z.regex(/^\d{1,15}$/))),
});

/**
 * The audit of a tenant as AuditEvents, newest first, 100 at once with a link to those before; null for a search by what
 * nothing is searched by. `date` is `ge…`, `lt…` or both.
 */
export async function searchAuditEvents(
  query: unknown,
  {
    log,
    tenant,
    base,
  }: { readonly log: Pick<AuditLog, "search">; readonly tenant: string; readonly base: string },
) {
  const asked = querySchema.safeParse(query);
  if (!asked.success) return null;
  const dates = [asked.data.date ?? []].flat();
  const at = (prefix: "ge" | "lt") =>
    dates.find((text) => text.startsWith(prefix))?.slice(2) ?? null;
  const { before } = asked.data;
  const rows = await log.search(tenant, {
    ...{ caseId: null, personId: null, action: null, outcome: null },
    from: at("ge"),
    to: at("lt"),
    before: before === undefined ? null : Number(before),
    limit: pageSize,
  });
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  const next = new URLSearchParams();
  for (const text of dates) next.append("date", text);
  next.append("before", String(last?.number ?? ""));
  return {
    resourceType: "Bundle",
    type: "searchset",
    ...(last === undefined
      ? {}
      : { link: [{ relation: "next", url: `${base}/AuditEvent?${next.toString()}` }] }),
    entry: rows.map((row) => {
      const resource = auditEventOf(tenant, row);
      return { fullUrl: `${base}/AuditEvent/${resource.id}`, resource, search: { mode: "match" } };
    }),
  } as const;
}
