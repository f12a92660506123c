import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { newSecret } from "../sign-in/secrets.ts";
import { grantedOf } from "./scopes.ts";
import { fhirPaths } from "./smart-configuration.ts";
import type { SystemEvent } from "./system-event.ts";
import type { SystemStore } from "./system-store.ts";
import { type AssertionTerms, verifyAssertion } from "./verify-assertion.ts";

export interface TokenRouteOptions {
  readonly systems: SystemStore;
  readonly tokenUrl: string;
  /** In seconds. */
  readonly clockTolerance: number;
  readonly now: () => Date;
  /** A token whose issue can’t be recorded is not given. */
  readonly record: (event: SystemEvent) => Promise<void>;
}

/** How long an access token holds, in seconds: the most that the guide recommends. */
const tokenSeconds = 300;
/** Token requests of an address in a minute; a gateway needs one in five. */
const mostPerMinute = 60;

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const askedSchema = z.strictObject({
  grant_type: z.string(),
  scope: z.exactOptional(z.string().check(z.maxLength(1000))),
  client_assertion_type: z.literal(assertionType),
  client_assertion: z.string().check(z.maxLength(8000)),
});

type OAuthError =
  | "invalid_request"
  | "invalid_client"
  | "invalid_scope"
  | "unsupported_grant_type"
  | "temporarily_unavailable";

/**
 * `POST /fhir/token`: client credentials by a signed assertion (SMART App Launch 2.2, backend services). Whatever is
 * wrong with who asks, the answer is the same `invalid_client`; the audit says what it was.
 */
export function registerToken(app: FastifyInstance, options: TokenRouteOptions): void {
  const { systems, record } = options;

  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: 16_384 },
    async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
  );
  app.setErrorHandler(async (error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error }, "failed");
    const isAway = status >= 500 || status === 429;
    return refuse(
      reply,
      isAway ? "temporarily_unavailable" : "invalid_request",
      isAway ? status : 400,
    );
  });

  app.post(
    fhirPaths.token,
    { schema: { hide: true }, config: { rateLimit: { max: mostPerMinute, timeWindow: 60_000 } } },
    async (request, reply) => {
      const asked = askedSchema.safeParse(membersOf(request.body));
      if (!asked.success) return refuse(reply, "invalid_request");
      if (asked.data.grant_type !== "client_credentials") {
        return refuse(reply, "unsupported_grant_type");
      }
      const now = options.now();
      const terms: AssertionTerms = {
        tokenUrl: options.tokenUrl,
        clockTolerance: options.clockTolerance,
        now: now.getTime(),
        findSystem: systems.find,
      };
      const verified = await verifyAssertion(asked.data.client_assertion, terms);
      if (!verified.ok) {
        await recordRefusal(verified.systemId, verified.why, request);
        return refuse(reply, "invalid_client");
      }
      const { system, id: assertionId, endsAt: assertionEndsAt } = verified.value;
      const scopes = grantedOf(asked.data.scope ?? "", system.scopes);
      if (scopes === null) {
        await recordRefusal(system.id, "invalid-scope", request);
        return refuse(reply, "invalid_scope");
      }
      const token = newSecret();
      const endsAt = new Date(now.getTime() + tokenSeconds * 1000);
      const outcome = await systems.issue({
        ...{ system, assertionId, assertionEndsAt, token, scopes, now, endsAt },
      });
      if (outcome !== "issued") {
        await recordRefusal(system.id, outcome, request);
        return refuse(reply, "invalid_client");
      }
      const { tenant, id: systemId } = system;
      await record({ kind: "token-issued", tenant, systemId, scopes, requestId: request.id });
      return withoutMemory(reply).send({
        access_token: token,
        token_type: "bearer",
        expires_in: tokenSeconds,
        scope: scopes.join(" "),
      });
    },
  );

  /** Of a client id that was never registered nobody’s audit tells: it is in the log alone. */
  async function recordRefusal(
    systemId: string | null,
    why: Extract<SystemEvent, { readonly kind: "token-refused" }>["why"],
    request: FastifyRequest,
  ): Promise<void> {
    request.log.info({ why }, "token refused");
    const tenant = systemId === null ? null : await systems.tenantOf(systemId);
    if (systemId === null || tenant === null) return;
    await record({ kind: "token-refused", tenant, systemId, why, requestId: request.id });
  }
}

/** What a form says; a member that comes twice makes it none. */
function membersOf(body: unknown): unknown {
  if (!(body instanceof URLSearchParams)) return null;
  const names = [...body.keys()];
  return new Set(names).size === names.length ? Object.fromEntries(body) : null;
}

function refuse(reply: FastifyReply, error: OAuthError, status = 400): FastifyReply {
  return withoutMemory(reply).code(status).send({ error });
}

function withoutMemory(reply: FastifyReply): FastifyReply {
  return reply.header("Cache-Control", "no-store").header("Pragma", "no-cache");
}

function statusOf(error: unknown): number {
  return error instanceof Error && "statusCode" in error && typeof error.statusCode === "number"
    ? error.statusCode
    : 503;
}
