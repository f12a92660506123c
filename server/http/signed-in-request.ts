import type { FastifyInstance, FastifyRequest } from "fastify";
import type { SignedIn, WhoIs } from "../sign-in/signed-in.ts";
import type { RequestRecord } from "../stores/server-workspace.ts";
import { failureOf } from "./errors.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; null where nobody is signed in. */
    signedIn: SignedIn | null;
    /** How a write records itself; null where it is only read, nobody is signed in, or nothing is recorded. */
    record: RequestRecord | null;
  }
}

/** Looks up who asks, of every request outside of the built app. */
export function registerSignedIn(app: FastifyInstance, whoIs: WhoIs): void {
  app.decorateRequest("signedIn", null);
  app.decorateRequest("record", null);
  app.addHook("onRequest", async (request) => {
    if (request.routeOptions.url?.startsWith("/api/") !== true) return;
    request.signedIn = await whoIs(request);
  });
}

/** Refuses whoever is not signed in. */
export function requireSignedIn(api: FastifyInstance): void {
  api.addHook("onRequest", async (request, reply) => {
    if (request.signedIn !== null) return undefined;
    return reply
      .code(401)
      .header("Cache-Control", "no-store")
      .send(failureOf({ kind: "unauthorized" }));
  });
}

/** Who asks, behind `requireSignedIn`. */
export function signedInOf(request: FastifyRequest): SignedIn {
  if (request.signedIn === null) throw new Error("This route does not require sign-in.");
  return request.signedIn;
}
