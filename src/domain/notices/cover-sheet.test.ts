import { expect, test } from "vitest";
import { readCover } from "#records";
import type { LineOfBusiness } from "../clocks/index.ts";
import { inputFor } from "./cases-for-test.ts";
import { linesOf } from "./letter.ts";
import { writeLetter } from "./letters-for-test.ts";

/** The cover sheet as a clinic faxes it back: its lines, one below the other. */
function coverSheetOf(reference: string, line: LineOfBusiness): string {
  const input = inputFor("request-for-information", line);
  const { record } = input;
  const { letter } = writeLetter("request-for-information", {
    ...input,
    record: { ...record, request: { ...record.request, reference } },
  });
  return linesOf(
    letter.sections.filter(({ id }) => id === "cover-sheet").flatMap(({ parts }) => parts),
  ).join("\n");
}

// What comes back is found by this line: no program is needed to read a barcode, and a person can read it too.
test.each([
  ["REF-77", "medicare-advantage"],
  ["PA-2026-00417", "qhp"],
  ["2611-0093", "commercial-erisa"],
] as const)("intake finds %s on the cover sheet of a request", (reference, line) => {
  const text = `${coverSheetOf(reference, line)}\n`;
  const pages = [{ number: 1, text, origin: "text" }] as const;
  const read = readCover([{ id: "fax", name: "fax.pdf", pages }], { now: "2026-03-09T10:00" });
  const found = read.proposals.find(({ field }) => field === "reference");
  expect([found?.value, found?.isSure]).toEqual([reference, true]);
});
