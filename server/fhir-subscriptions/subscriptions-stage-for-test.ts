import type { Bundle } from "@medplum/fhirtypes";
import { type CaseRecord, type Person, newCaseId } from "#domain";
import {
  exampleCase,
  exampleDetermination,
  stored,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import {
  askToken,
  type FhirStage,
  registerSystem,
  startFhirStage,
} from "../fhir-access/fhir-stage-for-test.ts";
import type { NewSystem } from "../fhir-access/registered-systems.ts";
import { tenant } from "../sign-in/stage-for-test.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import { createSender, type Sender } from "./sender.ts";
import { createSubscriptionPlugin } from "./subscription-routes.ts";
import { createSubscriptionStore } from "./subscription-store.ts";
import { pasTopic, subscriptionExtensions } from "./requested-subscription.ts";

export const nurse: Person = {
  id: "person-of-nora----------",
  name: "Robin Example",
  role: "nurse-reviewer",
};

/** Subscriptions on a real database, with a system that may have them and cases that it brought. */
export interface SubscriptionStage extends FhirStage {
  readonly base: string;
  readonly sender: Sender;
  /** A system of a tenant with a token of its own. */
  readonly systemWith: (given: Partial<NewSystem>, of?: string) => Promise<TokenHolder>;
  /** A case that a system brought, and the next signature on it. */
  readonly caseOf: (
    system: Pick<TokenHolder, "id">,
    given?: { readonly of?: string; readonly providerKeys?: readonly string[] },
  ) => Promise<SignableCase>;
}

export interface TokenHolder {
  readonly id: string;
  readonly token: string;
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ readonly status: number; readonly body: unknown; readonly location: string }>;
}

export interface SignableCase {
  readonly id: string;
  /** Asks for information, or takes that back: both change what the requester is answered. */
  readonly sign: () => Promise<void>;
  /** Refers to a physician advisor, which is told to nobody outside. */
  readonly refer: () => Promise<void>;
}

/** What is answered about a case here. */
export function answerFor(caseId: string): Bundle {
  return { resourceType: "Bundle", id: caseId, type: "collection" };
}

export async function startSubscriptionStage(): Promise<SubscriptionStage> {
  const senders: Sender[] = [];
  const answerOf = async ({ caseId }: { readonly caseId: string }) => answerFor(caseId);
  const on = await startFhirStage((app, access, { database, clock, origin, audit }) => {
    const shared = { base: `${origin}/fhir`, answerOf };
    const store = createSubscriptionStore(database.app, clock);
    const record = audit.recordSystem;
    const recorded = audit.log.linkSoon;
    void app.register(createSubscriptionPlugin({ access, store, record, recorded, ...shared }));
    senders.push(createSender({ pool: database.app, clock, recorded, ...shared }));
  });
  const [sender] = senders;
  if (sender === undefined) throw new Error("not composed");
  const { origin, database } = on.stage;
  const workspaces = createPostgresWorkspaces({
    pool: database.app,
    clock: () => new Date().toISOString(),
  });
  database.beforeClose(workspaces.close);

  return {
    ...on,
    base: `${origin}/fhir`,
    sender,
    async systemWith(given, of = tenant) {
      const scopes: NewSystem["scopes"] = ["system/Subscription.crd", "system/ClaimResponse.rs"];
      const system = await registerSystem(origin, await on.systemsOf(of), { scopes, ...given });
      const { status, body } = await askToken(origin, await system.assertion(), {
        scope: (given.scopes ?? scopes).join(" "),
      });
      if (status !== 200) throw new Error("no token");
      const [, token = ""] =
        Object.entries(body ?? {}).find(([key]) => key === "access_token") ?? [];
      return { id: system.id, token: String(token), ask: asking(origin, String(token)) };
    },
    async caseOf(system, { of = tenant, providerKeys = [] } = {}) {
      await database.app.query("select review.admit($1, $2, $3, '2026-03-09T08:00:00.000Z')", [
        of,
        nurse.id,
        JSON.stringify(nurse),
      ]);
      const { cases } = workspaces.workspaceOf({
        ...{ tenant: of, personId: nurse.id ?? "", sessionId: "test" },
      });
      let { value, version } = stored(await cases.create(exampleCase(), { key: newCaseId() }));
      const { id } = value;
      const client = await database.admin.connect();
      await client.query("set session_replication_role = replica");
      await client.query(
        `insert into review.received_requests (tenant, id, system_id, kind, creates, case_id, document_id, claim_keys,
           service_codes, content_sha256, member_keys, provider_keys, received_at)
         values ($1, $2, $3, 'new', true, $2, 'x', '{|1}', '{}', $2, '{}', $4, '')`,
        [of, id, system.id, providerKeys],
      );
      await client.query("set session_replication_role = origin");
      client.release();
      const signAs = async (
        state: CaseRecord["state"],
        disposition: "information-requested" | "referred-to-physician",
      ) => {
        const determination = {
          ...exampleDetermination(id, disposition),
          recordedAt: new Date().toISOString(),
          recordedBy: nurse,
        };
        ({ value, version } = stored(
          await cases.sign(id, { ...value, state }, { ifMatch: version, determination }),
        ));
      };
      return {
        id,
        async sign() {
          if (value.state === "information-requested") {
            ({ value, version } = stored(
              await cases.put(id, { ...value, state: "in-review" }, { ifMatch: version }),
            ));
          }
          await signAs("information-requested", "information-requested");
        },
        refer: async () => signAs("referred-to-physician", "referred-to-physician"),
      };
    },
  };
}

/** A request for a subscription; parts of it made otherwise. */
export function subscriptionTo(
  endpoint: string,
  content = "id-only",
  change: Readonly<Record<string, unknown>> = {},
) {
  return {
    resourceType: "Subscription",
    status: "requested",
    reason: "Answers to our requests",
    criteria: pasTopic,
    channel: channelTo(endpoint, content),
    ...change,
  };
}

export function channelTo(endpoint: string, content = "id-only") {
  const url = subscriptionExtensions.content;
  const extension = [{ url, valueCode: content }];
  return { type: "rest-hook", endpoint, payload: "application/fhir+json", _payload: { extension } };
}

export function asking(origin: string, token: string): TokenHolder["ask"] {
  return async (method, path, body) => {
    const response = await fetch(`${origin}/fhir${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/fhir+json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const read: unknown = text === "" ? null : JSON.parse(text);
    return {
      status: response.status,
      body: read,
      location: response.headers.get("location") ?? "",
    };
  };
}
