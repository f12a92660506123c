import type { FastifyInstance, FastifyReply } from "fastify";
import { type Failure, type Issue, type StoreError, statusOf } from "#domain";
import { nameOf } from "../stores/database-errors.ts";
import { errorWithoutWords } from "./log.ts";

/** A body or header that is not what its way takes; the issues name places, never contents. */
export class NotAcceptable extends Error {
  readonly statusCode = 422;
  constructor(readonly issues: readonly Issue[]) {
    super("not acceptable");
  }
}

/** A failure on the wire is the port's own, with the status that goes with it. */
export function failureOf(error: StoreError): Failure {
  return { ok: false, error };
}

/** Sends an outcome of a port as it is, with its status. */
export function answer(
  reply: FastifyReply,
  outcome:
    | { readonly ok: true; readonly value?: unknown }
    | { readonly ok: false; readonly error: { readonly kind: keyof typeof statusOf | "damaged" } },
): FastifyReply {
  if (outcome.ok) return reply.header("Cache-Control", "no-store").send(outcome);
  logUnavailable(reply, outcome.error);
  const { kind } = outcome.error;
  void reply.code(kind === "damaged" ? 500 : statusOf[kind]);
  return reply
    .header("Cache-Control", "no-store")
    .send({ ok: false, error: asSeenFrom(outcome.error) });
}

/** What the page is not told, whoever runs the server is: the code of the database, or the name of a mistake of ours. */
export function logUnavailable(
  { log }: Pick<FastifyReply, "log">,
  error: { readonly kind: string; readonly reason?: unknown; readonly detail?: unknown },
): void {
  if (error.kind !== "unavailable") return;
  log.error({ reason: error.reason, detail: error.detail ?? null }, "unavailable");
}

/** To a page, a database that is away is a server that is away; what may have been done or not stays so. */
function asSeenFrom(error: { readonly kind: string; readonly reason?: unknown }): object {
  return error.kind === "unavailable" && error.reason !== "no-answer"
    ? { ...error, reason: "server-away" }
    : error;
}

/** Every failure that no route answered: without a word of what was sent. */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error, request, reply) => {
    const [status, failure] = inPortWords(error);
    if (status >= 500) request.log.error({ err: errorWithoutWords(error) }, "failed");
    return reply.code(status).header("Cache-Control", "no-store").send(failure);
  });
}

/** What no route knows is not there; where the built app is given out, its own handler answers instead. */
export function refuseUnknown(app: FastifyInstance): void {
  app.setNotFoundHandler(async (_request, reply) =>
    reply
      .code(404)
      .header("Cache-Control", "no-store")
      .send(failureOf({ kind: "not-found" })),
  );
}

function inPortWords(error: unknown): readonly [number, Failure] {
  if (error instanceof NotAcceptable) return [422, notAcceptable(error.issues)];
  const status =
    error instanceof Error && "statusCode" in error && typeof error.statusCode === "number"
      ? error.statusCode
      : 500;
  if (status === 429) {
    return [
      429,
      failureOf({ kind: "unavailable", reason: "server-away", detail: "TooManyRequests" }),
    ];
  }
  if (status === 413) return [413, notAcceptable([{ path: "", message: "is too large" }])];
  if (status >= 400 && status < 500) {
    return [status, unreadable];
  }
  // Whatever a database or a bucket reports: it is away, and nothing of the request was stored.
  return [503, failureOf({ kind: "unavailable", reason: "server-away", detail: nameOf(error) })];
}

/** What was sent cannot be read at all. */
export const unreadable: Failure = notAcceptable([{ path: "", message: "can’t be read" }]);

function notAcceptable(issues: readonly Issue[]): Failure {
  return failureOf({ kind: "invalid", where: "given", reason: "not-acceptable", issues });
}
