import fc from "fast-check";
import { expect, test } from "vitest";
import { pdfName } from "./download-pdf.ts";

const letter = { kind: "adverse", writtenAt: "2026-03-06T15:00:00.000Z" } as const;

test("a file is named by the case’s reference and the day", () => {
  const nameOf = (reference: string) => pdfName({ ...letter, reference });
  expect(nameOf("SAMPLE-01")).toBe("letter-adverse-SAMPLE-01-2026-03-06.pdf");
  expect(nameOf(" a/b\\c:..d ")).toBe("letter-adverse-a-b-c-d-2026-03-06.pdf");
  expect(nameOf("")).toBe("letter-adverse-2026-03-06.pdf");
});

test("no reference brings anything into a file name that a file system minds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (reference) => {
      expect(pdfName({ ...letter, reference })).toMatch(
        /^letter-adverse-([A-Za-z0-9-]{1,40}-)?2026-03-06\.pdf$/,
      );
    }),
  );
});
