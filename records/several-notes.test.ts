import { describe, expect, test } from "vitest";
import { currentSets, recordWordsOf } from "#criteria";
import { findInRecord } from "./find-in-record.ts";
import { findMentions } from "./find-mentions.ts";
import { documentOf } from "./words-for-test.ts";

const [set] = currentSets;
const words = await recordWordsOf(set ?? { id: "" });

const cover = (procedure: string): string =>
  `FAX COVER SHEET\nTO: Example Plan\nFROM: Example Clinic\nPAGES: 5\nProcedure: ${procedure}\n`;
const consult =
  "OFFICE VISIT NOTE\nDate of service: 11/18/2026\n\nShe has pain of the tailbone.\nShe uses a coccyx cushion.\n";
const goesOn = "Page 2 of 2\n\nShe took naproxen for the tailbone pain.\n";
const discharge =
  "PHYSICAL THERAPY DISCHARGE SUMMARY\nStart of care: 05/04/2026     Discharge: 06/15/2026\nTreatment: coccyx mobilization.\n";
const films =
  "RADIOLOGY REPORT\nEXAM: XR SACRUM AND COCCYX, LATERAL, STANDING AND SITTING\nDATE OF EXAM: 07/08/2026\nFINDINGS: No fracture of the coccyx.\n";
const undated = "PROCEDURE NOTE\nThe coccyx was marked under fluoroscopy.\n";

/** Values of a fact with the date beside each, "?" for none of either. */
function said(path: string, ...pages: readonly string[]): readonly string[] {
  return findMentions([documentOf(...pages)], words)
    .filter((mention) => mention.path === path && mention.setAside === undefined)
    .flatMap(({ value, date }) =>
      value === undefined
        ? []
        : [`${typeof value === "object" ? JSON.stringify(value) : value} ${date ?? "?"}`],
    );
}

describe("a note of a fax has its own date, not the one of the note before it", () => {
  const fax = [cover("coccyx injection"), consult, goesOn, discharge, films, undated];
  test.each([
    ["conservative.cushion", ["yes 2026-11-18"]],
    ["conservative.coccyxMobilization", ["yes 2026-06-15"]],
    // The date stands below the words that it dates.
    ["imaging.dynamicSitting", ["yes 2026-07-08"]],
    ["presentation.fracture", ["excluded 2026-07-08"]],
  ])("%s", (path, expected) => expect(said(path, ...fax)).toEqual(expected));

  test("in a search too: a page that goes on keeps its date, and a note without one has none", () => {
    const found = (query: string) =>
      findInRecord([documentOf(...fax)], query).map(({ page, date }) => [page, date]);
    expect(found("naproxen")).toEqual([[3, "2026-11-18"]]);
    expect(found("marked")).toEqual([[6, undefined]]);
  });
});

describe("a procedure on a cover sheet or an order is asked for; in a note it was done", () => {
  const name = "Pulsed radiofrequency of the L5 dorsal ramus";
  const done = '{"procedure":"pulsed-rf-l5-lateral-branches","outcome":"not-documented"} ?';
  test.each([
    [cover(name), ["pulsed-rf-l5-lateral-branches ?"], []],
    [
      `PRIOR AUTHORIZATION REQUEST FORM\nProcedure: ${name}\n`,
      ["pulsed-rf-l5-lateral-branches ?"],
      [],
    ],
    [`PROCEDURE NOTE\nProcedure: ${name}\n`, [], [done]],
  ])("%s", (page, requested, earlier) => {
    expect(said("request.procedure", page)).toEqual(requested);
    expect(said("priorInterventions", page)).toEqual(earlier);
  });

  test.each([
    ["ganglion impar radiofrequency ablation, fluoroscopic guidance", ["other ?"]],
    ["Neurolysis of the ganglion impar", ["other ?"]],
    ["Ganglion impar block", ["ganglion-impar-injection ?"]],
  ])("%s", (procedure, expected) =>
    expect(said("request.procedure", cover(procedure))).toEqual(expected),
  );
});

describe("a procedure that is only planned is shown beside the question, and not taken for the request", () => {
  const shown = (line: string) =>
    findMentions([documentOf(`OFFICE VISIT NOTE\n${line}\n`)], words)
      .filter(({ path, setAside }) => path === "request.procedure" && setAside === undefined)
      .map(({ value }) => value);
  test.each([
    ["Plan: ganglion impar block under fluoroscopy.", [undefined]],
    ["Plan: fluoroscopic injection at the coccyx.", [undefined]],
    ["Plan: if no better, consider ganglion impar block.", []],
    ["Plan: lumbar epidural injection.", []],
  ])("%s", (line, expected) => expect(shown(line)).toEqual(expected));
});

describe("how therapy and scores are written on a discharge summary and in a block's note", () => {
  const therapy = (line: string): string => `PHYSICAL THERAPY DISCHARGE SUMMARY\n${line}\n`;
  test.each([
    ["conservative.physicalTherapy.lastSession", therapy("Discharge: 06/15/2026"), ["2026-06-15"]],
    [
      "conservative.physicalTherapy.lastSession",
      therapy("Start of care: 5/4/2026 Discharge date: 6/15/2026"),
      ["2026-06-15"],
    ],
    [
      "conservative.physicalTherapy.weeks",
      "She completed 8 weeks of pelvic floor physical therapy without lasting relief.\n",
      ["8"],
    ],
    ["conservative.physicalTherapy.weeks", "Physical therapy gave 8 weeks of good relief.\n", []],
    ["presentation.painBaseline", therapy("Pain 8/10 at start, 6/10 at discharge."), ["8"]],
    ["presentation.painCurrent", therapy("Pain 8/10 at start, 6/10 at discharge."), []],
    ["presentation.painBaseline", "PROCEDURE NOTE\nPre-procedure pain 7/10.\n", []],
    ["presentation.painBaseline", "PROCEDURE NOTE\nPain was 7/10 before the block.\n", []],
  ])("%s: %s", (path, text, expected) =>
    expect(said(path, text).map((value) => value.split(" ")[0])).toEqual(expected),
  );
});
