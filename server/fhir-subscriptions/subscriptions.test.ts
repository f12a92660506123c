import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { publicExamples } from "../../src/interop/fhir/examples-for-test.ts";
import { baseIssues } from "../../src/interop/fhir/check/check-bundle-for-test.ts";
import { tenant } from "../sign-in/stage-for-test.ts";
import { answerAddress, caseOfAnswer } from "./answer-address.ts";
import { bundleSchema, type Receiver, startReceiver, taken } from "./receiver-for-test.ts";
import {
  answerFor,
  channelTo,
  startSubscriptionStage,
  type SubscriptionStage,
  subscriptionTo,
  type TokenHolder,
} from "./subscriptions-stage-for-test.ts";

let on: SubscriptionStage;
let receiver: Receiver;
let hooks = "";

beforeAll(async () => {
  on = await startSubscriptionStage();
});
afterAll(async () => on.stage.close());
beforeEach(async () => {
  receiver = await startReceiver();
  hooks = `${receiver.origin}/hooks/`;
});
afterEach(async () => {
  on.stage.setClock(0);
  // What one test leaves is not sent in the next.
  await on.stage.database.admin.query("update review.subscriptions set status = 'off'");
  await receiver.close();
});

/** A system that was registered for the receiver. */
async function gateway(of = tenant): Promise<TokenHolder> {
  return on.systemWith({ name: "Gateway", endpoints: [hooks] }, of);
}

async function subscribe(
  system: TokenHolder,
  { path = "one", content = "id-only", change = {} } = {},
): Promise<string> {
  const made = await system.ask(
    "POST",
    "/Subscription",
    subscriptionTo(hooks + path, content, change),
  );
  expect([made.status, made.body]).toEqual([201, made.body]);
  return made.location.split("/").at(-1) ?? "";
}

/** A subscription whose handshake was answered. */
async function activeSubscription(
  system: TokenHolder,
  given?: Parameters<typeof subscribe>[1],
): Promise<string> {
  const id = await subscribe(system, given);
  expect(await on.sender.sendDue()).toBe(1);
  receiver.received.splice(0);
  return id;
}

async function statusOf(system: TokenHolder, id: string): Promise<unknown> {
  return (await system.ask("GET", `/Subscription/${id}`)).body;
}

test("a subscription is active once its endpoint has taken the handshake, and is shown as it is in force", async () => {
  const system = await gateway();
  const made = await system.ask("POST", "/Subscription", subscriptionTo(`${hooks}one`));
  expect(made.status).toBe(201);
  const id = made.location.split("/").at(-1) ?? "";
  expect(made.location).toBe(`${on.base}/Subscription/${id}`);
  expect(made.body).toMatchObject({ ...subscriptionTo(`${hooks}one`), id, status: "requested" });
  expect(await on.sender.sendDue()).toBe(1);
  expect(receiver.received).toMatchObject([
    { path: "/hooks/one", type: "handshake", status: "requested", count: "0" },
  ]);
  expect(receiver.received[0]?.number).toBeUndefined();
  expect(await statusOf(system, id)).toMatchObject({ id, status: "active" });
  expect(await on.sender.sendDue()).toBe(0);
});

test("each signature that changes the answer is told once, numbered without a gap, and what goes on inside is not", async () => {
  const system = await gateway();
  const other = await on.systemWith({ name: "Other", endpoints: [hooks] });
  await activeSubscription(system);
  const mine = await on.caseOf(system);
  const theirs = await on.caseOf(other);
  await mine.sign();
  await theirs.sign();
  await mine.sign();
  await mine.refer();
  expect(await on.sender.sendDue()).toBe(2);
  const focus = { reference: answerAddress(on.base, mine.id) };
  expect(receiver.received).toMatchObject([
    { type: "event-notification", status: "active", number: "1", count: "1", focus },
    { type: "event-notification", status: "active", number: "2", count: "2", focus },
  ]);
  expect(receiver.received.map(({ bundle }) => bundle.entry?.length)).toEqual([1, 1]);
});

