import { type PayloadContent, pasTopic, subscriptionExtensions } from "./requested-subscription.ts";

/** A subscription as it is stored. Instants in ISO, UTC. */
export interface StoredSubscription {
  readonly id: string;
  readonly endpoint: string;
  readonly content: PayloadContent;
  readonly reason: string;
  readonly organizations: readonly string[];
  readonly end: string | null;
  readonly status: "requested" | "active" | "error" | "off";
  readonly problem: string | null;
  /** The number of the last event. */
  readonly events: number;
}

/** The `Subscription` that is in force, by the PAS profile. The types of R4 have no place for `_criteria`. */
export function subscriptionResource(stored: StoredSubscription) {
  const { id, endpoint, content, reason, organizations, end, status, problem } = stored;
  return {
    resourceType: "Subscription",
    id,
    meta: {
      profile: ["http://hl7.org/fhir/us/davinci-pas/StructureDefinition/profile-subscription"],
    },
    status,
    reason,
    criteria: pasTopic,
    ...(organizations.length === 0
      ? {}
      : {
          _criteria: {
            extension: organizations.map((organization) => ({
              url: subscriptionExtensions.filter,
              valueString: `orgIdentifier=${organization}`,
            })),
          },
        }),
    ...(end === null ? {} : { end }),
    ...(problem === null ? {} : { error: problem }),
    channel: {
      type: "rest-hook",
      endpoint,
      payload: "application/fhir+json",
      _payload: { extension: [{ url: subscriptionExtensions.content, valueCode: content }] },
    },
  } as const;
}
