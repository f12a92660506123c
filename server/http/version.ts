import type { FastifyInstance } from "fastify";
import { apiVersion, headers } from "#domain";
import { failureOf } from "./errors.ts";

/**
 * App and server tell each other how they talk. An app that speaks otherwise is answered nothing else, so that no
 * record of one release is read or written by another; whoever names no version is no app and reads on.
 */
export function registerVersion(api: FastifyInstance): void {
  api.addHook("onRequest", async (request, reply) => {
    void reply.header(headers.api, apiVersion);
    const theirs = request.headers[headers.api];
    if (theirs === undefined || theirs === apiVersion) return undefined;
    return reply
      .code(426)
      .header("Cache-Control", "no-store")
      .send(failureOf({ kind: "unavailable", reason: "superseded" }));
  });
}
