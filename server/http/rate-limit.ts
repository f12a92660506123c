import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import type { Limits } from "./app-options.ts";

/** Ways by which somebody could take everything out, or fill the store: no person goes them often. */
const costly = /^\/api\/v1\/(?:cases\/scan|audit\/export|move\/(?:export|import))$/;
const making = /^\/(?:api\/v1\/(?:cases|documents)|fhir\/Claim\/\$submit)$/;

/** Counts the requests of a session; of an address where nobody is signed in. Files of the app are not counted. */
export async function registerRateLimit(app: FastifyInstance, limits: Limits): Promise<void> {
  app.addHook("onRoute", (route) => {
    const isNew = making.test(route.url) && route.method === "POST";
    if (!costly.test(route.url) && !isNew) return;
    const max = isNew ? limits.newPerMinute : limits.costlyPerMinute;
    route.config = { ...route.config, rateLimit: { max, timeWindow: 60_000 } };
  });
  await app.register(rateLimit, {
    global: true,
    max: limits.requestsPerMinute,
    timeWindow: 60_000,
    cache: 10_000,
    keyGenerator: (request) => request.signedIn?.sessionId ?? request.ip,
    allowList: (request) => !/^\/(?:api|auth|fhir)\//.test(request.routeOptions.url ?? ""),
  });
}