test("signatures that come at once are each numbered, and told in the order of their numbers", async () => {
  const system = await gateway();
  await activeSubscription(system);
  const cases = await Promise.all(Array.from({ length: 8 }, async () => on.caseOf(system)));
  await Promise.all(cases.map(async ({ sign }) => sign()));
  expect(await on.sender.sendDue()).toBe(8);
  expect(receiver.received.map(({ number }) => number)).toEqual(
    Array.from({ length: 8 }, (_, index) => String(index + 1)),
  );
});

test("a notification has the shape of the guide's own example, with the whole answer where it was asked for", async () => {
  const system = await gateway();
  await activeSubscription(system, { content: "full-resource" });
  const { id, sign } = await on.caseOf(system);
  await sign();
  await on.sender.sendDue();
  const [sent] = receiver.received;
  const focus = answerAddress(on.base, id);
  expect(sent?.focus).toEqual({ reference: focus });
  expect(sent?.bundle).toMatchObject({
    type: "history",
    entry: [
      { request: { method: "GET" }, response: { status: "200" } },
      {
        fullUrl: focus,
        resource: answerFor(id),
        request: { url: focus },
        response: { status: "200" },
      },
    ],
  });
  expect(baseIssues(bundleSchema.parse(sent?.bundle))).toEqual([]);
  const example = publicExamples("information-requests").find(
    ({ name }) => name === "PAS notification",
  );
  const namesIn = (value: unknown): readonly string[] =>
    [...JSON.stringify(value).matchAll(/"name":"([a-z-]+)"/g)].map(([, name]) => name ?? "");
  const named = namesIn(sent?.bundle.entry?.[0]);
  expect(namesIn(example?.resource).filter((name) => !named.includes(name))).toEqual([]);
  expect(focus).toMatch(/\/Bundle\/[A-Za-z0-9.-]{1,64}$/);
  const read = await system.ask("GET", focus.slice(on.base.length));
  expect([read.status, read.body]).toEqual([200, answerFor(id)]);
  expect(answerAddress("", "-_a__")).toBe("/Bundle/-.a..");
  expect(caseOfAnswer("-.a..")).toBe("-_a__");
});

test("a filter by the requesting provider, with or without its system, leaves out other providers", async () => {
  const system = await gateway();
  const url =
    "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-filter-criteria";
  const filtered = (valueString: string) => ({
    change: { _criteria: { extension: [{ url, valueString }] } },
  });
  const npi = "http://hl7.org/fhir/sid/us-npi|1234567893";
  await subscribe(system, { path: "whole", ...filtered(`orgIdentifier=${npi}`) });
  await subscribe(system, { path: "bare", ...filtered("orgIdentifier=1234567893") });
  await subscribe(system, { path: "other", ...filtered("orgIdentifier=9999999999") });
  await on.sender.sendDue();
  receiver.received.splice(0);
  const { sign } = await on.caseOf(system, { providerKeys: [npi, "|1234567893"] });
  await sign();
  expect(await on.sender.sendDue()).toBe(2);
  expect(receiver.received.map(({ path }) => path).toSorted()).toEqual([
    "/hooks/bare",
    "/hooks/whole",
  ]);
});

test("an endpoint that hangs keeps nobody from signing", async () => {
  const system = await gateway();
  await activeSubscription(system);
  const { sign } = await on.caseOf(system);
  await sign();
  let letGo = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    receiver.answerWith((response) => {
      letGo = () => taken(response);
      resolve();
    });
  });
  const sending = on.sender.sendDue();
  await asked;
  // The next signature counts on the same subscription, and is stored while the endpoint says nothing.
  await sign();
  receiver.answerWith(taken);
  letGo();
  expect(await sending).toBe(2);
  expect(receiver.received.map(({ number }) => number)).toEqual(["1", "2"]);
});

