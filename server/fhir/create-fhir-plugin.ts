import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { largestBundle } from "#interop/fhir";
import type { AuditLog } from "../audit/audit-log.ts";
import { createTurns } from "../http/upload.ts";
import type { StoreUser } from "../stores/server-workspace.ts";
import type { AnsweringParts } from "./answers.ts";
import { searchAuditEvents } from "./audit-event-search.ts";
import { callingOf, guardSystems } from "./calling-request.ts";
import type { SystemOf } from "./calling-system.ts";
import { capabilityStatement } from "./capability-statement.ts";
import { registerFhirErrors } from "./fhir-errors.ts";
import { type FhirWay, fhirWays } from "./fhir-ways.ts";
import { inquireClaim } from "./inquire-route.ts";
import type { LettersOf } from "./letters.ts";
import { answered, type FhirAnswer, outcomeOf, sendFhir } from "./outcome.ts";
import { findQuestionnaire, searchQuestionnaires } from "./questionnaire-routes.ts";
import type { ReceivedRequests } from "./received-requests.ts";
import { submitClaim } from "./submit-route.ts";
import { subscriptionWays } from "../fhir-subscriptions/subscription-ways.ts";

export interface FhirOptions {
  readonly systemOf: SystemOf;
  readonly requestsOf: (system: StoreUser) => ReceivedRequests;
  readonly log: Pick<AuditLog, "append" | "linkSoon" | "search">;
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
  /** The address under which a gateway reaches the server, without a path. */
  readonly publicUrl: string;
  /** Where attachments are sent to the plan; null, as where nothing is said: an answer holds no Task. */
  readonly attachmentUrl?: string | null;
  readonly lettersOf: LettersOf;
  /** Bundles that are read at once; each is held in memory until it is stored. */
  readonly bundlesAtOnce?: number;
  /** A gateway is answered within 15 seconds, if need be by being told to ask again. */
  readonly longestMs?: number;
}

/**
 * The boundary to other systems, under /fhir: requests come in, answers go out. One of `createApp`’s open plugins, because
 * the sign-in of people and their cookies say nothing here.
 */
export function createFhirPlugin(options: FhirOptions): FastifyPluginAsync {
  const { clock, log } = options;
  const base = new URL("/fhir", options.publicUrl).href;
  const tokenUrl = new URL("/fhir/token", options.publicUrl).href;
  const inTurn = createTurns(options.bundlesAtOnce ?? 3);
  const { longestMs = 14_000, attachmentUrl = null, lettersOf } = options;

  const requestsOf = (request: FastifyRequest): ReceivedRequests => {
    const { tenant, systemId } = callingOf(request);
    return options.requestsOf({
      ...{ tenant, personId: systemId, sessionId: systemId, isSystem: true },
      record: request.record,
    });
  };
  const answering = (request: FastifyRequest): AnsweringParts => ({
    requests: requestsOf(request),
    ...{ clock, attachmentUrl, lettersOf },
  });
  /** Answers in time, whatever a large bundle or a slow database takes. */
  const inTime = async (work: () => Promise<FhirAnswer>): Promise<FhirAnswer> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), longestMs);
    });
    const first = await Promise.race([inTurn(work), late]).finally(() => clearTimeout(timer));
    return first ?? answered(503, tooLate);
  };

  async function routes(fhir: FastifyInstance): Promise<void> {
    registerFhirErrors(fhir);
    guardSystems(fhir, options);
    fhir.removeAllContentTypeParsers();
    fhir.addContentTypeParser(
      ["application/fhir+json", "application/json"],
      { parseAs: "buffer", bodyLimit: largestBundle },
      (_request, body, done) => done(null, body),
    );
    const way = (
      { method, path, scope }: FhirWay,
      operationId: string,
      handler: (request: FastifyRequest) => Promise<FhirAnswer>,
    ) =>
      fhir.route({
        method,
        url: path,
        bodyLimit: largestBundle,
        config: { fhirScope: scope },
        schema: { hide: true, operationId },
        handler: async (request, reply) =>
          sendFhir(reply, takesJson(request) ? await handler(request) : answered(406, onlyJson)),
      });

    const capabilities = capabilityStatement(allWays, { base, tokenUrl });
    way(fhirWays.metadata, "capabilities", async () => answered(200, capabilities));
    way(fhirWays.submit, "submitClaim", async (request) =>
      inTime(async () => submitClaim(request, answering(request))),
    );
    way(fhirWays.inquire, "inquireClaim", async (request) =>
      inTime(async () => inquireClaim(request, answering(request))),
    );
    way(fhirWays.searchQuestionnaires, "searchQuestionnaires", async ({ query }) =>
      foundOr(searchQuestionnaires(query, base), answered(400, noSuchSearch)),
    );
    way(fhirWays.readQuestionnaire, "readQuestionnaire", async ({ params }) => {
      const read = paramsSchema.safeParse(params);
      const found = read.success ? findQuestionnaire(read.data.id) : undefined;
      return foundOr(found ?? null, answered(404, noQuestionnaire));
    });
    way(fhirWays.searchAuditEvents, "searchAuditEvents", async (request) => {
      const { tenant } = callingOf(request);
      const found = await searchAuditEvents(request.query, { log, tenant, base });
      return foundOr(found, answered(400, noSuchSearch));
    });
  }

  return async (app) => {
    await app.register(routes, { prefix: "/fhir" });
  };
}

function foundOr(found: object | null, otherwise: FhirAnswer): FhirAnswer {
  return found === null ? otherwise : answered(200, found);
}

/** Everything that a system can do here, once it has a token. */
export const allWays: readonly FhirWay[] = [
  ...Object.values(fhirWays),
  ...Object.values(subscriptionWays),
];

const paramsSchema = z.object({ id: z.string() });

/** Whether JSON is among what the caller takes; XML alone is not given. */
function takesJson({ headers, query }: FastifyRequest): boolean {
  const format = z.object({ _format: z.string() }).safeParse(query);
  const { accept = "" } = headers;
  const wanted = format.success ? format.data._format : accept;
  return wanted === "" || /json|\*\/\*|application\/\*/i.test(wanted);
}

const onlyJson = outcomeOf("not-supported", "This server answers in application/fhir+json only.");
const noSuchSearch = outcomeOf(
  "not-supported",
  "A search parameter is not supported. GET /fhir/metadata lists those that are.",
);
const noQuestionnaire = outcomeOf("not-found", "There is no such questionnaire.");
const tooLate = outcomeOf(
  "timeout",
  "The answer took too long. The request may have been received. Send it again: the same request is never taken twice.",
);
