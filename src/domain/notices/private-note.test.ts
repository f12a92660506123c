import { expect, test } from "vitest";
import { noticeKinds } from "../case/notice.ts";
import { linesOfBusiness } from "../clocks/index.ts";
import { clinicItems } from "../narrative/clinic-items.ts";
import {
  informationRequestLetter,
  informationRequestOf,
} from "../narrative/information-request.ts";
import { narrativeOf } from "../narrative/narrative.ts";
import { exampleAssessment, exampleNames, inputFor } from "./cases-for-test.ts";
import { noticeOf } from "./notice-of.ts";

const privateNotes = "For my colleagues only";

test("the private note is in no letter, whatever it is about", () => {
  for (const kind of noticeKinds) {
    for (const line of linesOfBusiness) {
      const input = inputFor(kind, line);
      const written = noticeOf(kind, { ...input, record: { ...input.record, privateNotes } });
      expect(written.ok).toBe(true);
      expect(JSON.stringify(written)).not.toContain(privateNotes);
    }
  }
});

test.each(exampleNames)(
  "%s: the printed summary and the request have the printed note alone",
  (name) => {
    const { record } = inputFor("approval", "commercial-erisa");
    const noted = { ...record, notes: "To be printed", privateNotes };
    const assessment = exampleAssessment(name);
    const printed = JSON.stringify([
      narrativeOf(noted, assessment),
      informationRequestLetter(
        noted,
        informationRequestOf(assessment),
        clinicItems(assessment, informationRequestOf(assessment)),
        { written: "" },
      ),
    ]);
    expect(printed).toContain("To be printed");
    expect(printed).not.toContain(privateNotes);
  },
);
