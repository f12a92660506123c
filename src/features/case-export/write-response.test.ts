import { expect, test } from "vitest";
import {
  type CaseDocument,
  type CaseStore,
  type DocumentStore,
  examplePlan,
  newCaseRecord,
} from "#domain";
import { currentSet, referenceOf } from "#criteria";
import { item, requestBundle } from "../../interop/fhir/read/request-for-test.ts";
import {
  answeredCase,
  type AnsweredOutcome,
} from "../../interop/fhir/respond/answered-cases-for-test.ts";
import { writeResponse } from "./write-response.ts";

const fileName = "Request data T-1.json";
const record = newCaseRecord({
  now: "2026-03-02T16:00:00.000Z",
  origin: { kind: "received", standard: "fhir", fileName, claim: { value: "T-1" } },
  criteriaSet: referenceOf(currentSet("sacrococcygeal-64999")),
  step: "request",
});
const basis = { plan: examplePlan, zone: "America/Chicago", now: "2026-03-03T16:00:00.000Z" };
const cases: Pick<CaseStore, "determinations"> = {
  determinations: async () => ({ ok: true, value: { items: [], unreadable: 0 } }),
};

/** The documents of the case: none, or the request with this text, as it came or changed since. */
function documentsWith(
  text: string | null,
  integrity: "verified" | "changed" = "verified",
): Pick<DocumentStore, "list" | "content"> {
  const document: CaseDocument = {
    ...{ id: "document-of-the-request-0", caseId: record.id, name: fileName, formerNames: [] },
    ...{ kind: "text", mediaType: "application/fhir+json", byteLength: 9, pageCount: 1 },
    ...{ seenPages: [], addedAt: record.createdAt },
  };
  return {
    list: async () => ({
      ok: true,
      value: { items: text === null ? [] : [document], unreadable: 0 },
    }),
    content: async () => ({
      ok: true,
      value:
        integrity === "changed" ? { integrity } : { integrity, content: new Blob([text ?? ""]) },
    }),
  };
}

test("no response is written without the request as it came, and the page can say why", async () => {
  const reasonOf = async (documents: Pick<DocumentStore, "list" | "content">) => {
    const written = await writeResponse(record, cases, documents, basis);
    return written.ok ? "written" : written.reason;
  };
  expect(await reasonOf(documentsWith(null))).toBe("no-request");
  expect(await reasonOf(documentsWith("{}", "changed"))).toBe("no-request");
  expect(await reasonOf(documentsWith("{"))).toBe("not-a-request");
  expect(await reasonOf(documentsWith('{"resourceType":"Patient"}'))).toBe("not-a-request");
  const away = {
    ...documentsWith(null),
    list: async () => ({ ok: false, error: { kind: "unavailable", reason: "no-answer" } }) as const,
  };
  expect(await reasonOf(away)).toBe("unavailable");
  const other = { ...record, origin: { kind: "entered" } as const };
  expect(await writeResponse(other, cases, documentsWith("{}"), basis)).toMatchObject({
    ok: false,
    reason: "no-request",
  });
});

test("what the page says of a response is what the response itself says, whatever the state of the case", async () => {
  const saysOf = async (outcome: AnsweredOutcome, code = "64999") => {
    const { record: of, determinations } = answeredCase("02", outcome);
    const insurer = { reference: "Organization/clinic" };
    const request = JSON.stringify(requestBundle({ insurer, item: [item(1, code)] }));
    const received = { ...of, origin: record.origin };
    const signed = { ok: true, value: { items: determinations, unreadable: 0 } } as const;
    const written = await writeResponse(
      received,
      { determinations: async () => signed },
      documentsWith(request),
      basis,
      async () => null,
    );
    return written.ok ? written.says : written.reason;
  };
  for (const decided of ["approved", "partially-approved", "adverse", "notice-issued"] as const) {
    expect([decided, await saysOf(decided)]).toEqual([decided, "decided"]);
  }
  for (const open of ["received", "information-requested", "reopened", "voided"] as const) {
    expect([open, await saysOf(open)]).toEqual([open, "pended"]);
  }
  expect(await saysOf("withdrawn")).toBe("withdrawn");
  // Decided on a code that no line of the request has: the answer is pended.
  expect(await saysOf("approved", "27096")).toBe("pended");
});
