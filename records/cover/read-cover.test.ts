import { describe, expect, it, test } from "vitest";
import type { RecordDocument } from "../model/record-document.ts";
import { coverSheets } from "./cover-sheets-for-test.ts";
import { readCover } from "./read-cover.ts";
import { trapSheets } from "./trap-sheets-for-test.ts";

const now = "2026-03-09T09:30";

function fax(...texts: readonly string[]): RecordDocument {
  return {
    id: "fax",
    name: "fax.pdf",
    pages: texts.map((text, index) => ({ number: index + 1, text: `${text}\n`, origin: "text" })),
  };
}

/** What is offered first for each field. */
function firstOf(documents: readonly RecordDocument[]): Readonly<Record<string, string>> {
  const { proposals } = readCover(documents, { now });
  return Object.fromEntries(
    proposals.toReversed().map(({ field, value }) => [field, value] as const),
  );
}

describe("a cover sheet", () => {
  test.each([...coverSheets, ...trapSheets])(
    "with $layout is read",
    ({ text, origin, expected, concerns = [] }) => {
      const document = fax(text);
      const pages = document.pages.map((page) => ({ ...page, origin: origin ?? page.origin }));
      const read = readCover([{ ...document, pages }], { now });
      expect(firstOf([{ ...document, pages }])).toEqual(expected);
      expect(read.concerns.map(({ kind }) => kind)).toEqual(concerns);
      for (const { mentions } of read.proposals) {
        for (const { span, valueSpan, words } of mentions) {
          expect(span.start).toBeLessThanOrEqual(valueSpan.start);
          expect(text.slice(span.start, span.end).replaceAll(/\s+/g, " ").trim()).toBe(words);
        }
      }
    },
  );

  it("leaves nothing sure that two labels say differently, or that only stands in for it", () => {
    const two =
      "PRIOR AUTHORIZATION REQUEST\nMember ID: AB1001\nMember ID: AB1002\nCPT: 64999, 77003";
    const { proposals } = readCover([fax(two)], { now });
    expect(proposals.map(({ field, value, isSure }) => [field, value, isSure])).toEqual([
      ["memberId", "AB1001", false],
      ["memberId", "AB1002", false],
      ["cptCode", "64999", false],
      ["cptCode", "77003", false],
    ]);
    const sender = readCover([fax("FAX\nTo: Plan\nFrom: Elm Clinic")], { now });
    expect(sender.proposals).toMatchObject([{ field: "requestingProvider", isSure: false }]);
    const named = "FAX\nTo: Plan\nFrom: Kelly, auth desk\nRequesting provider: Ada Specimen, MD";
    expect(readCover([fax(named)], { now }).proposals).toMatchObject([
      { field: "requestingProvider", value: "Ada Specimen, MD", isSure: true },
    ]);
    const one = readCover([fax("PRIOR AUTHORIZATION REQUEST\nMember ID: AB-1001\nID #: AB1001")], {
      now,
    });
    expect(one.proposals).toMatchObject([{ value: "AB-1001", isSure: true, mentions: [{}, {}] }]);
  });

  it.each([
    ["outpatient hospital (22)", undefined],
    ["Office", undefined],
    ["ASC / 24", undefined],
    ["Ambulatory surgery center", undefined],
    ["on-campus outpatient hospital", undefined],
    ["Harbor Surgery Center", "Harbor Surgery Center"],
    ["Elm Hospital", "Elm Hospital"],
  ])("takes a place of service for the facility only where it is a name: %s", (place, expected) => {
    const order = `PROCEDURE ORDER\nPlace of service: ${place}`;
    expect(firstOf([fax(order)])["facility"]).toBe(expected);
  });

  it("shows the words of all codes behind one label", () => {
    const text = "PRIOR AUTHORIZATION REQUEST\nICD-10: M53.3, G89.29\nDx: M53.2X8";
    const [diagnoses] = readCover([fax(text)], { now }).proposals;
    expect(diagnoses?.value).toBe("M53.3, G89.29, M53.2X8");
    expect(diagnoses?.mentions.map(({ words }) => words)).toEqual([
      "ICD-10: M53.3, G89.29",
      "ICD-10: M53.3",
      "Dx: M53.2X8",
    ]);
  });

  it("is read before the notes behind it, whose providers are of other visits", () => {
    const order =
      "PRIOR AUTHORIZATION REQUEST\nMember Name: Nora Testcase\nRequesting Provider: Imani Sample, MD";
    const note =
      "PHYSICAL THERAPY PROGRESS NOTE\nPatient: TESTCASE, NORA A.\nDOB: 02/11/1974\nProvider: Theo Standin, DPT\nPhone: 212-555-0166";
    const documents = [fax(note, order)];
    const { proposals, concerns } = readCover(documents, { now });
    expect(firstOf(documents)).toEqual({
      memberName: "TESTCASE, NORA A.",
      dateOfBirth: "1974-02-11",
      requestingProvider: "Imani Sample, MD",
    });
    expect(proposals.find(({ field }) => field === "memberName")?.mentions).toHaveLength(2);
    expect(concerns).toEqual([]);
  });

  it("does not take the plan's own numbers, wherever they stand", () => {
    const text =
      "PRIOR AUTHORIZATION REQUEST\nRequesting Provider: Imani Sample, MD\nFax: (800) 555-0100";
    const own = { now, ownNumbers: ["1-800-555-0100"] };
    expect(readCover([fax(text)], own).proposals.map(({ field }) => field)).toEqual([
      "requestingProvider",
    ]);
    expect(readCover([fax(text)], { now }).proposals).toHaveLength(2);
  });

  it("has no time of receipt from a page that was faxed long ago or is yet to come", () => {
    const at = (header: string) =>
      firstOf([fax(`${header}\nFAX COVER SHEET\nMember: Ada Specimen`)])["received"];
    expect(at("02/01/2026 08:14 FROM: Clinic 212-555-0134 P. 1/9")).toBeUndefined();
    expect(at("03/10/2026 08:14 FROM: Clinic 212-555-0134 P. 1/9")).toBeUndefined();
    expect(at("03/09/26 8:14 AM From: Clinic 212-555-0134 Page 1")).toBe("2026-03-09T08:14");
    expect(at("Received: 2026-03-08 11:58 PM Line 2")).toBe("2026-03-08T23:58");
    expect(at("Printed 03/09/2026 08:14 by clinic, page 1 of 9")).toBeUndefined();
    const { proposals } = readCover([fax("03/08/2026 16:52 (EST) From: Clinic P. 1/2\nFAX")], {
      now,
    });
    expect(proposals[0]?.mentions[0].zone).toBe("America/New_York");
  });

  it("says nothing of a page that says nothing", () => {
    expect(
      readCover([fax("", "A note about the weather. Patient reports pain on sitting.")], { now }),
    ).toEqual({
      proposals: [],
      concerns: [],
    });
    expect(readCover([], { now })).toEqual({ proposals: [], concerns: [] });
  });
});
