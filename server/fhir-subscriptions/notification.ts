import type { Bundle, BundleEntry, Parameters } from "@medplum/fhirtypes";
import { pasTopic } from "./requested-subscription.ts";
import type { StoredSubscription } from "./subscription-resources.ts";

const backport = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition";

/** An event of a subscription. */
export interface NotifiedEvent {
  readonly number: number;
  /** When it was signed, ISO 8601. */
  readonly at: string;
  /** The address of the answer that it is about. */
  readonly focus: string;
}

export interface StatusOf {
  /** The address under which FHIR is served, without a slash at its end. */
  readonly base: string;
  readonly subscription: Pick<StoredSubscription, "id" | "status" | "events">;
  readonly type: "handshake" | "event-notification" | "query-status";
  readonly event?: NotifiedEvent;
  /** Why the subscription is in error, in a few words. */
  readonly problem?: string | null;
}

/** The status of a subscription as R4 says it: `Parameters` (Subscriptions R5 Backport 1.1, R4 subscription status). */
export function statusParameters(
  { base, subscription, type, event, problem = null }: StatusOf,
  id: string,
): Parameters {
  return {
    resourceType: "Parameters",
    id,
    meta: { profile: [`${backport}/backport-subscription-status-r4`] },
    parameter: [
      {
        name: "subscription",
        valueReference: { reference: `${base}/Subscription/${subscription.id}` },
      },
      { name: "topic", valueCanonical: pasTopic },
      { name: "status", valueCode: subscription.status },
      { name: "type", valueCode: type },
      { name: "events-since-subscription-start", valueString: String(subscription.events) },
      ...(event === undefined
        ? []
        : [
            {
              name: "notification-event",
              part: [
                { name: "event-number", valueString: String(event.number) },
                { name: "timestamp", valueInstant: event.at },
                { name: "focus", valueReference: { reference: event.focus } },
              ],
            },
          ]),
      ...(problem === null ? [] : [{ name: "error", valueCodeableConcept: { text: problem } }]),
    ],
  };
}

/**
 * What is posted to an endpoint: a history bundle that begins with the status, as in the public example of PAS. The
 * answer follows where the subscription asks for it and the system may read it.
 *
 * @param ids random ones, for the bundle and its status
 * @param answer the response bundle; null: the reader asks for it at `event.focus`, or by an inquiry
 */
export function notificationBundle(
  given: StatusOf,
  {
    ids,
    now,
    answer,
  }: {
    readonly ids: readonly [string, string];
    readonly now: string;
    readonly answer: Bundle | null;
  },
): Bundle {
  const [bundleId, statusId] = ids;
  const entry: BundleEntry[] = [
    {
      fullUrl: `urn:uuid:${statusId}`,
      resource: statusParameters(given, statusId),
      request: {
        method: "GET",
        url: `${given.base}/Subscription/${given.subscription.id}/$status`,
      },
      response: { status: "200" },
    },
  ];
  if (answer !== null && given.event !== undefined) {
    entry.push({
      fullUrl: given.event.focus,
      resource: answer,
      request: { method: "GET", url: given.event.focus },
      response: { status: "200" },
    });
  }
  return {
    resourceType: "Bundle",
    id: bundleId,
    meta: { profile: [`${backport}/backport-subscription-notification-r4`] },
    type: "history",
    timestamp: now,
    entry,
  };
}
