import type { FastifyInstance } from "fastify";
import { errorWithoutWords } from "../http/log.ts";
import { answered, type IssueCode, outcomeOf, sendFhir } from "./outcome.ts";

/** Whatever fails under /fhir is answered with one OperationOutcome, without a word of what was sent. */
export function registerFhirErrors(fhir: FastifyInstance): void {
  fhir.setErrorHandler(async (error, request, reply) => {
    const status = statusOfError(error);
    if (status >= 500) request.log.error({ err: errorWithoutWords(error) }, "failed");
    const [code, words] = told[status] ?? (status < 500 ? unreadable : away);
    return sendFhir(reply, answered(status, outcomeOf(code, words)));
  });
  fhir.setNotFoundHandler(async (_request, reply) => sendFhir(reply, answered(404, nothingThere)));
}

const nothingThere = outcomeOf(
  "not-supported",
  "There is nothing at this address. GET /fhir/metadata lists what this server supports.",
);

/** Whatever a database or a bucket reports: it is away, before a request was stored or after. */
function statusOfError(error: unknown): number {
  const status =
    error instanceof Error && "statusCode" in error && typeof error.statusCode === "number"
      ? error.statusCode
      : 503;
  return status >= 400 && status < 500 ? status : 503;
}

const unreadable = ["invalid", "The request can’t be read. Nothing was stored."] as const;
const away = [
  "transient",
  "The server can’t answer right now. If you sent a request, it may have been received. Send it again later: the same request is never taken twice.",
] as const;

const told: Readonly<Record<number, readonly [IssueCode, string]>> = {
  413: [
    "too-long",
    "The content is too large. Nothing was stored. Send fewer attachments at once.",
  ],
  415: [
    "not-supported",
    "The content type is not supported. Nothing was stored. Send application/fhir+json.",
  ],
  429: ["throttled", "Too many requests. Nothing was stored. Wait a minute, then send it again."],
};
