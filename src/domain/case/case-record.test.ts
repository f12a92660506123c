import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newCaseId } from "./case-id.ts";
import { newCaseRecord, parseCaseRecord, type CaseRecord } from "./case-record.ts";

const record: CaseRecord = newCaseRecord({
  now: "2026-03-09T08:00:00.000Z",
  origin: { kind: "sample", sampleId: "01-source-case", title: "The source case" },
  criteriaSet: "sacrococcygeal-64999@1.0.0",
  step: "request",
});

describe("a new case", () => {
  it("is a draft without a single answer", () => {
    expect(parseCaseRecord(record)).toEqual({ ok: true, value: record });
    expect(record).toMatchObject({ state: "draft", answers: {}, citations: {}, parameters: {} });
    expect(record).not.toHaveProperty("assignee");
  });

  it("has an id of 144 random bits that is safe in a URL", () => {
    expect(newCaseId()).toMatch(/^[A-Za-z0-9_-]{24}$/);
    const ids = new Set(Array.from({ length: 1000 }, () => newCaseId()));
    expect(ids.size).toBe(1000);
    expect(newCaseId({ getRandomValues: (bytes) => bytes.fill(255) })).toBe("_".repeat(24));
  });
});

const namesOfObject = /"(?:__proto__|constructor|prototype)":/;

describe("reading a record", () => {
  it("keeps every answer exactly as typed", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z]{1,8}$/),
          // Names that an object gives a meaning of its own are refused, see below.
          fc
            .jsonValue({ maxDepth: 4 })
            .filter((value) => !namesOfObject.test(JSON.stringify(value))),
        ),
        (answers) => {
          const parsed = parseCaseRecord({ ...record, answers });
          expect(parsed).toEqual({ ok: true, value: { ...record, answers } });
        },
      ),
    );
  });

  it.each([
    ["a missing part", { ...record, notes: undefined }, "notes"],
    ["null in place of a text", { ...record, notes: null }, "notes"],
    [
      "an empty text in place of a number",
      { ...record, answers: { months: Number.NaN } },
      "answers.months",
    ],
    ["infinity", { ...record, answers: { list: [1, Infinity] } }, "answers.list.1"],
    ["a date object", { ...record, answers: { on: new Date(0) } }, "answers.on"],
    [
      "undefined, which is not an answer",
      { ...record, answers: { months: undefined } },
      "answers.months",
    ],
    ["a list in place of answers", { ...record, answers: [] }, "answers"],
    ["a state that only a physician may reach", { ...record, state: "denied" }, "state"],
    [
      "a parameter that is not finite",
      { ...record, parameters: { ptMinWeeks: Infinity } },
      "parameters.ptMinWeeks",
    ],
    ["a guessable id", { ...record, id: "1" }, "id"],
    ["a local time", { ...record, updatedAt: "2026-03-09 08:00" }, "updatedAt"],
    ["another shape", { ...record, schemaVersion: 2 }, "schemaVersion"],
    ["an empty list of sources", { ...record, furtherCitations: { a: [] } }, "furtherCitations.a"],
    ["an empty note", { ...record, answerNotes: { a: "" } }, "answerNotes.a"],
    ["something that is not a record", null, ""],
  ])("refuses %s", (_what, value, path) => {
    expect(parseCaseRecord(value)).toMatchObject({ ok: false, issues: [{ path }] });
  });

  it.each(["__proto__", "constructor", "prototype"])("refuses an answer named %s", (name) => {
    const answers: unknown = JSON.parse(`{"deep": {"${name}": {"polluted": true}}}`);
    expect(parseCaseRecord({ ...record, answers })).toMatchObject({
      issues: [{ path: `answers.deep.${name}` }],
    });
  });

  it("refuses answers too deep to be stored, quickly and without overflowing", () => {
    const answers: unknown = JSON.parse('{"a":'.repeat(5000) + "1" + "}".repeat(5000));
    expect(parseCaseRecord({ ...record, answers })).toMatchObject({
      issues: [{ message: "is nested too deeply" }],
    });
  });

  it("never throws and never names a value in its issues", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseCaseRecord(value).ok).toBe(false);
      }),
    );
    const parsed = parseCaseRecord({
      ...record,
      "Jane Secret": 1,
      notes: 5,
      member: "Jane Secret",
    });
    expect(JSON.stringify(parsed)).not.toContain("Jane Secret");
  });
});
