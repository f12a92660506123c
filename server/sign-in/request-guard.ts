import type { FastifyInstance, FastifyRequest } from "fastify";
import { csrfHeader, roles } from "#domain";
import type { CurrentOutcome } from "./current-session.ts";
import { isSameText } from "./secrets.ts";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** The provider's servers call it, not a browser; the token that they send is its own proof. */
export const backChannelRoute = "/auth/back-channel-logout/:tenant";

/** What each role that is not a case worker's may reach. */
const auditRoute = "/api/v1/audit";

/**
 * Refuses what another site made a browser send, three times over: by where the browser says it comes from, by its
 * origin, and by the session's own token, which no other site can read. And keeps who reads only the audit away
 * from everything else.
 */
export function guardRequests(
  app: FastifyInstance,
  options: {
    readonly publicUrl: string;
    readonly currentOf: (request: FastifyRequest) => Promise<CurrentOutcome>;
  },
): void {
  const { origin, protocol } = new URL(options.publicUrl);
  if (protocol === "https:") {
    app.addHook("onRequest", async (_request, reply) => {
      void reply.header("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    });
  }
  app.addHook("onRequest", async (request, reply) => {
    const route = request.routeOptions.url ?? "";
    const isApi = route.startsWith("/api/");
    const isChange = !reading.has(request.method) && route !== backChannelRoute;
    if (!isApi && !(isChange && route.startsWith("/auth/"))) return undefined;
    const found = await options.currentOf(request);
    // Who is not signed in is told so, whether or not the request is ours; behind this nothing is done for nobody.
    if (!found.ok) return isChange ? reply.code(401).send(unauthorized) : undefined;
    const { session, actor } = found.current;
    if (isChange && !(isFromOurPages(request, origin) && hasToken(request, session.csrf))) {
      return reply.code(403).send(unauthorized);
    }
    const isCaseWorker = roles.some((role) => role === actor.role);
    if (isApi && !isCaseWorker && !route.startsWith(auditRoute)) {
      return reply.code(403).send({
        ok: false,
        error: { kind: "forbidden", refusal: { kind: "role", roles: [...roles] } },
      });
    }
    return undefined;
  });
}

const unauthorized = { ok: false, error: { kind: "unauthorized" } };

/** A browser says both; a program that is none says neither, and still needs the token. */
function isFromOurPages({ headers }: FastifyRequest, origin: string): boolean {
  const site = headers["sec-fetch-site"];
  const isSite = site === undefined || site === "same-origin";
  return isSite && (headers.origin === undefined || headers.origin === origin);
}

function hasToken({ headers }: FastifyRequest, csrf: string): boolean {
  const given = headers[csrfHeader];
  return typeof given === "string" && isSameText(given, csrf);
}
