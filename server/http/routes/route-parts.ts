import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod/mini";
import { NotAcceptable } from "../errors.ts";
import type { Limits } from "../app-options.ts";
import type { EventStreams } from "../event-streams.ts";
import type { ServerWorkspaces } from "../../stores/server-workspace.ts";

/** Where routes are registered: their schemas are zod's, and give the types of what a handler gets. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the routes work with. */
export interface RouteParts {
  readonly workspaceOf: ServerWorkspaces["workspaceOf"];
  readonly streams: EventStreams;
  readonly limits: Limits;
}

/** An id in an address: random, and nothing of a person. */
export const idParams = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(200)) });

/** A key by which a write that is sent again is known. */
const keySchema = z.string().check(z.minLength(1), z.maxLength(200));

/** The version a write is based on, from `If-Match`, where it stands in quotation marks. */
export function ifMatchOf({ headers }: FastifyRequest): string {
  const found = /^"([^"]{1,200})"$/.exec(headers["if-match"] ?? "");
  if (found?.[1] === undefined) {
    throw new NotAcceptable([
      { path: "if-match", message: "is missing. Send the version you last read" },
    ]);
  }
  return found[1];
}

/** The revision that a write of people, plan or settings is based on, from `If-Match`. */
export function ifRevisionOf(request: FastifyRequest): number {
  const version = ifMatchOf(request);
  if (!/^\d{1,15}$/.test(version)) {
    throw new NotAcceptable([{ path: "if-match", message: "must be a revision number" }]);
  }
  return Number(version);
}

/** The key of a write that may come twice, where it has one. */
export function keyOf({ headers }: FastifyRequest): { readonly key?: string } {
  const given = headers["idempotency-key"];
  if (given === undefined) return {};
  const key = keySchema.safeParse(given);
  if (!key.success) {
    throw new NotAcceptable([{ path: "idempotency-key", message: "is not a valid value" }]);
  }
  return { key: key.data };
}

/** The outcome of a port on the wire. */
export function outcomeSchema(value: z.core.$ZodType, rest: z.core.$ZodShape = {}) {
  return z.object({ ok: z.literal(true), value, ...rest });
}

/** How a failure of a port looks on the wire; its status goes with its kind. */
const failureSchema = z.object({
  ok: z.literal(false),
  error: z.looseObject({
    kind: z.enum([
      "conflict",
      "not-found",
      "gone",
      "invalid",
      "quota",
      "unavailable",
      "forbidden",
      "unauthorized",
    ]),
  }),
});

/** The answers of a way: what it gives, and every failure. */
export function answers(value: z.core.$ZodType, rest?: z.core.$ZodShape) {
  return { 200: outcomeSchema(value, rest), "4xx": failureSchema, "5xx": failureSchema };
}

/** An answer with a version beside its value. */
export function versionedAnswers(value: z.core.$ZodType) {
  return answers(value, { version: z.string() });
}
