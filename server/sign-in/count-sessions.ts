import type { FastifyRequest, RouteShorthandOptions } from "fastify";
import type { Cookies } from "./cookies.ts";
import { hashOf } from "./secrets.ts";

/** Sessions that were asked for and are good, on this server. */
const mostRemembered = 20_000;

/**
 * What pages ask by themselves is counted by session, so that colleagues behind one address never lock each other out; a
 * cookie that opened no session yet is counted by its address, together with all others that somebody makes up.
 */
export function countBySession(cookies: Cookies): {
  readonly bySession: Pick<RouteShorthandOptions, "config">;
  /** The cookie of this request opens a session. */
  readonly noteGood: (request: FastifyRequest) => void;
} {
  const good = new Set<string>();
  const cookieOf = (request: FastifyRequest): string =>
    hashOf(cookies.read(request, "session") ?? "").toString("base64url");
  return {
    bySession: {
      config: {
        rateLimit: {
          max: (_request: FastifyRequest, key: string) => (good.has(key) ? 120 : 300),
          timeWindow: "1 minute",
          keyGenerator: (request: FastifyRequest) => {
            const cookie = cookieOf(request);
            return good.has(cookie) ? cookie : request.ip;
          },
        },
      },
    },
    noteGood(request) {
      if (good.size >= mostRemembered) good.clear();
      good.add(cookieOf(request));
    },
  };
}
