import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linesOfBusiness } from "../clocks/index.ts";
import { noticeKinds } from "../case/notice.ts";
import { noticePartsPage } from "./notice-parts-page-for-test.ts";
import { requiredParts } from "./required-parts.ts";

const document = join(import.meta.dirname, "../../../docs/notice-parts.md");

test("the documentation shows the parts the program asks for; if not: npm run docs:notices", () => {
  expect(readFileSync(document, "utf8")).toBe(noticePartsPage());
});

test("no part is asked for twice, and every rule names a source", () => {
  for (const kind of noticeKinds) {
    for (const line of linesOfBusiness) {
      const parts = requiredParts(kind, line);
      expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
      expect(parts.every(({ provenance }) => provenance.source.length > 8)).toBe(true);
    }
  }
});
