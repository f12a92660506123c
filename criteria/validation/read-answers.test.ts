import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentSet, parseCase, readAnswers, referenceOf } from "#criteria";

const set = currentSet("sacrococcygeal-64999");

const read = (answers: Record<string, unknown>) => readAnswers(set, answers);
const relief = (reliefPercent: unknown) => ({ blocks: { diagnostic: { reliefPercent } } });

describe("an entry in a form", () => {
  test.each([
    ["nothing typed", "", undefined],
    ["blanks", "  ", undefined],
    ["a cleared choice", null, undefined],
    ["zero", "0", 0],
    ["a decimal", " 62.5 ", 62.5],
    ["the bound", "100", 100],
    ["a number with its unit", "60 %", 60],
    ["not documented", "not-documented", "not-documented"],
  ])("%s is read for what it says", (_what, typed, value) => {
    const { facts, problems } = read(relief(typed));
    expect(problems).toEqual([]);
    expect(facts).toEqual(value === undefined ? {} : relief(value));
  });

  test.each(["101", "%", "about 60", "6x", "-1", "1e3", "0x10", "NaN", "6,5"])(
    "%j is a problem and counts as unanswered, never as a number",
    (typed) => {
      const { facts, problems } = read(relief(typed));
      expect(facts).toEqual({});
      expect(problems).toEqual([
        {
          fact: "blocks.diagnostic.reliefPercent",
          path: "blocks.diagnostic.reliefPercent",
          message: "must be a number from 0 to 100",
        },
      ]);
    },
  );

  test("diagnosis codes are read from a line of text", () => {
    expect(read({ request: { diagnosisCodes: "m53.3, G89.29" } }).facts).toEqual({
      request: { diagnosisCodes: ["M53.3", "G89.29"] },
    });
  });
});

describe("a list in a form", () => {
  const trials = (rows: unknown) => ({ conservative: { medication: { trials: rows } } });

  test("rows with nothing in them are not “there are none”", () => {
    expect(read(trials([{ drug: "", painBefore: "" }])).facts).toEqual({});
    expect(read(trials([])).facts).toEqual(trials([]));
  });

  test("a half-filled row is a problem with its place, and the list does not count yet", () => {
    const { facts, problems } = read(
      trials([{ drug: "naproxen", painBefore: "7" }, { painAfter: "11" }]),
    );
    expect(facts).toEqual({});
    expect(problems.map(({ path }) => path)).toEqual([
      "conservative.medication.trials.1.drug",
      "conservative.medication.trials.1.painAfter",
    ]);
  });
});

test("a last session before the first does not count, and both stay as typed", () => {
  const answers = {
    conservative: {
      physicalTherapy: { firstSession: "2026-02-10", lastSession: "2026-02-01" },
    },
  };
  const { facts, problems } = read(answers);
  expect(facts).toEqual({ conservative: { physicalTherapy: { firstSession: "2026-02-10" } } });
  expect(problems).toEqual([
    {
      fact: "conservative.physicalTherapy.lastSession",
      path: "conservative.physicalTherapy.lastSession",
      message: "must not be before “First therapy visit”",
    },
  ]);
});

test("whatever is read from a form is accepted as a case file", () => {
  const typed = fc.oneof(
    fc.constantFrom("", "yes", "no", "not-documented", "6", "101", "2026-02-30", "2026-01-05"),
    fc.anything(),
  );
  const answers = fc.record({
    presentation: fc.record({ onsetDate: typed, painCurrent: typed, redFlags: typed }),
    conservative: fc.record({
      physicalTherapy: fc.record({ sessions: typed, firstSession: typed, lastSession: typed }),
      medication: fc.record({ trials: fc.oneof(typed, fc.array(fc.record({ drug: typed }))) }),
    }),
    blocks: fc.record({ diagnostic: fc.record({ performed: typed, reliefPercent: typed }) }),
  });
  fc.assert(
    fc.property(answers, (entered) => {
      const parsed = parseCase({
        id: "form",
        criteriaSet: referenceOf(set),
        facts: read(entered).facts,
      });
      expect(parsed.ok).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe("a required text of an entry that is blank", () => {
  test("is missing in a case file as it is in the form: both read the same answers", () => {
    for (const finding of ["", "  ", "\n"]) {
      const facts = { imaging: { studies: [{ modality: "mri", region: "coccyx", finding }] } };
      const read = parseCase({ id: "x", criteriaSet: set.id, facts });
      expect(read.ok ? [] : read.issues).toEqual([
        { path: "facts.imaging.studies.0.finding", message: "is missing" },
      ]);
      expect(readAnswers(set, facts)).toMatchObject({
        facts: {},
        problems: [{ path: "imaging.studies.0.finding" }],
      });
    }
  });
});
