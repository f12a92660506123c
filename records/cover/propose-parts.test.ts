import { describe, expect, it } from "vitest";
import type { RecordDocument } from "../model/record-document.ts";
import { proposeParts } from "./propose-parts.ts";

const header = (page: number) =>
  `03/09/2026 08:14 FROM: Harbor Spine 212-555-0134 TO: 8005550100 P. ${String(page)}/9`;

function fax(pages: readonly string[]): RecordDocument {
  return {
    id: "fax",
    name: "fax.pdf",
    pages: pages.map((text, index) => ({
      number: index + 1,
      text: `${header(index + 1)}\n${text}\n`,
      origin: "text",
    })),
  };
}

const nine = [
  "FAX COVER SHEET\nTo: Plan\nFrom: Harbor Spine\nPages: 9",
  "PRIOR AUTHORIZATION REQUEST FORM\nDate: 03/06/2026\nMember Name: Nora Testcase",
  "OFFICE VISIT NOTE\nNora Testcase  DOB: 02/11/1974\nDate of Service: 02/20/2026\nPage 1 of 2",
  "Nora Testcase  DOB: 02/11/1974\nAssessment and plan, page two of the note.\nPage 2 of 2",
  "PHYSICAL THERAPY INITIAL EVALUATION\nDate: 11/03/2025",
  "PHYSICAL THERAPY DAILY NOTE\nDate: 11/10/2025",
  "PHYSICAL THERAPY DISCHARGE SUMMARY\nDate: 01/12/2026",
  "EXAM: MRI PELVIS WITHOUT CONTRAST\nExam date: 01/20/2026\nFINDINGS: none.\nIMPRESSION: normal.",
  "PROCEDURE NOTE\nDate of procedure: 02/02/2026\nGanglion impar block.",
];

describe("a fax of several documents", () => {
  it("falls into them, each with its title and date", () => {
    expect(proposeParts(fax(nine), 2026)).toEqual([
      { kind: "cover", pages: [1, 1] },
      { kind: "order", title: "Prior authorization request form", pages: [2, 2] },
      { kind: "visit-note", title: "Office visit note", date: "2026-02-20", pages: [3, 4] },
      {
        kind: "therapy-notes",
        title: "Physical therapy initial evaluation",
        date: "2025-11-03",
        pages: [5, 7],
      },
      { kind: "imaging", title: "MRI pelvis without contrast", date: "2026-01-20", pages: [8, 8] },
      { kind: "procedure-note", title: "Procedure note", date: "2026-02-02", pages: [9, 9] },
    ]);
  });

  it("tells two visits apart by their dates, and takes the running title of one note for one note", () => {
    const visit = (date: string) => `PROGRESS NOTE\nDate of visit: ${date}\nPain on sitting.`;
    const kinds = (pages: readonly string[]) =>
      proposeParts(fax(pages), 2026).map(({ pages: span }) => span);
    expect(kinds([visit("01/05/2026"), visit("02/05/2026")])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(kinds([visit("01/05/2026"), visit("01/05/2026"), "PROGRESS NOTE (continued)"])).toEqual([
      [1, 3],
    ]);
  });

  it("stays one document where no page begins another, and has every page once", () => {
    const plain = fax(["Pain on sitting.", "More of it.", ""]);
    expect(proposeParts(plain, 2026)).toEqual([{ kind: "other", pages: [1, 3] }]);
    expect(proposeParts({ ...plain, pages: [] }, 2026)).toEqual([]);
    for (let start = 0; start < nine.length; start += 1) {
      const turned = [...nine.slice(start), ...nine.slice(0, start)];
      const pages = proposeParts(fax(turned), 2026).flatMap(({ pages: [first, last] }) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      );
      expect(pages).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
  });

  it("does not take a sentence about therapy or imaging for the title of a document", () => {
    const note =
      "OFFICE VISIT\nShe completed physical therapy at another clinic and reports no relief from it.\nMRI of the pelvis was reviewed with the patient today and shows no fracture.";
    expect(
      proposeParts(
        fax([
          note,
          "She was sent for imaging of the sacrum by another physician, who ordered an MRI.",
        ]),
        2026,
      ),
    ).toMatchObject([{ kind: "visit-note", pages: [1, 2] }]);
  });
});