test("an endpoint that fails is tried again after ever longer pauses, under the same number, then is in error and counts on", async () => {
  const system = await gateway();
  const id = await activeSubscription(system);
  const { sign } = await on.caseOf(system);
  receiver.answerWith((response) => response.writeHead(500).end());
  await sign();
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    expect(await on.sender.sendDue()).toBe(0);
    // Before its time nothing is tried.
    expect(await on.sender.sendDue()).toBe(0);
    expect(receiver.received).toHaveLength(attempt);
    on.stage.moveClock(15 * 60);
  }
  await on.sender.sendDue();
  expect(receiver.received.map(({ number }) => number)).toEqual(Array<string>(10).fill("1"));
  on.stage.setClock(0);
  await sign();
  expect(await statusOf(system, id)).toMatchObject({ status: "error" });
  const status = await system.ask("GET", `/Subscription/${id}/$status`);
  expect(JSON.stringify(status.body)).toContain("The endpoint responded with status 500.");
  expect(status.body).toMatchObject({
    type: "searchset",
    entry: [
      {
        resource: {
          parameter: [
            { name: "subscription" },
            { name: "topic" },
            { name: "status", valueCode: "error" },
            { name: "type", valueCode: "query-status" },
            { name: "events-since-subscription-start", valueString: "2" },
            { name: "error" },
          ],
        },
      },
    ],
  });
  expect(baseIssues(bundleSchema.parse(status.body))).toEqual([]);
});

test("an endpoint that comes back gets what it missed, in order", async () => {
  const system = await gateway();
  await activeSubscription(system);
  const { sign } = await on.caseOf(system);
  receiver.answerWith((response) => response.destroy());
  await sign();
  await on.sender.sendDue();
  await sign();
  receiver.answerWith(taken);
  on.stage.moveClock(6);
  expect(await on.sender.sendDue()).toBe(2);
  expect(receiver.received.map(({ number }) => number)).toEqual(["1", "1", "2"]);
});

test("only the registered address is ever asked: a redirect is a failure, and an address beside it is refused", async () => {
  const elsewhere = await startReceiver();
  const system = await gateway();
  receiver.answerWith((response) =>
    response.writeHead(307, { location: `${elsewhere.origin}/hooks/one` }).end(),
  );
  await subscribe(system);
  expect(await on.sender.sendDue()).toBe(0);
  expect(elsewhere.received).toEqual([]);
  await elsewhere.close();

  const [, port = ""] = receiver.origin.split("127.0.0.1");
  const wrong = [
    `${elsewhere.origin}/hooks/one`,
    `http://127.0.0.1${port}/hooksx`,
    `http://127.0.0.1${port}/hooks`,
    `http://127.0.0.1${port}/`,
    `${hooks}../admin`,
    `${hooks}%2e%2e/admin`,
    "http://127.0.0.1:1/hooks/",
    `http://localhost${port}/hooks/one`,
    `http://127.0.0.1.example${port}/hooks/one`,
    `https://127.0.0.1${port}/hooks/one`,
    "http://169.254.169.254/latest/meta-data",
  ];
  for (const endpoint of wrong) {
    const { status } = await system.ask("POST", "/Subscription", subscriptionTo(endpoint));
    expect([endpoint, status]).toEqual([endpoint, 403]);
  }
});

test("what is asked for and cannot be given is refused with its path, and nothing is stored", async () => {
  const system = await gateway();
  const channel = channelTo(`${hooks}one`);
  const wrong: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
    [{ resourceType: "Patient" }, "Subscription.resourceType"],
    [{ criteria: "Claim?status=active" }, "Subscription.criteria"],
    [{ status: "off" }, "Subscription.status"],
    [{ reason: undefined }, "Subscription.reason"],
    [{ modifierExtension: [{ url: "x", valueCode: "y" }] }, "Subscription.modifierExtension"],
    [{ channel: { ...channel, type: "websocket" } }, "Subscription.channel.type"],
    [{ channel: { ...channel, payload: undefined } }, "Subscription.channel.payload"],
    [{ channel: { ...channel, _payload: undefined } }, "Subscription.channel.payload.extension"],
    [{ channel: { ...channel, header: ["Authorization: x"] } }, "Subscription.channel.header"],
    [{ channel: { ...channel, endpoint: "http://me@x/" } }, "Subscription.channel.endpoint"],
    [{ end: "tomorrow" }, "Subscription.end"],
  ];
  for (const [change, path] of wrong) {
    const { status, body } = await system.ask(
      "POST",
      "/Subscription",
      subscriptionTo(`${hooks}one`, "id-only", change),
    );
    expect([path, status]).toEqual([path, 422]);
    expect(body).toMatchObject({
      resourceType: "OperationOutcome",
      issue: [{ expression: [path] }],
    });
  }
  const { status } = await system.ask("POST", "/Subscription", null);
  expect(status).toBe(422);
  expect((await system.ask("GET", "/Subscription/$status")).body).toMatchObject({ total: 0 });
});

