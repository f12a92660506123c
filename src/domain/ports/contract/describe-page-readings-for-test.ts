import { describe, expect, it } from "vitest";
import type { DocumentStore, PageReading } from "#domain";
import { caseId, exampleDocument, given, otherCaseId } from "./describe-document-store-for-test.ts";

/** How every adapter keeps what was read of the pages of its documents. */
export function describePageReadings(name: string, open: () => DocumentStore): void {
  describe(`documents in the ${name}, as they were read,`, () => {
    it("keep what was read of each page, the last of each, and give it in the order of the pages", async () => {
      const store = open();
      const { id } = given(await store.add(exampleDocument({ pageCount: 9 })));
      expect(given(await store.pageReadings(id))).toEqual({ items: [], unreadable: 0 });
      given(await store.savePageReadings(id, [textReading(10), scanReading(2)]));
      given(await store.savePageReadings(id, [textReading(1), scanReading(2, "Kissen\u00DF")]));
      expect(given(await store.pageReadings(id))).toEqual({
        items: [textReading(1), scanReading(2, "Kissen\u00DF"), textReading(10)],
        unreadable: 0,
      });
    });

    it("lose what was read of their pages when they are erased, and not when they are removed", async () => {
      const store = open();
      const mine = given(await store.add(exampleDocument()));
      const other = given(await store.add(exampleDocument()));
      const theirs = given(await store.add(exampleDocument({ caseId: otherCaseId })));
      for (const { id } of [mine, other, theirs]) {
        given(await store.savePageReadings(id, [textReading(1), scanReading(2)]));
      }
      given(await store.remove(mine.id));
      expect(given(await store.pageReadings(mine.id)).items).toHaveLength(2);
      given(await store.erase(mine.id));
      const gone = { ok: false, error: { kind: "not-found" } };
      expect(await store.pageReadings(mine.id)).toEqual(gone);
      expect(await store.savePageReadings(mine.id, [textReading(1)])).toEqual(gone);
      expect(given(await store.pageReadings(other.id)).items).toHaveLength(2);
      given(await store.eraseCase(caseId));
      expect(await store.pageReadings(other.id)).toEqual(gone);
      expect(given(await store.pageReadings(theirs.id)).items).toHaveLength(2);
    });
  });
}

function textReading(page: number): PageReading {
  return { origin: "text", page, engine: "text 1", sha256: "ab".repeat(32), text: "Seen.\n" };
}

function scanReading(page: number, word = "tailbone"): PageReading {
  const words = [
    { text: word, box: [0.1, 0.25, 0.3, 0.02] as const, confidence: 91, ends: "line" as const },
    { text: "pain", box: [0.5, 0.25, 0.1, 0.02] as const, confidence: 44 },
  ];
  return {
    origin: "ocr",
    page,
    engine: "scan 1",
    turn: 90,
    isBlank: false,
    words: words.map((one) => ({ ...one, box: [...one.box] })),
  };
}
