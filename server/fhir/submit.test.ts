import type { Bundle, DocumentReference } from "@medplum/fhirtypes";
import { afterAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { publicBundle, publicExamples } from "../../src/interop/fhir/examples-for-test.ts";
import { people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { type FhirReply, openFhirServer, start } from "./fhir-server-for-test.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

const submit = "/fhir/Claim/$submit";
const bundleSchema = z.looseObject({
  resourceType: z.literal("Bundle"),
  identifier: z.looseObject({ system: z.string(), value: z.string() }),
  entry: z.array(z.looseObject({ fullUrl: z.string(), resource: z.looseObject({}) })),
});
const responseSchema = z.looseObject({
  resourceType: z.literal("ClaimResponse"),
  outcome: z.string(),
  item: z.optional(z.array(z.unknown())),
  error: z.optional(z.array(z.looseObject({ code: z.looseObject({ text: z.string() }) }))),
});
const outcomeSchema = z.strictObject({
  resourceType: z.literal("OperationOutcome"),
  issue: z.array(
    z.looseObject({
      severity: z.string(),
      code: z.string(),
      diagnostics: z.string(),
      expression: z.optional(z.array(z.string())),
    }),
  ),
});

function responseIn({ status, type, body }: FhirReply) {
  expect([status, type]).toEqual([200, "application/fhir+json; charset=utf-8"]);
  const bundle = bundleSchema.parse(body);
  return { bundle, response: responseSchema.parse(bundle.entry[0]?.resource) };
}

function actionsIn(value: unknown): readonly string[] {
  return [...JSON.stringify(value).matchAll(/"code":"(A\d)"/g)].map(([, code]) => code ?? "");
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

async function casesOf(server: Awaited<ReturnType<typeof openFhirServer>>) {
  const { cases } = await server.workspace(people.nora);
  const listed = await cases.list({});
  if (!listed.ok) throw new Error(listed.error.kind);
  return listed.value.items;
}

describe("Claim/$submit", () => {
  test("makes a case of a request, with its documents, history and audit, and answers it pended", async () => {
    const server = await openFhirServer(database);
    const gateway = await server.register("Plan gateway");
    const sent = withPaper(publicBundle("pas-requests", "referral-test-kit"));
    const { bundle, response } = responseIn(await server.call(gateway, submit, sent));
    expect(bundle.identifier).toEqual(sent.identifier);
    expect(response.outcome).toBe("complete");
    expect(new Set(actionsIn(response))).toEqual(new Set(["A4"]));

    const [listed, another] = await casesOf(server);
    expect(another).toBeUndefined();
    const { cases, documents } = await server.workspace(people.nora);
    const id = listed?.id ?? "";
    const read = await cases.get(id);
    expect(read).toMatchObject({
      ok: true,
      value: {
        state: "draft",
        origin: { kind: "received", claim: { value: "111099" } },
        answers: { request: { receivedAt: start } },
      },
    });
    expect(read.ok ? Object.keys(read.value.answers) : []).toEqual(["request"]);
    expect(await cases.verify(id)).toMatchObject({ value: { kind: "verified" } });
    expect(await cases.history(id)).toMatchObject({
      value: { items: [{ kind: "created", by: "Plan gateway, by FHIR" }] },
    });
    const stored = await documents.list(id);
    const [first, ...papers] = stored.ok ? stored.value.items : [];
    expect(first).toMatchObject({ mediaType: "application/fhir+json", addedAt: start });
    expect(papers).toMatchObject([{ kind: "text", name: "Progress note.txt", byteLength: 11 }]);
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
    const server = await openFhirServer(database);
    const gateway = await server.register("Plan gateway");
    const sent = publicBundle("pas-requests", "surgical");
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => server.call(gateway, submit, sent)),
    );
    answers.push(
      await server.call(gateway, submit, {
        resourceType: "Parameters",
        parameter: [{ name: "resource", resource: { ...sent, timestamp: "2026-03-10T08:00:00Z" } }],
      }),
    );
    const ids = answers.map((one) => responseIn(one).response["id"]);
    expect(new Set(ids).size).toBe(1);
    expect(await casesOf(server)).toHaveLength(1);
  });

  test("takes every public request, and refuses each broken one with one outcome that says where", async () => {
    const server = await openFhirServer(database);
    const gateway = await server.register("Plan gateway");
    const wrong: string[] = [];
    for (const { name, resource } of publicExamples("pas-requests")) {
      const { status, body } = await server.call(gateway, submit, resource);
      const outcome = outcomeSchema.safeParse(body);
      const said = outcome.data?.issue.flatMap(({ expression = [] }) => expression) ?? [];
      const isRefused = status === 422 && said.length > 0;
      if (name.includes("must be refused") ? !isRefused : status !== 200)
        wrong.push(`${name}: ${String(status)}`);
    }
    expect(wrong).toEqual([]);
  });
});
