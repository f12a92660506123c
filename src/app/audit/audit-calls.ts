import * as z from "zod/mini";
import {
  apiVersion,
  type AuditPage,
  auditPageSchema,
  type AuditVerification,
  auditVerificationSchema,
  headers,
  type Outcome,
} from "#domain";

const away = { ok: false, error: { kind: "unavailable", reason: "server-away" } } as const;

/** The audit on the server. No method rejects. */
export const auditCalls = {
  search: async (query: URLSearchParams): Promise<Outcome<AuditPage>> =>
    ask(`?${query.toString()}`, auditPageSchema),
  verify: async (): Promise<Outcome<AuditVerification>> =>
    ask("/verification", auditVerificationSchema),
  /** A link of the browser, which downloads what the server streams. */
  exportAddress(query: URLSearchParams, format: "ndjson" | "fhir"): string {
    const all = new URLSearchParams(query);
    all.set("format", format);
    return `/api/v1/audit/export?${all.toString()}`;
  },
};

async function ask<S extends z.ZodMiniType>(path: string, schema: S): Promise<Outcome<z.infer<S>>> {
  try {
    const response = await fetch(`/api/v1/audit${path}`, {
      headers: { [headers.api]: apiVersion },
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) return away;
    const body = z.object({ ok: z.literal(true), value: z.unknown() }).parse(await response.json());
    return { ok: true, value: schema.parse(body.value) };
  } catch {
    return away;
  }
}
