import type { FastifyPluginAsync } from "fastify";
import type { Pool } from "pg";
import type { Audit } from "../audit/create-audit.ts";
import { createFhirAccess } from "../fhir-access/create-fhir-access.ts";
import { type AnswerOf, createSender } from "../fhir-subscriptions/sender.ts";
import { createSubscriptionPlugin } from "../fhir-subscriptions/subscription-routes.ts";
import { createSubscriptionStore } from "../fhir-subscriptions/subscription-store.ts";
import type { ServerWorkspaces } from "../stores/server-workspace.ts";
import { answerTo, storedRequest } from "./answers.ts";
import type { LettersOf } from "./letters.ts";
import { createFhirPlugin } from "./create-fhir-plugin.ts";

export interface FhirParts extends Pick<ServerWorkspaces, "requestsOf"> {
  readonly pool: Pool;
  readonly audit: Audit;
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
  /** The address under which a gateway reaches the server, without a path. */
  readonly publicUrl: string;
  /** Where attachments are sent to the plan; null, as where nothing is said: an answer holds no Task. */
  readonly attachmentUrl?: string | null;
  readonly lettersOf: LettersOf;
  /** In seconds. */
  readonly clockTolerance: number;
}

/** Everything under /fhir: access of systems, requests and their answers, and notifications. */
export function createFhir({
  pool,
  audit,
  clock,
  publicUrl,
  clockTolerance,
  requestsOf,
  attachmentUrl = null,
  lettersOf,
}: FhirParts): {
  /** For `createApp`’s open plugins. */
  readonly plugins: readonly FastifyPluginAsync[];
  /** Sends notifications from time to time; gives the way to stop, which waits for what is under way. */
  readonly startSending: () => () => Promise<void>;
} {
  const base = new URL("/fhir", publicUrl).href;
  const record = audit.recordSystem;
  const access = createFhirAccess({ pool, clock, publicUrl, clockTolerance, record });
  const answerOf = answersOf(requestsOf, { clock, attachmentUrl, lettersOf });
  const store = createSubscriptionStore(pool, clock);
  const recorded = audit.log.linkSoon;
  const sender = createSender({ pool, base, answerOf, clock, recorded });
  return {
    plugins: [
      access.plugin,
      createFhirPlugin({
        ...{ systemOf: access.systemOf, requestsOf, log: audit.log },
        ...{ clock, publicUrl, attachmentUrl, lettersOf },
      }),
      createSubscriptionPlugin({ access, store, base, answerOf, record, recorded }),
    ],
    startSending: sender.start,
  };
}

/** The answer of a case as a system may read it now. Rejects where the database is away. */
export function answersOf(
  requestsOf: FhirParts["requestsOf"],
  {
    clock,
    attachmentUrl = null,
    lettersOf,
  }: Pick<FhirParts, "clock" | "attachmentUrl" | "lettersOf">,
): AnswerOf {
  return async ({ tenant, systemId, caseId }) => {
    const system = { tenant, personId: systemId, sessionId: systemId, isSystem: true } as const;
    const found = await requestsOf(system).find(caseId);
    if (!found.ok) {
      // A system that was revoked meanwhile reads nothing; anything else is an outage, and tried again.
      if (found.error.kind === "unauthorized") return null;
      throw new Error(`the answer can’t be read: ${found.error.kind}`);
    }
    const { value } = found;
    return value === null
      ? null
      : answerTo(value, storedRequest(value), { now: clock(), attachmentUrl, lettersOf });
  };
}
