import { expect, test } from "vitest";
import { addedDocument } from "./document-changes.ts";
import { seenDocument, uncheckedPages, undrawnDocument } from "./seen-pages.ts";

const given = {
  caseId: "example-case-0000000001",
  name: "Note.txt",
  kind: "text",
  mediaType: "text/plain",
  pageCount: 1,
  checkedThrough: 0,
  content: new Blob(["Six visits."]),
} as const;
const made = { id: "example-document-000001", now: "2026-03-09T08:00:00.000Z" };

test("pages that nobody could count are counted once, by whoever opens the document, and only then seen", () => {
  const received = addedDocument({ ...given, isUncounted: true }, [], made);
  expect(received).toMatchObject({ pageCount: 1, isUncounted: true, checkedThrough: 0 });
  expect(uncheckedPages(received)).toEqual([[1, 1]]);
  expect(undrawnDocument(received, [])).toEqual(received);
  const counted = undrawnDocument(received, [7], 9);
  expect(counted).toMatchObject({ pageCount: 9, undrawnPages: [[7, 7]] });
  expect([counted.isUncounted, counted.checkedThrough]).toEqual([undefined, undefined]);
  expect(seenDocument(counted, [1, 8, 9]).seenPages).toEqual([
    [1, 1],
    [8, 9],
  ]);
  // Counted once: what is said afterwards changes no number.
  expect(undrawnDocument(counted, [], 12).pageCount).toBe(9);
  expect(undrawnDocument(addedDocument(given, [], made), [], 12).pageCount).toBe(1);
});
