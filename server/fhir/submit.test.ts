import type { Bundle, DocumentReference } from "@medplum/fhirtypes";
import { afterAll, describe, expect, test } from "vitest";
import { act, people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { publicBundle, publicExamples } from "../../src/interop/fhir/examples-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { contentsInDatabase } from "../stores/document-contents.ts";
import {
  type FhirServer,
  openFhirServer,
  outcomeIn,
  responseIn,
  stageOn,
  start,
} from "./fhir-server-for-test.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

const submit = "/fhir/Claim/$submit";

async function withGateway(
  ...given: Parameters<typeof openFhirServer> extends [unknown, ...infer Rest] ? Rest : never
) {
  const server = await openFhirServer(database, ...given);
  const gateway = await server.register("Plan gateway");
  const send = async (bundle: unknown) => server.call(gateway, submit, bundle);
  return { server, gateway, send };
}

/** The bundle with a paper within it. */
function withPaper(bundle: Bundle): Bundle {
  const resource: DocumentReference = {
    resourceType: "DocumentReference",
    id: "note",
    status: "current",
    description: "Progress note",
    content: [{ attachment: { contentType: "application/pdf", data: btoa("Six visits.") } }],
  };
  const fullUrl = "http://davinci-pas.org/fhir/DocumentReference/note";
  return { ...bundle, entry: [...(bundle.entry ?? []), { fullUrl, resource }] };
}

/** The bundle with other words in it, everywhere. */
function reworded(bundle: Bundle, from: string | RegExp, to: string): unknown {
  const changed = JSON.stringify(bundle).replaceAll(from, to);
  if (changed === JSON.stringify(bundle)) throw new Error(`nothing says ${String(from)}`);
  return JSON.parse(changed);
}

async function idsOf({ workspace }: FhirServer): Promise<readonly string[]> {
  const { cases } = await workspace(people.nora);
  const listed = await cases.list({});
  if (!listed.ok) throw new Error(listed.error.kind);
  return listed.value.items.map(({ id }) => id);
}

async function namesOf({ workspace }: FhirServer, id: string): Promise<readonly string[]> {
  const listed = await (await workspace(people.nora)).documents.list(id);
  return listed.ok ? listed.value.items.map(({ name }) => name) : [];
}

describe("Claim/$submit", () => {
  test("makes a case of a request, with its documents, history and audit, and answers it pended", async () => {
    const { server, gateway, send } = await withGateway();
    const sent = withPaper(publicBundle("pas-requests", "referral-test-kit"));
    const { bundle, response, actions } = responseIn(await send(sent));
    expect(bundle.identifier).toEqual(sent.identifier);
    expect([response.outcome, actions]).toEqual(["complete", ["A4"]]);

    const [id = "", another] = await idsOf(server);
    expect(another).toBeUndefined();
    const { cases, documents } = await server.workspace(people.nora);
    const read = await cases.get(id);
    expect(read).toMatchObject({
      value: { state: "draft", origin: { kind: "received", claim: { value: "111099" } } },
    });
    // The time of receipt, and no other answer.
    expect(read.ok ? read.value.answers : null).toEqual({ request: { receivedAt: start } });
    expect(await cases.verify(id)).toMatchObject({ value: { kind: "verified" } });
    expect(await cases.history(id)).toMatchObject({
      value: { items: [{ kind: "created", by: "Plan gateway, by FHIR" }] },
    });
    const stored = await documents.list(id);
    const [first, ...papers] = stored.ok ? stored.value.items : [];
    expect(first).toMatchObject({ mediaType: "application/fhir+json", addedAt: start });
    expect(papers).toMatchObject([
      { kind: "text", name: "Progress note.txt", byteLength: 11, isUncounted: true },
    ]);
    // How words break into pages is known to who shows them: the first to open it counts, and nobody after that.
    const { id: paper = "" } = papers[0] ?? {};
    for (const through of [3, 5]) {
      const counted = await documents.noteUndrawnPages(paper, [], through);
      expect(counted).toMatchObject({ ok: true, value: { pageCount: 3 } });
    }
    const content = await documents.content(first?.id ?? "");
    expect(content).toMatchObject({ value: { integrity: "verified" } });
    const bytes =
      content.ok && content.value.integrity !== "changed" ? content.value.content : null;
    expect(await bytes?.text()).toBe(JSON.stringify(sent));
    const audited = await server.audit.log.search(server.tenant, {
      ...{ caseId: id, personId: gateway, action: "submitClaim", outcome: "done" },
      ...{ from: null, to: null, before: null, limit: 10 },
    });
    expect(audited.map(({ entry }) => entry)).toMatchObject([
      { role: "system", kind: "create", status: 200, revision: 1 },
    ]);
  });

  test("takes a request once, however often it is sent, at once or again", async () => {
    const { server, send } = await withGateway();
    const sent = publicBundle("pas-requests", "surgical");
    const answers = await Promise.all(Array.from({ length: 8 }, async () => send(sent)));
    const again = { ...sent, timestamp: "2026-03-10T08:00:00Z" };
    const parameter = [{ name: "resource", resource: again }];
    answers.push(await send({ resourceType: "Parameters", parameter }));
    const ids = answers.map((one) => responseIn(one).response["id"]);
    expect(new Set(ids).size).toBe(1);
    expect(await idsOf(server)).toHaveLength(1);
    // The same number from another system is another request.
    const other = await server.register("Another gateway");
    expect(responseIn(await server.call(other, submit, sent)).actions).toEqual(["A4"]);
    expect(await idsOf(server)).toHaveLength(2);
  });

  test("takes a request under a number that is used: for the same member and service to its case, for another not", async () => {
    const { server, send } = await withGateway();
    const sent = publicBundle("pas-requests", "surgical");
    responseIn(await send(sent));
    const [id = ""] = await idsOf(server);
    // The same claim in another transaction, and with other content: never a second case, and nothing is lost.
    const renumbered = {
      ...sent,
      identifier: { ...sent.identifier, value: "another transaction" },
    };
    const { bundle } = responseIn(await send(renumbered));
    expect(bundle.identifier.value).toBe("another transaction");
    responseIn(await send(withPaper(sent)));
    expect(await idsOf(server)).toEqual([id]);
    expect(await namesOf(server, id)).toEqual([
      "Request data 16139462398.json",
      "Request data 16139462398 (2).json",
      "Progress note.txt",
    ]);
    // Another member's, and another service: cases of their own, whatever number they have.
    responseIn(await send(reworded(sent, /"12345678901"/g, '"98765432109"')));
    expect(await idsOf(server)).toHaveLength(2);
    responseIn(await send(publicBundle("pas-requests", "homecare")));
    responseIn(await send(publicBundle("pas-requests", "medical-services")));
    expect(await idsOf(server)).toHaveLength(4);
  });

  test("takes every public request, and refuses each broken one with one outcome that says where", async () => {
    const { server, send } = await withGateway();
    const wrong: string[] = [];
    for (const { name, resource } of publicExamples("pas-requests")) {
      const answer = await send(resource);
      const isRefused = answer.status === 422 && (outcomeIn(answer)?.paths ?? []).length > 0;
      if (name.includes("must be refused") ? !isRefused : answer.status !== 200)
        wrong.push(`${name}: ${String(answer.status)}`);
    }
    expect(wrong).toEqual([]);
    expect((await idsOf(server)).length).toBeGreaterThan(4);
  });

  test("stores everything of a request, or nothing", async () => {
    let left = 1;
    const { server, send } = await withGateway({
      contents: {
        ...contentsInDatabase,
        async write(...given) {
          left -= 1;
          if (left < 0) throw new Error("the disk is full");
          await contentsInDatabase.write(...given);
        },
      },
    });
    const sent = withPaper(publicBundle("pas-requests", "surgical"));
    const failed = await send(sent);
    expect([failed.status, outcomeIn(failed)?.code]).toEqual([503, "transient"]);
    expect(await idsOf(server)).toEqual([]);
    const { rows } = await database.admin.query(
      `select (select count(*) from review.documents where tenant = $1)::int as documents,
        (select count(*) from review.received_requests where tenant = $1)::int as requests,
        (select count(*) from review.audit_waiting where tenant = $1 and entry like '%"outcome":"done"%submitClaim%')::int as entries`,
      [server.tenant],
    );
    expect(rows).toEqual([{ documents: 0, requests: 0, entries: 0 }]);
    left = 10;
    expect(responseIn(await send(sent)).actions).toEqual(["A4"]);
    expect(await idsOf(server)).toHaveLength(1);
  });
});

describe("a change of a request", () => {
  const original = publicBundle("pas-requests", "homecare");
  const update = publicBundle("pas-requests", "homecare-update");

  test("comes to its case, whose history says so, and is answered pended", async () => {
    const { server, send } = await withGateway();
    responseIn(await send(original));
    const [id = ""] = await idsOf(server);
    const { response, actions } = responseIn(await send(update));
    expect([response.outcome, actions]).toEqual(["complete", ["A4"]]);
    expect(responseIn(await send(update)).actions).toEqual(["A4"]);
    expect(await idsOf(server)).toEqual([id]);
    expect(await namesOf(server, id)).toEqual([
      "Request data 111099.json",
      "Request data, update 111099-UPDATE.json",
    ]);
    const { cases } = await server.workspace(people.nora);
    expect(await cases.history(id)).toMatchObject({
      value: {
        items: [
          { kind: "created" },
          {
            kind: "received",
            by: "Plan gateway, by FHIR",
            changes: [],
            received: { what: "update", document: "Request data, update 111099-UPDATE.json" },
          },
        ],
      },
    });
    expect(await cases.verify(id)).toMatchObject({ value: { kind: "verified" } });
  });

  test("is worked as a request where the one that it follows never came", async () => {
    const { server, send } = await withGateway();
    expect(responseIn(await send(update)).actions).toEqual(["A4"]);
    const [id = ""] = await idsOf(server);
    const { cases } = await server.workspace(people.nora);
    const read = await cases.get(id);
    const origin = read.ok ? read.value.origin : null;
    expect(origin?.kind === "received" ? origin.notes?.[0] : "").toContain(
      "earlier request (111099)",
    );
  });

  test("is refused as a business error once the request was decided, or its case was deleted", async () => {
    const { server, send } = await withGateway();
    const surgery = publicBundle("pas-requests", "surgical");
    responseIn(await send(surgery));
    const [id = ""] = await idsOf(server);
    const stage = await stageOn(server, id);
    expect(await act(stage, "refer", people.nora)).toMatchObject({ ok: true });
    expect(await act(stage, "decide-adversely", people.paul)).toMatchObject({ ok: true });
    // Sent again, the request is answered as it was decided.
    expect(responseIn(await send(surgery)).actions).toEqual(["A3"]);
    const { response, error } = responseIn(await send(followUp(surgery)));
    expect(response.outcome).toBe("error");
    expect(error).toContain("Send a new request");
    expect(await namesOf(server, id)).toEqual(["Request data 16139462398.json"]);

    responseIn(await send(original));
    const [next = ""] = (await idsOf(server)).filter((one) => one !== id);
    await act(await stageOn(server, next), "delete", people.nora);
    expect(responseIn(await send(original)).error).toContain("taken off the worklist");
    expect(responseIn(await send(update)).error).toContain("taken off the worklist");
    // That the service is off is told of a decided case as well, and changes nothing of the decision.
    expect(responseIn(await send(cancelled(followUp(surgery)))).response.outcome).toBe("complete");
    const { record } = await stage.look();
    expect([record.state, record.outcome]).toEqual(["adverse", "adverse"]);
    expect(await namesOf(server, id)).toHaveLength(2);
  });

  test("cancels nothing by itself: it is stored with its case, whatever became of that, and never withdraws it", async () => {
    const { server, send } = await withGateway();
    const cancellation = publicBundle("pas-requests", "update-modify-cancel-test-kit");
    const request = publicBundle("pas-requests", "referral-test-kit");
    const unknown = responseIn(await send(cancelled(cancellation)));
    expect(unknown.response.outcome).toBe("error");
    expect(unknown.error).toContain("was not found");
    expect(await idsOf(server)).toEqual([]);
    responseIn(await send(request));
    const [id = ""] = await idsOf(server);
    expect(responseIn(await send(cancelled(cancellation))).actions).toEqual(["A4"]);
    const { record, revisions } = await (await stageOn(server, id)).look();
    expect([record.state, record.outcome, revisions]).toEqual(["draft", undefined, 2]);
    expect(await namesOf(server, id)).toEqual([
      "Request data 111099.json",
      "Request data, cancellation 111099.json",
    ]);
  });
});

/** A change of the request, by a claim of its own that names the earlier one. */
function followUp(bundle: Bundle): Bundle {
  const [first, ...others] = bundle.entry ?? [];
  if (first?.resource?.resourceType !== "Claim") throw new Error("no claim");
  const [identifier] = first.resource.identifier ?? [];
  if (identifier === undefined) throw new Error("no identifier");
  const resource = {
    ...first.resource,
    identifier: [{ ...identifier, value: `${identifier.value ?? ""}-UPDATE` }],
    related: [{ claim: { identifier } }],
  };
  return { ...bundle, entry: [{ ...first, resource }, ...others] };
}

/** With each item of the claim withdrawn, as `modifierextension-infoCancelled` says. */
function cancelled(bundle: Bundle): Bundle {
  const url =
    "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/modifierextension-infoCancelled";
  const [first, ...others] = bundle.entry ?? [];
  if (first?.resource?.resourceType !== "Claim") throw new Error("no claim");
  const item = first.resource.item?.map((one) => ({
    ...one,
    modifierExtension: [{ url, valueBoolean: true }],
  }));
  return {
    ...bundle,
    entry: [
      { ...first, resource: { ...first.resource, ...(item === undefined ? {} : { item }) } },
      ...others,
    ],
  };
}
