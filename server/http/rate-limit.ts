import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import type { Limits } from "./app-options.ts";

/** Counts the requests of a session; of an address where nobody is signed in. Files of the app are not counted. */
export async function registerRateLimit(app: FastifyInstance, limits: Limits): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: limits.requestsPerMinute,
    timeWindow: 60_000,
    cache: 10_000,
    keyGenerator: (request) => request.signedIn?.sessionId ?? request.ip,
    allowList: (request) => !/^\/(?:api|auth)\//.test(request.routeOptions.url ?? ""),
  });
}
