import type { Bundle } from "@medplum/fhirtypes";
import { afterAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { currentSets, referenceOf } from "#criteria";
import { largestBundle } from "#interop/fhir";
import { act, people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { publicBundle } from "../../src/interop/fhir/examples-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { ada } from "../fhir-access/fhir-stage-for-test.ts";
import {
  type FhirServer,
  openFhirServer,
  outcomeIn,
  inquiredIn,
  responseIn,
  stageOn,
  start,
} from "./fhir-server-for-test.ts";
import { allWays } from "./create-fhir-plugin.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

const submit = "/fhir/Claim/$submit";
const inquire = "/fhir/Claim/$inquire";
const surgery = publicBundle("pas-requests", "surgical");

async function idOf({ workspace }: FhirServer): Promise<string> {
  const listed = await (await workspace(people.nora)).cases.list({});
  return (listed.ok ? listed.value.items[0]?.id : undefined) ?? "";
}

/** The claim of a bundle with other parts, as a query by example. */
function asking(bundle: Bundle, change: object): Bundle {
  const [first, ...others] = bundle.entry ?? [];
  if (first?.resource?.resourceType !== "Claim") throw new Error("no claim");
  const { identifier: _identifier, ...claim } = first.resource;
  return {
    ...bundle,
    identifier: { system: "http://example.org/inquiries", value: "inquiry-1" },
    entry: [{ ...first, resource: { ...claim, ...change } }, ...others],
  };
}

describe("Claim/$inquire", () => {
  test("answers what people have signed by now, and what they hand to each other is pended", async () => {
    const server = await openFhirServer(database);
    const gateway = await server.register("Plan gateway");
    await server.call(gateway, submit, surgery);
    const stage = await stageOn(server, await idOf(server));
    const ask = async () => {
      const [answer] = inquiredIn(await server.call(gateway, inquire, asking(surgery, {})));
      expect(answer?.bundle.identifier.value).toBe("inquiry-1");
      return answer?.actions;
    };
    expect(await ask()).toEqual(["A4"]);
    await act(stage, "refer", people.nora);
    expect(await ask()).toEqual(["A4"]);
    await act(stage, "approve", people.paul);
    expect(await ask()).toEqual(["A1"]);
    await act(stage, "reopen", people.vera);
    expect(await ask()).toEqual(["A4"]);
    const audited = await server.audit.log.search(server.tenant, {
      ...{ caseId: stage.id, personId: gateway, action: "inquireClaim", outcome: "done" },
      ...{ from: null, to: null, before: null, limit: 10 },
    });
    expect(audited.map(({ entry }) => entry.kind)).toEqual(["read", "read", "read", "read"]);
  });

  test("gives out Tasks where the plan takes attachments, by both ways of asking, and none where it does not", async () => {
    const attachmentUrl = "https://gateway.example/fhir/$submit-attachment";
    for (const given of [attachmentUrl, null]) {
      const server = await openFhirServer(database, { attachmentUrl: given });
      const gateway = await server.register("Plan gateway");
      await server.call(gateway, submit, surgery);
      const stage = await stageOn(server, await idOf(server));
      expect(await act(stage, "request-information", people.nora)).toMatchObject({ ok: true });
      const [inquired] = inquiredIn(await server.call(gateway, inquire, asking(surgery, {})));
      const again = responseIn(await server.call(gateway, submit, surgery));
      for (const { bundle } of [again, ...(inquired === undefined ? [] : [inquired])]) {
        const resources = bundle.entry.map(({ resource }) => resource);
        const of = (type: string) => resources.filter((one) => one["resourceType"] === type);
        expect(of("CommunicationRequest")).toHaveLength(2);
        expect(of("Task")).toHaveLength(given === null ? 0 : 4);
        for (const task of of("Task")) expect(JSON.stringify(task)).toContain(attachmentUrl);
      }
      expect(inquired?.actions).toEqual(["A4"]);
    }
  });

  test("sends the letter that stands as the PDF that was sent, the same each time, and none that was voided", async () => {
    const server = await openFhirServer(database);
    const gateway = await server.register("Plan gateway");
    await server.call(gateway, submit, surgery);
    const stage = await stageOn(server, await idOf(server));
    const letters = async () => {
      const [answer] = inquiredIn(await server.call(gateway, inquire, asking(surgery, {})));
      const resources = answer?.bundle.entry.map(({ resource }) => resource) ?? [];
      return resources.filter((one) => one["resourceType"] === "DocumentReference");
    };
    await act(stage, "refer", people.nora);
    await act(stage, "approve", people.paul);
    expect(await letters()).toEqual([]);
    const parts = [{ kind: "paragraph", text: "The request is approved." } as const];
    const issued = await act(stage, "issue-notice", people.nora, (signing) => {
      const { determination } = signing;
      const { notice } = determination;
      return notice === undefined
        ? signing
        : { ...signing, determination: { ...determination, notice: { ...notice, parts } } };
    });
    expect(issued).toMatchObject({ ok: true });
    const sent = await letters();
    expect(sent).toMatchObject([
      {
        type: { coding: [{ code: "51851-4" }] },
        content: [{ attachment: { contentType: "application/pdf" } }],
      },
    ]);
    expect(JSON.stringify(sent)).toContain(`"data":"${btoa("%PDF-1.7").slice(0, 10)}`);
    expect(await letters()).toEqual(sent);
    expect(await act(stage, "void-notice", people.vera)).toMatchObject({ ok: true });
    expect(await letters()).toEqual([]);
  });

  test("finds by number, member and provider, and nothing of other systems, tenants or restricted cases", async () => {
    const server = await openFhirServer(database);
    const gateway = await server.register("Plan gateway");
    const other = await server.register("Another gateway");
    await server.call(gateway, submit, surgery);
    await server.call(gateway, submit, publicBundle("pas-requests", "homecare"));
    const found = async (system: string, bundle: Bundle) => {
      const answers = inquiredIn(await server.call(system, inquire, bundle));
      for (const { bundle: answer } of answers) {
        const types = answer.entry.map(({ resource }) => resource["resourceType"]);
        expect(types.filter((type) => type === "ClaimResponse")).toHaveLength(1);
      }
      return answers.filter(({ response }) => response.outcome !== "error").length;
    };
    const identifier = [{ value: "16139462398" }];
    expect(await found(gateway, asking(surgery, {}))).toBe(2);
    expect(await found(gateway, asking(surgery, { identifier }))).toBe(1);
    expect(await found(gateway, asking(surgery, { identifier: [{ value: "another" }] }))).toBe(0);
    const patient = { identifier: { value: "another" } };
    expect(await found(gateway, asking(surgery, { identifier, provider: patient }))).toBe(0);
    expect(await found(other, asking(surgery, {}))).toBe(0);
    const elsewhere = await openFhirServer(database);
    const stranger = await elsewhere.register("Plan gateway");
    const theirs = await elsewhere.call(stranger, inquire, asking(surgery, {}));
    expect(inquiredIn(theirs).map(({ response }) => response.outcome)).toEqual(["error"]);

    for (const part of ["patient", "provider"] as const) {
      const asked = await server.call(gateway, inquire, asking(surgery, { [part]: {} }));
      expect([asked.status, outcomeIn(asked)]).toEqual([
        422,
        { code: "required", paths: [`Bundle.entry[0].resource.${part}`] },
      ]);
    }

    const wide = await server.register("Contact center", { readsOthers: true });
    const trusted = await server.register("Archive", { readsOthers: true, readsRestricted: true });
    expect([
      await found(wide, asking(surgery, {})),
      await found(trusted, asking(surgery, {})),
    ]).toEqual([2, 2]);
    for (const id of await idsOf(server)) {
      await server.database.app.query(
        "select review.set_restriction($1, $2, $3, true, 'A person in public life', $4)",
        [server.tenant, id, ada.id, start],
      );
    }
    expect(await found(gateway, asking(surgery, {}))).toBe(0);
    expect(await found(wide, asking(surgery, {}))).toBe(0);
    expect(await found(trusted, asking(surgery, {}))).toBe(2);
    // Sent again, a restricted request is neither taken a second time nor told of.
    const again = await server.call(gateway, submit, surgery);
    expect([again.status, outcomeIn(again)?.code]).toEqual([403, "forbidden"]);
    expect(await idsOf(server)).toHaveLength(2);
  });
});

async function idsOf({ workspace }: FhirServer): Promise<readonly string[]> {
  const listed = await (await workspace(people.nora)).cases.list({});
  return listed.ok ? listed.value.items.map(({ id }) => id) : [];
}

describe("the boundary", () => {
  test("answers whatever fails with one OperationOutcome, and stores nothing", async () => {
    const server = await openFhirServer(database);
    const gateway = await server.register("Plan gateway");
    const reader = await server.register("Reader", { scopes: ["system/Questionnaire.rs"] });
    const twice = `{"resourceType": "Bundle", "entry": [{"resource": {"id": "a", "id": "b"}}]}`;
    const wrong: unknown[] = [];
    const cases: readonly (readonly [number, string, ...Parameters<FhirServer["call"]>])[] = [
      [401, "login", null, submit, surgery],
      [401, "login", null, submit, surgery, { headers: { cookie: "session=x", origin: "x" } }],
      [401, "login", "nobody", inquire, surgery],
      [403, "forbidden", reader, submit, surgery],
      [403, "forbidden", reader, "/fhir/AuditEvent"],
      [
        415,
        "not-supported",
        gateway,
        submit,
        "<Bundle/>",
        { headers: { "content-type": "application/fhir+xml" } },
      ],
      [
        406,
        "not-supported",
        gateway,
        "/fhir/Questionnaire",
        undefined,
        { headers: { accept: "application/fhir+xml" } },
      ],
      [413, "too-long", gateway, submit, " ".repeat(largestBundle + 1)],
      [400, "structure", gateway, submit, "{"],
      [400, "structure", gateway, submit, ""],
      [400, "structure", gateway, submit, twice],
      [400, "structure", gateway, submit, { resourceType: "Parameters", parameter: [] }],
      [422, "structure", gateway, submit, { resourceType: "Patient" }],
      [422, "invalid", gateway, inquire, { resourceType: "Patient" }],
      [404, "not-supported", gateway, "/fhir/Nothing"],
      [404, "not-supported", gateway, "/fhir/Claim/$submit"],
      [404, "not-found", gateway, "/fhir/Questionnaire/none"],
      [400, "not-supported", gateway, "/fhir/Questionnaire?title=x"],
      [400, "not-supported", gateway, "/fhir/AuditEvent?agent=x"],
    ];
    for (const [status, code, ...call] of cases) {
      const answer = await server.call(...call);
      if (answer.status !== status || outcomeIn(answer)?.code !== code)
        wrong.push([status, code, ...call.slice(1, 2), answer.status, answer.body]);
    }
    expect(wrong).toEqual([]);
    expect(outcomeIn(await server.call(gateway, submit, twice))?.paths).toEqual([
      "Bundle.entry[0].resource.id",
    ]);
    expect(await idsOf(server)).toEqual([]);
  });

  test("holds back who asks too often, in the same words, and a database that is away is no refusal", async () => {
    const server = await openFhirServer(database, { limits: { requestsPerMinute: 4 } });
    const gateway = await server.register("Plan gateway");
    await server.call(gateway, "/fhir/metadata");
    await database.admin.query("alter function review.token_holder rename to token_holder_away");
    const away = await server.call(gateway, inquire, surgery);
    await database.admin.query("alter function review.token_holder_away rename to token_holder");
    expect([away.status, outcomeIn(away)?.code]).toEqual([503, "transient"]);
    const answers = [];
    for (let times = 0; times < 4; times += 1)
      answers.push(await server.call(gateway, "/fhir/metadata"));
    const last = answers.at(-1);
    expect([last?.status, last === undefined ? null : outcomeIn(last)?.code]).toEqual([
      429,
      "throttled",
    ]);
  });

  test("tells of itself what is there: every way, and no other", async () => {
    const server = await openFhirServer(database);
    const { status, type, body } = await server.call(null, "/fhir/metadata");
    expect([status, type]).toEqual([200, "application/fhir+json; charset=utf-8"]);
    const { rest } = z
      .looseObject({
        rest: z.array(
          z.looseObject({ security: z.unknown(), resource: z.array(capabilitySchema) }),
        ),
      })
      .parse(body);
    expect(JSON.stringify(rest[0]?.security)).toContain("https://plan.example/fhir/token");
    const told = (rest[0]?.resource ?? []).flatMap(
      ({ type: resource, interaction = [], operation = [] }) => [
        ...interaction.map(({ code }) => `${resource} ${code}`),
        ...operation.map(({ name }) => `${resource} $${name}`),
      ],
    );
    const ofWays = allWays.flatMap(({ capability }) => {
      if (capability === null) return [];
      const what = "operation" in capability ? `$${capability.operation}` : capability.interaction;
      return [`${capability.resource} ${what}`];
    });
    expect(told.toSorted()).toEqual([...new Set(ofWays)].toSorted());
    const served = routesIn(server.app.printRoutes({ commonPrefix: false, includeHooks: false }));
    expect(served.filter((way) => way.includes(" /fhir/")).toSorted()).toEqual(
      [
        ...allWays.map(({ method, path }) => `${method} /fhir${path}`),
        "GET /fhir/.well-known/smart-configuration",
        "POST /fhir/token",
      ].toSorted(),
    );
    // A scope that nobody can be given would be a way that nobody can go.
    const { scopes_supported: scopes } = z
      .looseObject({ scopes_supported: z.array(z.string()) })
      .parse((await server.call(null, "/fhir/.well-known/smart-configuration")).body);
    expect(allWays.filter(({ scope }) => scope !== null && !scopes.includes(scope))).toEqual([]);
  });

  test("gives the questionnaire of each set, and the audit to who may read it", async () => {
    const server = await openFhirServer(database);
    const gateway = await server.register("Plan gateway", {
      scopes: ["system/Questionnaire.rs", "system/Claim.cu"],
    });
    const watcher = await server.register("Watcher", { scopes: ["system/AuditEvent.rs"] });
    const set = bundleOf(await server.call(gateway, "/fhir/Questionnaire"));
    expect(set.map(({ resource }) => resource)).toMatchObject(
      currentSets.map(({ version }) => ({ resourceType: "Questionnaire", version })),
    );
    const [first] = currentSets;
    const id = first === undefined ? "" : referenceOf(first).replace("@", "-");
    const read = await server.call(gateway, `/fhir/Questionnaire/${id}`);
    expect(read.body).toEqual(set.find(({ resource }) => resource["id"] === id)?.resource);
    const url = encodeURIComponent(z.looseObject({ url: z.string() }).parse(read.body).url);
    expect(bundleOf(await server.call(gateway, `/fhir/Questionnaire?url=${url}`))).toHaveLength(1);

    await server.call(gateway, submit, surgery);
    const day = start.slice(0, 10);
    const events = bundleOf(
      await server.call(watcher, `/fhir/AuditEvent?date=ge${day}&date=lt2026-03-10`),
    );
    expect(events[0]?.resource).toMatchObject({
      resourceType: "AuditEvent",
      action: "C",
      agent: [{ who: { identifier: { value: gateway } } }],
    });
    expect(bundleOf(await server.call(watcher, `/fhir/AuditEvent?date=lt${day}`))).toEqual([]);
  });
});

const capabilitySchema = z.looseObject({
  type: z.string(),
  interaction: z.optional(z.array(z.looseObject({ code: z.string() }))),
  operation: z.optional(z.array(z.looseObject({ name: z.string() }))),
});

function bundleOf({ body }: { readonly body: unknown }) {
  return z
    .looseObject({ entry: z.array(z.looseObject({ resource: z.looseObject({}) })) })
    .parse(body).entry;
}

/** Every method of every way in the printed tree, in which a way stands below the one that it begins with. */
function routesIn(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", path = "", methods = ""] =
      /^(.*?)[├└]── (\S+) \(([A-Z, ]+)\)/.exec(line) ?? [];
    above.splice(indent.length / 4, Infinity, path);
    return methods
      .split(", ")
      .flatMap((method) => (method === "" ? [] : [`${method} ${above.join("")}`]));
  });
}
