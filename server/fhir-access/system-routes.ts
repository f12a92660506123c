import { randomUUID } from "node:crypto";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Pool } from "pg";
import * as z from "zod/mini";
import { answer } from "../http/errors.ts";
import { answers, idParams } from "../http/routes/route-parts.ts";
import { signedInOf } from "../http/signed-in-request.ts";
import { originOf } from "../http/store-user.ts";
import { transactionsOf } from "../stores/transactions.ts";
import { administratorsOnly } from "../team/load-route.ts";
import { inOutcome } from "../team/take-over.ts";
import { publicKeysSchema } from "./public-keys.ts";
import { newSystemSchemaOf, registeredSystems } from "./registered-systems.ts";

export interface SystemRouteOptions {
  readonly pool: Pool;
  readonly publicUrl: string;
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
}

const tags = ["systems"];
const systemSchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  keyIds: z.array(z.string()),
  endpoints: z.array(z.string()),
  readsOthers: z.boolean(),
  readsRestricted: z.boolean(),
  registeredAt: z.string(),
  registeredBy: z.string(),
  revoked: z.nullable(z.object({ at: z.string(), by: z.string() })),
});

/** Systems of the plan that may ask for access: registered, listed and revoked by an administrator. Behind the sign-in. */
export function createSystemsPlugin({
  pool,
  publicUrl,
  clock,
}: SystemRouteOptions): FastifyPluginAsync {
  const process = randomUUID();

  function systemsOf(request: FastifyRequest) {
    const { tenant, personId } = signedInOf(request);
    const { record } = request;
    const who = { tenant, personId, sessionId: originOf(request), record };
    return registeredSystems(transactionsOf({ pool, process }, who), clock);
  }

  /** Does something for an administrator; the database refuses everybody else as well. */
  async function forAdministrator<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (systems: ReturnType<typeof registeredSystems>) => Promise<T | false>,
  ): Promise<FastifyReply> {
    if (signedInOf(request).actor.role !== "administrator") {
      return answer(reply, administratorsOnly);
    }
    const outcome = await inOutcome(async () => {
      const value = await work(systemsOf(request));
      return value === false
        ? ({ ok: false, error: { kind: "not-found" } } as const)
        : ({ ok: true, value } as const);
    });
    return answer(reply, outcome);
  }

  return async (instance) => {
    const api = instance.withTypeProvider<ZodTypeProvider>();

    api.get(
      "/systems",
      {
        schema: {
          operationId: "listSystems",
          tags,
          response: answers(z.object({ systems: z.array(systemSchema) })),
        },
      },
      async (request, reply) =>
        forAdministrator(request, reply, async (systems) => ({ systems: await systems.list() })),
    );

    api.post(
      "/systems",
      {
        schema: {
          operationId: "registerSystem",
          tags,
          body: newSystemSchemaOf(publicUrl),
          response: answers(z.object({ systemId: z.string() })),
        },
      },
      async (request, reply) =>
        forAdministrator(request, reply, async (systems) => systems.register(request.body)),
    );

    api.put(
      "/systems/:id/keys",
      {
        schema: {
          operationId: "replaceSystemKeys",
          tags,
          params: idParams,
          body: publicKeysSchema,
          response: answers(z.null()),
        },
      },
      async (request, reply) =>
        forAdministrator(
          request,
          reply,
          async (systems) => (await systems.replaceKeys(request.params.id, request.body)) && null,
        ),
    );

    api.post(
      "/systems/:id/revoke",
      {
        schema: {
          operationId: "revokeSystem",
          tags,
          params: idParams,
          response: answers(z.null()),
        },
      },
      async (request, reply) =>
        forAdministrator(
          request,
          reply,
          async (systems) => (await systems.revoke(request.params.id)) && null,
        ),
    );
  };
}
