import type { FastifyInstance, FastifyRequest } from "fastify";
import { type AuditLog } from "../audit/audit-log.ts";
import { type Asker, recordRequests } from "../audit/audit-requests.ts";
import type { CallingSystem, SystemOf } from "./calling-system.ts";
import { answered, fhirJson, outcomeOf, sendFhir } from "./outcome.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The system that calls under /fhir; null where none is known. */
    calling: CallingSystem | null;
    /** Cases that the answer tells of, for the audit. */
    toldCases: readonly string[];
  }
  interface FastifyContextConfig {
    /** What the token of the calling system has to grant; null: nothing, nobody has to be known. */
    readonly fhirScope?: string | null;
  }
}

/**
 * Lets in whoever has an access token that grants what a way asks for, and records each request of a known system before
 * its answer goes out. A browser's cookie is not looked at.
 */
export function guardSystems(
  fhir: FastifyInstance,
  options: {
    readonly systemOf: SystemOf;
    readonly log: Pick<AuditLog, "append" | "linkSoon">;
    readonly clock: () => string;
  },
): void {
  fhir.decorateRequest("calling", null);
  fhir.decorateRequest("toldCases");
  fhir.addHook("onRequest", async (request) => {
    request.toldCases = [];
    if (typeof request.routeOptions.config.fhirScope !== "string") return;
    request.calling = await options.systemOf(request);
  });
  recordRequests(fhir, {
    whoIs: async ({ calling }) => (calling === null ? null : askerOf(calling)),
    clock: options.clock,
    log: options.log,
    under: "/fhir/",
    casesIn: ({ toldCases }) => toldCases,
    unrecorded: { contentType: fhirJson, body: JSON.stringify(notRecorded) },
  });
  fhir.addHook("onRequest", async ({ routeOptions: { config }, calling }, reply) => {
    const scope = config.fhirScope;
    if (typeof scope !== "string") return undefined;
    if (calling === null) {
      void reply.header("WWW-Authenticate", 'Bearer realm="fhir"');
      return sendFhir(reply, answered(401, noToken));
    }
    if (calling.scopes.includes(scope)) return undefined;
    void reply.header(
      "WWW-Authenticate",
      `Bearer realm="fhir", error="insufficient_scope", scope="${scope}"`,
    );
    const words = `The access token does not grant ${scope}. Nothing was stored.`;
    return sendFhir(reply, answered(403, outcomeOf("forbidden", words)));
  });
}

/** The system that calls, behind `guardSystems`. */
export function callingOf({ calling }: FastifyRequest): CallingSystem {
  if (calling === null) throw new Error("This route is open to nobody in particular.");
  return calling;
}

function askerOf({ tenant, systemId }: CallingSystem): Asker {
  return { tenant, personId: systemId, sessionId: null, actor: { role: "system" } };
}

const noToken = outcomeOf(
  "login",
  "A valid access token is required. Nothing was stored. Ask the token endpoint for one, then send this again.",
);
const notRecorded = outcomeOf(
  "transient",
  "The request may have been received, but could not be recorded. Send it again: the same request is never taken twice.",
);
