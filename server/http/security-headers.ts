import type { FastifyInstance } from "fastify";
import { securityHeadersFor } from "../../scripts/security-headers.mjs";

/** The headers of the built app's own server, on every answer of this one. */
export function registerSecurityHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    void reply.headers(securityHeadersFor(pathOf(request.url)));
  });
}

/** The decoded path of an address; what cannot be decoded has the headers of a page. */
export function pathOf(address: string): string {
  try {
    return decodeURIComponent(address.split(/[?#]/, 1)[0] ?? "/");
  } catch {
    return "/";
  }
}

export { securityHeadersFor };
