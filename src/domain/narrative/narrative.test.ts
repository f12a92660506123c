import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCase } from "#criteria";
import { assessAnswers } from "../case/assess.ts";
import { clinicItems } from "./clinic-items.ts";
import {
  informationRequestLetter,
  informationRequestOf,
  letterText,
} from "./information-request.ts";
import { narrativeOf, narrativeText } from "./narrative.ts";

const folder = join(import.meta.dirname, "../../../criteria/sets/sacrococcygeal-64999/examples");
const names = readdirSync(folder);

function example(start: string) {
  const name = names.find((one) => one.startsWith(start)) ?? start;
  const parsed = parseCase(JSON.parse(readFileSync(join(folder, name), "utf8")));
  if (!parsed.ok) throw new Error(name);
  return assessAnswers(parsed.case.set, parsed.case.parameters, parsed.case.facts);
}

const written = (start: string, notes = "") =>
  narrativeText(narrativeOf({ citations: {}, notes }, example(start)));

describe("the narrative", () => {
  test("says what is documented, what the record is silent about, and why criteria are unmet", () => {
    const text = written("01");
    expect(text).toContain("Does not meet criteria as documented: refer to physician advisor.");
    expect(text).toContain("Physical therapy sessions: 2 sessions.");
    expect(text).toMatch(/Not documented: .*coccyx cushion/);
    expect(text).toContain(
      "Physical therapy was long enough (not met): Physical therapy sessions: 2 sessions. Minimum: 6 sessions.",
    );
  });

  test("says when the request was received as a person reads it", () => {
    expect(written("01")).toContain("Received: Mar 2, 2026, 9:00 AM UTC−06:00.");
  });

  test("never mixes what was not done with what nobody looked for", () => {
    expect(written("16")).toContain("Not reviewed yet");
    expect(written("16")).not.toMatch(/not documented:/i);
  });

  test.each(names)("%s is never called denied", (name) => {
    expect(written(name.slice(0, 2))).not.toMatch(/\bden(y|ied|ial)/i);
  });

  test("carries citations with page, quote and the pages looked through", () => {
    const sections = narrativeOf(
      {
        citations: {
          "conservative.physicalTherapy.sessions": {
            document: "fax.pdf",
            page: 4,
            quote: "attended 2 of 12",
          },
          "conservative.cushion": {
            document: "",
            lookedThrough: [{ document: "fax.pdf", pages: [[1, 17]] }],
          },
        },
        notes: "Called the clinic.",
      },
      example("01"),
    );
    const text = narrativeText(sections);
    expect(text).toContain(
      "Physical therapy sessions: 2 sessions. [fax.pdf, page 4: “attended 2 of 12”]",
    );
    expect(text).toContain("Not documented: coccyx cushion. [pages viewed: fax.pdf, pages 1–17]");
    expect(text).toContain("REVIEWER'S NOTE\nCalled the clinic.\n");
  });
});

describe("the request for information", () => {
  test("asks for exactly the items that are not documented", () => {
    const request = informationRequestOf(example("09"));
    expect(request.notDocumented.map(({ criterion }) => criterion.id)).toEqual([
      "conservative.cushion",
      "diagnosis.alternatives-excluded",
      "diagnosis.pain-source-confirmed",
    ]);
    expect(request.notDocumented[1]?.missing).toEqual(["hemorrhoids"]);
    expect(request.notDone).toEqual([]);
  });

  test("keeps what was not done apart from what is not documented", () => {
    const request = informationRequestOf(example("01"));
    expect(request.notDone.map(({ criterion }) => criterion.id)).toEqual([
      "conservative.physical-therapy",
    ]);
    expect(request.notDocumented.map(({ criterion }) => criterion.id)).not.toContain(
      "conservative.physical-therapy",
    );
  });

  test("asks nothing that nobody has looked for yet", () => {
    const request = informationRequestOf(example("16"));
    expect([...request.notDocumented, ...request.notDone]).toEqual([]);
  });

  test("reads as a letter that decides nothing", () => {
    const letter = letterText(
      informationRequestLetter(
        {
          member: { name: "Sample, Paper", memberId: "SYN-09", dateOfBirth: "1980-01-01" },
          request: { reference: "SAMPLE-09", requestingProvider: "Dr. Sample", facility: "" },
        },
        informationRequestOf(example("09")),
        clinicItems(example("09"), informationRequestOf(example("09"))),
        { written: "March 4, 2026", replyBy: "April 18, 2026" },
      ),
    );
    expect(letter).toContain("Member: Sample, Paper, ID SYN-09, date of birth 01/01/1980\n");
    expect(letter).toContain("Dear Dr. Sample,");
    expect(letter).toContain(
      "your request for ganglion impar injection. No decision has been made.",
    );
    expect(letter).toContain("1. A note that a wedge or cut-out cushion was used for sitting.\n");
    expect(letter).toContain("Not documented: hemorrhoids.");
    expect(letter).toContain("Please reply by April 18, 2026");
    expect(letter).not.toMatch(/\bden(y|ied|ial)/i);
  });

  test("names no reference where there is none, and asks for the procedure once", () => {
    const request = informationRequestOf(example("01"));
    expect(request.notDocumented.length).toBeGreaterThan(1);
    expect(request.notDocumented.flatMap(({ missing }) => missing)).not.toContain(
      "requested procedure",
    );
    const letter = letterText(
      informationRequestLetter(
        {
          member: { name: "Sample, Paper", memberId: "", dateOfBirth: "" },
          request: { reference: " ", requestingProvider: "", facility: "" },
        },
        request,
        clinicItems(example("01"), request),
        { written: "March 4, 2026" },
      ),
    );
    expect(letter).not.toContain("reference");
    expect(letter).toContain("Please reply as soon as you can.");
    expect(letter).toContain("1. The name of the procedure, its target and technique");
  });

  test("names a documented result apart from care that was not done, whichever example it is", () => {
    const { notDone, notReached } = informationRequestOf(example("01"));
    expect(notReached.map(({ criterion, shown }) => [criterion.id, shown])).toEqual([
      ["conservative.failure", "result of conservative care: still improving"],
    ]);
    expect(notDone.map(({ criterion }) => criterion.id)).toEqual(["conservative.physical-therapy"]);
  });

  test("says of a reconsideration that it was decided before, and when", () => {
    const record = {
      member: { name: "Sample, Paper", memberId: "", dateOfBirth: "" },
      request: { reference: "R-1", requestingProvider: "", facility: "" },
    };
    const request = informationRequestOf(example("01"));
    const letter = letterText(
      informationRequestLetter(record, request, clinicItems(example("01"), request), {
        written: "May 4, 2026",
        decided: "March 5, 2026",
      }),
    );
    expect(letter).toContain("again after our decision of March 5, 2026. No new decision");
    expect(letter).not.toContain("No decision has been made");
    expect(letter).toContain("If you have a newer result, please send the notes.");
  });
});
