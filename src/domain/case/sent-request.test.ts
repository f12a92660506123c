import { expect, test } from "vitest";
import type { CaseDocument } from "./document.ts";
import { renamedDocument } from "./document-changes.ts";
import { requestDataNames, sentCancellation, sentRequests } from "./sent-request.ts";

const document = (number: number, name: string): CaseDocument => ({
  ...{ id: `document-of-the-case-${String(number)}`, caseId: "case-of-the-request-0001", name },
  ...{ formerNames: [], kind: "text", mediaType: "application/fhir+json", byteLength: 10 },
  ...{ pageCount: 1, addedAt: `2026-03-0${String(number)}T09:00:00.000Z`, seenPages: [] },
});
const kinds = ["new", "update", "cancellation"] as const;
const [request, update, cancellation] = kinds.map((kind, index) =>
  document(index + 1, `${requestDataNames[kind]} T-1.json`),
);
if (request === undefined || update === undefined || cancellation === undefined)
  throw new Error("a document is missing");

test("updates and cancellations are told by what they came as, whatever they are called later", () => {
  const renamed = renamedDocument(cancellation, [], "Message of the clinic.json");
  const again = renamedDocument(renamed, [], cancellation.name);
  for (const last of [cancellation, renamed, again]) {
    expect(sentRequests([request, update, last])).toEqual([
      { what: "update", at: update.addedAt, document: update },
      { what: "cancellation", at: cancellation.addedAt, document: last },
    ]);
    expect(sentCancellation([request, update, last])?.at).toBe(cancellation.addedAt);
  }
});

test("a scan of that name, a file that was sent out and one taken off the case cancel nothing", () => {
  expect(sentCancellation([request, update])).toBeUndefined();
  expect(sentCancellation([{ ...cancellation, mediaType: "application/pdf" }])).toBeUndefined();
  expect(sentCancellation([{ ...cancellation, isSent: true }])).toBeUndefined();
  const removed = { ...cancellation, removedAt: "2026-03-09T09:00:00.000Z" };
  expect(sentCancellation([removed])).toBeUndefined();
  // The history still tells that it came, and an earlier one still stands.
  expect(sentRequests([removed])).toHaveLength(1);
  expect(sentCancellation([cancellation, { ...removed, id: "another" }])?.document).toBe(
    cancellation,
  );
});
