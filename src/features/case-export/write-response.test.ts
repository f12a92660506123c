import { expect, test } from "vitest";
import {
  type CaseDocument,
  type CaseStore,
  type DocumentStore,
  examplePlan,
  newCaseRecord,
} from "#domain";
import { currentSet, referenceOf } from "#criteria";
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
