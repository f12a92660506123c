import type { FastifyReply, FastifyRequest } from "fastify";
import type { Issue } from "#domain";
import { fhirJson, type IssueCode, type Outcome, outcomeOf } from "../fhir/outcome.ts";

/** Null for a body that is no JSON: the reader says what is wrong with it. */
export function bodyOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

/** Whatever failed, without a word of what was sent. */
export function replyToError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status =
    error instanceof Error && "statusCode" in error && typeof error.statusCode === "number"
      ? error.statusCode
      : 503;
  if (status === 429) {
    return replyWithOutcome(
      reply,
      429,
      "throttled",
      "Too many requests. Wait a minute, then try again.",
    );
  }
  if (status < 500) {
    return replyWithOutcome(
      reply,
      status,
      "structure",
      "The request can’t be read. Nothing was changed. Send FHIR R4 as JSON.",
    );
  }
  request.log.error({ err: error }, "failed");
  return replyWithOutcome(
    reply,
    503,
    "transient",
    "The server can’t answer right now. Try again in a moment.",
  );
}

/** One OperationOutcome; nothing in it repeats what was sent. */
export function replyWithOutcome(
  reply: FastifyReply,
  status: number,
  code: IssueCode,
  diagnostics: string,
): FastifyReply {
  if (status === 401) void reply.header("WWW-Authenticate", "Bearer");
  return send(reply, status, outcomeOf(code, diagnostics));
}

/** The same with every place that is wrong. */
export function outcomeOfIssues(issues: readonly Issue[]): Outcome {
  return {
    resourceType: "OperationOutcome",
    issue: issues.map(({ path, message }) => ({
      severity: "error",
      code: "value",
      diagnostics: `${path} ${message}.`,
      expression: [path],
    })),
  };
}

/** Sends a resource; nobody on the way remembers it. */
export function send(reply: FastifyReply, status: number, resource: object): FastifyReply {
  return reply
    .code(status)
    .header("Content-Type", fhirJson)
    .header("Cache-Control", "no-store")
    .send(JSON.stringify(resource));
}
