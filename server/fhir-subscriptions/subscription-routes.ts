import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { tokenIn, type FhirAccess } from "../fhir-access/create-fhir-access.ts";
import type { SystemEvent } from "../fhir-access/system-event.ts";
import { caseOfAnswer } from "./answer-address.ts";
import { statusParameters } from "./notification.ts";
import { bodyOf, outcomeOfIssues, replyToError, replyWithOutcome, send } from "./fhir-replies.ts";
import { readRequestedSubscription } from "./requested-subscription.ts";
import type { AnswerOf } from "./sender.ts";
import { type StoredSubscription, subscriptionResource } from "./subscription-resources.ts";
import { subscriptionWays } from "./subscription-ways.ts";
import type { Subscriber, SubscriptionStore } from "./subscription-store.ts";

export interface SubscriptionRouteOptions {
  readonly access: Pick<FhirAccess, "systemOf">;
  readonly store: SubscriptionStore;
  /** The address under which FHIR is served, without a slash at its end. */
  readonly base: string;
  readonly answerOf: AnswerOf;
  readonly record: (event: SystemEvent) => Promise<void>;
  /** Something was recorded in a transaction of its own. */
  readonly recorded: () => void;
}

const idSchema = z.object({ id: z.string().check(z.regex(/^[A-Za-z0-9.-]{1,64}$/)) });
const one = z.union([z.string(), z.array(z.string())]);
const statusQuerySchema = z.looseObject({ id: z.optional(one), status: z.optional(one) });
const parametersSchema = z.looseObject({
  parameter: z.array(
    z.looseObject({
      name: z.string(),
      valueId: z.optional(z.string()),
      valueCode: z.optional(z.string()),
    }),
  ),
});

/**
 * `Subscription` for systems (Subscriptions R5 Backport 1.1 on R4, PAS profile): create, read, delete and `$status`, of
 * their own; and the answers that notifications point to. For `createApp`’s open plugins.
 */
export function createSubscriptionPlugin(options: SubscriptionRouteOptions): FastifyPluginAsync {
  const { access, store, base, answerOf, record, recorded } = options;

  /** Who asks, with the scope that the way wants; null where that was answered already. */
  async function subscriberOf(
    request: FastifyRequest,
    reply: FastifyReply,
    scope: string,
  ): Promise<Subscriber | null> {
    const system = await access.systemOf(request);
    const token = tokenIn(request.headers.authorization);
    if (system === null || token === null) {
      replyWithOutcome(reply, 401, "login", "Send a valid access token. Nothing was changed.");
      return null;
    }
    if (system.scopes.includes(scope)) return { system, token };
    replyWithOutcome(
      reply,
      403,
      "forbidden",
      `The access token does not include ${scope}. Nothing was changed. Ask for a token with this scope.`,
    );
    return null;
  }

  const notFound = (reply: FastifyReply): FastifyReply =>
    replyWithOutcome(reply, 404, "not-found", "This system has nothing with this ID.");

  return async (app: FastifyInstance) => {
    app.addContentTypeParser(
      ["application/fhir+json", "application/json"],
      { parseAs: "string", bodyLimit: 65_536 },
      async (_request: FastifyRequest, body: string) => bodyOf(body),
    );
    const way = (
      { method, path, scope }: (typeof subscriptionWays)[keyof typeof subscriptionWays],
      handler: (
        by: Subscriber,
        request: FastifyRequest,
        reply: FastifyReply,
      ) => Promise<FastifyReply>,
    ) =>
      app.route({
        method,
        url: `/fhir${path}`,
        schema: { hide: true },
        handler: async (request, reply) => {
          const by = await subscriberOf(request, reply, scope);
          return by === null ? reply : handler(by, request, reply);
        },
      });
    app.setErrorHandler(async (error, request, reply) => replyToError(error, request, reply));

    way(subscriptionWays.create, async (by, request, reply) => {
      const read = readRequestedSubscription(request.body);
      if (!read.ok) return send(reply, 422, outcomeOfIssues(read.issues));
      const added = await store.add(by, read.value, request.id);
      if (added === "forbidden") {
        const { tenant, systemId } = by.system;
        await record({ kind: "subscription-refused", tenant, systemId, requestId: request.id });
        return replyWithOutcome(
          reply,
          403,
          "forbidden",
          "The subscription was not created. Its endpoint must be under an address that an administrator of the plan registered for this system, and a system can have 20 subscriptions.",
        );
      }
      recorded();
      void reply.header("Location", `${base}/Subscription/${added.id}`);
      return send(reply, 201, subscriptionResource(added));
    });

    way(subscriptionWays.read, async (by, request, reply) => {
      const found = await findIn(by, request.params);
      return found === null ? notFound(reply) : send(reply, 200, subscriptionResource(found));
    });

    way(subscriptionWays.end, async (by, request, reply) => {
      const id = idSchema.safeParse(request.params).data?.id ?? "";
      if (!(await store.end(by, id, request.id))) return notFound(reply);
      recorded();
      return reply.code(204).header("Cache-Control", "no-store").send();
    });

    for (const one of [subscriptionWays.status, subscriptionWays.statusByPost]) {
      way(one, async (by, request, reply) => {
        const found = await findIn(by, request.params);
        return found === null ? notFound(reply) : send(reply, 200, statuses([found]));
      });
    }

    for (const all of [subscriptionWays.statuses, subscriptionWays.statusesByPost]) {
      way(all, async (by, request, reply) => {
        const asked = askedStatuses(request);
        const found = (await store.list(by)).filter(
          ({ id, status }) => isAmong(asked.id, id) && isAmong(asked.status, status),
        );
        return send(reply, 200, statuses(found));
      });
    }

    way(subscriptionWays.answer, async (by, request, reply) => {
      const caseId = caseOfAnswer(idSchema.safeParse(request.params).data?.id ?? "");
      const { tenant, systemId } = by.system;
      const answer = await answerOf({ tenant, systemId, caseId });
      if (answer === null) return notFound(reply);
      await record({ kind: "answer-read", tenant, systemId, caseId, requestId: request.id });
      return send(reply, 200, answer);
    });

    async function findIn(by: Subscriber, params: unknown): Promise<StoredSubscription | null> {
      const id = idSchema.safeParse(params).data?.id;
      return id === undefined ? null : store.find(by, id);
    }
  };

  function statuses(found: readonly StoredSubscription[]) {
    return {
      resourceType: "Bundle",
      id: randomUUID(),
      type: "searchset",
      total: found.length,
      entry: found.map((subscription) => {
        const { problem } = subscription;
        const id = randomUUID();
        return {
          fullUrl: `urn:uuid:${id}`,
          resource: statusParameters({ base, subscription, type: "query-status", problem }, id),
          search: { mode: "match" },
        };
      }),
    };
  }
}

function isAmong(asked: readonly string[], value: string): boolean {
  return asked.length === 0 || asked.includes(value);
}

/** By what `$status` is narrowed: in the address, or as `Parameters` where it is posted. */
function askedStatuses(
  request: FastifyRequest,
): Readonly<Record<"id" | "status", readonly string[]>> {
  const query = statusQuerySchema.parse(request.query);
  const posted = parametersSchema.safeParse(request.body);
  const given = (name: string): readonly string[] =>
    (posted.success ? posted.data.parameter : [])
      .filter((parameter) => parameter.name === name)
      .flatMap(({ valueId, valueCode }) => valueId ?? valueCode ?? []);
  return {
    id: [query.id ?? [], given("id")].flat(2),
    status: [query.status ?? [], given("status")].flat(2),
  };
}
