import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { newCaseId } from "#domain";
import { exampleDetermination, stored } from "../../src/domain/ports/contract/examples-for-test.ts";
import { baseIssues, guideIssues } from "../../src/interop/fhir/check/check-bundle-for-test.ts";
import { publicBundle } from "../../src/interop/fhir/examples-for-test.ts";
import {
  askToken,
  type FhirStage,
  registerSystem,
  startFhirStage,
} from "../fhir-access/fhir-stage-for-test.ts";
import { createFhirPlugin } from "../fhir/create-fhir-plugin.ts";
import { answersOf } from "../fhir/create-fhir.ts";
import { createLetters } from "../fhir/letters.ts";
import { tenant } from "../sign-in/stage-for-test.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import type { ServerWorkspace } from "../stores/server-workspace.ts";
import { bundleSchema, type Receiver, startReceiver } from "./receiver-for-test.ts";
import { createSender, type Sender } from "./sender.ts";
import { createSubscriptionPlugin } from "./subscription-routes.ts";
import { createSubscriptionStore } from "./subscription-store.ts";
import { asking, nurse, subscriptionTo } from "./subscriptions-stage-for-test.ts";

const attachmentUrl = "https://gateway.example/fhir/$submit-attachment";
const { lettersOf } = createLetters();
let on: FhirStage;
let receiver: Receiver;
let cases: ServerWorkspace["cases"];
const senders: Sender[] = [];

beforeAll(async () => {
  receiver = await startReceiver();
  on = await startFhirStage((app, access, { database, clock, origin, audit }) => {
    const pool = database.app;
    const workspaces = createPostgresWorkspaces({ pool, clock });
    database.beforeClose(workspaces.close);
    const { requestsOf } = workspaces;
    const shared = { publicUrl: origin, clock, attachmentUrl, lettersOf };
    const { systemOf } = access;
    void app.register(createFhirPlugin({ systemOf, requestsOf, log: audit.log, ...shared }));
    const { recordSystem: record, log } = audit;
    const sending = {
      base: `${origin}/fhir`,
      answerOf: answersOf(requestsOf, { clock, attachmentUrl, lettersOf }),
    };
    const store = createSubscriptionStore(pool, clock);
    void app.register(
      createSubscriptionPlugin({ access, store, record, recorded: log.linkSoon, ...sending }),
    );
    senders.push(createSender({ pool, clock, recorded: log.linkSoon, ...sending }));
    const personId = nurse.id ?? "";
    ({ cases } = workspaces.workspaceOf({ tenant, personId, sessionId: "test" }));
  });
  await on.stage.database.app.query("select review.admit($1, $2, $3, '2026-03-09T08:00:00.000Z')", [
    tenant,
    nurse.id,
    JSON.stringify(nurse),
  ]);
});
afterAll(async () => {
  await on.stage.close();
  await receiver.close();
});

test("a gateway sends a request, is told of the nurse's request for information with the whole answer, and reads the same at its address", async () => {
  const { origin } = on.stage;
  const scopes = ["system/Claim.cu", "system/ClaimResponse.rs", "system/Subscription.crd"] as const;
  const system = await registerSystem(origin, await on.systemsOf(), {
    ...{ scopes: [...scopes], endpoints: [`${receiver.origin}/hooks/`] },
  });
  const given = await askToken(origin, await system.assertion(), { scope: scopes.join(" ") });
  const ask = asking(
    origin,
    z.looseObject({ access_token: z.string() }).parse(given.body).access_token,
  );
  const subscription = subscriptionTo(`${receiver.origin}/hooks/one`, "full-resource");
  expect((await ask("POST", "/Subscription", subscription)).status).toBe(201);
  const submitted = await ask("POST", "/Claim/$submit", publicBundle("pas-requests", "referral"));
  expect(submitted.status).toBe(200);
  expect(JSON.stringify(submitted.body)).toContain('"A4"');

  const listed = await cases.list({});
  const [{ id } = { id: newCaseId() }] = listed.ok ? listed.value.items : [];
  const { value, version } = stored(await cases.get(id));
  const determination = {
    ...exampleDetermination(id, "information-requested"),
    recordedAt: new Date().toISOString(),
    recordedBy: nurse,
  };
  stored(
    await cases.sign(
      id,
      { ...value, state: "information-requested" },
      { ifMatch: version, determination },
    ),
  );
  for (const { sendDue } of senders) expect(await sendDue()).toBe(2);

  const [handshake, event] = receiver.received;
  expect([handshake?.type, event?.type, event?.number]).toEqual([
    "handshake",
    "event-notification",
    "1",
  ]);
  const notification = bundleSchema.parse(event?.bundle);
  expect(baseIssues(notification)).toEqual([]);
  const answer = bundleSchema.parse(notification.entry?.[1]?.resource);
  expect(guideIssues(answer, "pas-response-bundle")).toEqual([]);
  expect(answer.entry?.[0]?.resource).toMatchObject({
    resourceType: "ClaimResponse",
    outcome: "complete",
  });
  // Where the plan takes attachments, whoever works by Tasks is given one of each guide for each kind of paper.
  const tasks = (answer.entry ?? []).filter(({ resource }) => resource?.resourceType === "Task");
  expect(tasks).toHaveLength(4);
  expect(JSON.stringify(tasks).split(`"valueUrl":"${attachmentUrl}"`)).toHaveLength(5);
  const focus = z.looseObject({ reference: z.string() }).parse(event?.focus).reference;
  const read = await ask("GET", focus.slice(`${origin}/fhir`.length));
  expect(read.status).toBe(200);
  expect(bundleSchema.parse(read.body).entry).toEqual(answer.entry);

  const { body } = await ask("GET", "/metadata");
  const text = JSON.stringify(body);
  for (const part of ["capabilitystatement-subscriptiontopic-canonical", '"type":"Subscription"']) {
    expect(text).toContain(part);
  }
});