test("a system sees and ends its own subscriptions alone, with a token and a scope for it", async () => {
  const [mine, other, stranger] = [await gateway(), await gateway(), await gateway("another-plan")];
  const id = await subscribe(mine);
  for (const system of [other, stranger]) {
    for (const [method, path] of [
      ["GET", `/Subscription/${id}`],
      ["GET", `/Subscription/${id}/$status`],
      ["DELETE", `/Subscription/${id}`],
      ["GET", "/Subscription/not-there"],
    ] as const) {
      const { status, body } = await system.ask(method, path);
      expect([path, status]).toEqual([path, 404]);
      expect(JSON.stringify(body)).not.toContain(hooks);
    }
    expect((await system.ask("GET", `/Subscription/$status?id=${id}`)).body).toMatchObject({
      total: 0,
    });
  }
  expect(
    (await mine.ask("GET", `/Subscription/$status?id=${id}&status=requested`)).body,
  ).toMatchObject({ total: 1 });
  const posted = { resourceType: "Parameters", parameter: [{ name: "id", valueId: "another" }] };
  expect((await mine.ask("POST", "/Subscription/$status", posted)).body).toMatchObject({
    total: 0,
  });
  expect((await mine.ask("POST", `/Subscription/${id}/$status`, {})).body).toMatchObject({
    total: 1,
  });
  const nobody = await fetch(`${on.base}/Subscription/${id}`);
  expect([nobody.status, nobody.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  const claims = await on.systemWith({ endpoints: [hooks], scopes: ["system/Claim.cu"] });
  for (const path of ["/Subscription/x", "/Bundle/x"]) {
    expect((await claims.ask("GET", path)).status).toBe(403);
  }
  expect((await claims.ask("POST", "/Subscription", subscriptionTo(hooks))).status).toBe(403);
  expect((await mine.ask("DELETE", `/Subscription/${id}`)).status).toBe(204);
  expect(await on.sender.sendDue()).toBe(0);
  expect(await statusOf(mine, id)).toMatchObject({ status: "off" });
});

test("a system that was revoked is told nothing more", async () => {
  const system = await gateway();
  await activeSubscription(system);
  const { sign } = await on.caseOf(system);
  await sign();
  await (await on.systemsOf()).revoke(system.id);
  await sign();
  expect(await on.sender.sendDue()).toBe(0);
  expect(receiver.received).toEqual([]);
  expect((await system.ask("GET", "/Subscription/$status")).status).toBe(401);
});

test("the audit tells who asked to be notified, and of each notification with its case, taken or not", async () => {
  const system = await gateway();
  const id = await activeSubscription(system);
  const { id: caseId, sign } = await on.caseOf(system);
  await sign();
  receiver.answerWith((response) => response.writeHead(503).end());
  await on.sender.sendDue();
  receiver.answerWith(taken);
  on.stage.moveClock(6);
  await on.sender.sendDue();
  await system.ask("POST", "/Subscription", subscriptionTo("https://elsewhere.example/"));
  const found = await on.audit.log.search(tenant, {
    ...{ caseId: null, personId: system.id, action: null, outcome: null },
    ...{ from: null, to: null, before: null, limit: 10 },
  });
  expect(
    found.map(({ entry: { action, outcome, caseIds, subjectId } }) => [
      action,
      outcome,
      caseIds,
      subjectId,
    ]),
  ).toEqual([
    ["subscription-refused", "refused", [], undefined],
    ["notification-sent", "done", [caseId], id],
    ["notification-sent", "failed", [caseId], id],
    ["subscription-handshake", "done", [], id],
    ["subscription-created", "done", [], id],
    ["token-issued", "done", [], undefined],
  ]);
});
