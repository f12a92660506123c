import { randomUUID } from "node:crypto";
import type { Bundle } from "@medplum/fhirtypes";
import type { Pool } from "pg";
import type { AuditEntry } from "#domain";
import { answerAddress } from "./answer-address.ts";
import { notificationBundle, type NotifiedEvent } from "./notification.ts";
import type { PayloadContent } from "./requested-subscription.ts";

/** The answer to a request as its system reads it now; null where it may not, or there is none. */
export type AnswerOf = (of: {
  readonly tenant: string;
  readonly systemId: string;
  readonly caseId: string;
}) => Promise<Bundle | null>;

export interface SenderOptions {
  readonly pool: Pool;
  /** The address under which FHIR is served, without a slash at its end. */
  readonly base: string;
  readonly answerOf: AnswerOf;
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
  /** Something was recorded in a transaction of its own. */
  readonly recorded: () => void;
  /** How long an endpoint may take, in milliseconds; 10 seconds where it is not said. */
  readonly patience?: number;
}

export interface Sender {
  /** Sends what is due, until nothing is; how much the endpoints took. Rejects where the database is away. */
  readonly sendDue: () => Promise<number>;
  /** Sends from time to time; gives the way to stop, which waits for what is under way. */
  readonly start: () => () => Promise<void>;
}

interface Delivery {
  readonly tenant: string;
  readonly id: string;
  readonly system_id: string;
  readonly endpoint: string;
  readonly content: PayloadContent;
  /** 0: the handshake. */
  readonly number: string;
  readonly events: string;
  readonly case_id: string | null;
  readonly at: string | null;
  readonly attempts: number;
}

const everyMs = 2000;
const mostAtOnce = 10;
const firstRestMs = 5000;
const longestRestMs = 15 * 60_000;
/** After so many failures in a row a subscription is in error: after half a minute, or 50. */
const mostAttempts = { handshake: 3, event: 10 };
/** Another server may send what this one has not said to be sent by then. */
const lease = "1 minute";

/**
 * Sends notifications, each at least once and in the order of their numbers: what a server had claimed when it was
 * killed, another one or the next start sends again, under the same number.
 */
export function createSender(options: SenderOptions): Sender {
  const { pool, base, answerOf, clock } = options;

  let isStopping = false;

  async function sendDue(): Promise<number> {
    let sent = 0;
    for (;;) {
      if (isStopping) return sent;
      const { rows } = await pool.query<Delivery>(
        "select * from review.claim_deliveries($1, $2, $3)",
        [clock(), lease, mostAtOnce],
      );
      if (rows.length === 0) return sent;
      const outcomes = await Promise.all(rows.map(deliver));
      sent += outcomes.filter((isDelivered) => isDelivered).length;
    }
  }

  async function deliver(delivery: Delivery): Promise<boolean> {
    const problem = await post(delivery);
    const now = clock();
    await pool.query("select review.settle_delivery($1, $2, $3, $4, $5, $6, $7, $8)", [
      delivery.tenant,
      delivery.id,
      delivery.number,
      now,
      problem === null,
      problem,
      problem === null ? null : nextTry(delivery, now),
      JSON.stringify(entryOf(delivery, now, problem)),
    ]);
    options.recorded();
    return problem === null;
  }

  /** What went wrong, in words that hold nothing of the request or the endpoint; null: the endpoint took it. */
  async function post(delivery: Delivery): Promise<string | null> {
    const body = await bundleFor(delivery).then(JSON.stringify, () => null);
    if (body === null) return "The answer can’t be read right now.";
    try {
      const response = await fetch(delivery.endpoint, {
        method: "POST",
        headers: { "content-type": "application/fhir+json", accept: "application/fhir+json" },
        body,
        // Only the address that an administrator registered is asked, wherever it sends one on to.
        redirect: "manual",
        signal: AbortSignal.timeout(options.patience ?? 10_000),
      });
      await response.body?.cancel();
      if (response.status >= 200 && response.status < 300) return null;
      return `The endpoint responded with status ${String(response.status)}.`;
    } catch {
      return "The endpoint did not respond.";
    }
  }

  async function bundleFor(delivery: Delivery): Promise<Bundle> {
    const { tenant, id, system_id: systemId, number, content, case_id: caseId, at } = delivery;
    const events = Number(delivery.events);
    const shared = { ids: [randomUUID(), randomUUID()] as const, now: clock() };
    if (caseId === null || at === null) {
      const subscription = { id, status: "requested", events } as const;
      return notificationBundle(
        { base, subscription, type: "handshake" },
        { ...shared, answer: null },
      );
    }
    const event: NotifiedEvent = { number: Number(number), at, focus: answerAddress(base, caseId) };
    const isWhole = content === "full-resource";
    return notificationBundle(
      // The count is that of this event: a reader that has it has all before it.
      {
        base,
        subscription: { id, status: "active", events: event.number },
        type: "event-notification",
        event,
      },
      { ...shared, answer: isWhole ? await answerOf({ tenant, systemId, caseId }) : null },
    );
  }

  return {
    sendDue,
    start() {
      let running: Promise<unknown> = Promise.resolve();
      let isIdle = true;
      const timer = setInterval(() => {
        if (!isIdle) return;
        isIdle = false;
        // A database that is away is told by readiness; the next time tries again.
        running = sendDue()
          .catch(() => undefined)
          .finally(() => {
            isIdle = true;
          });
      }, everyMs);
      timer.unref();
      return async () => {
        isStopping = true;
        clearInterval(timer);
        await running;
      };
    },
  };
}

/** Twice as long after each failure; null after the last one. */
function nextTry({ number, attempts }: Delivery, now: string): string | null {
  const most = number === "0" ? mostAttempts.handshake : mostAttempts.event;
  if (attempts + 1 >= most) return null;
  const rest = Math.min(firstRestMs * 2 ** attempts, longestRestMs);
  return new Date(Date.parse(now) + rest).toISOString();
}

/** A try is recorded whatever came of it: the endpoint may have read it and then failed. */
function entryOf(
  { id, system_id: personId, case_id: caseId }: Delivery,
  at: string,
  problem: string | null,
): AuditEntry {
  return {
    ...{ at, personId, role: "system", sessionId: null },
    action: caseId === null ? "subscription-handshake" : "notification-sent",
    kind: "read",
    outcome: problem === null ? "done" : "failed",
    status: null,
    caseIds: caseId === null ? [] : [caseId],
    subjectId: id,
    fields: [],
    requestId: null,
  };
}
