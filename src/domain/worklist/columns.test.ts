import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import { newCaseRecord } from "../case/case-record.ts";
import {
  currentSet,
  currentSets,
  defaultParameters,
  documentationOnly,
  referenceOf,
} from "#criteria";
import { assessedCase } from "./assessed-case.ts";
import { caseSortKeys, worklistLayout } from "./case-summary.ts";
import { fromAssessment, fromRecord, isBoolean, isTextOrNull, textAt } from "./column.ts";
import { worklistColumns } from "./columns.ts";
import { layoutOf } from "./row-layout.ts";

const set = currentSet("sacrococcygeal-64999");
const recordOf = (request: Record<string, string>) =>
  newCaseRecord({
    now: "2026-03-02T16:00:00.000Z",
    origin: { kind: "entered" },
    criteriaSet: referenceOf(set),
    step: "request",
    parameters: { ...defaultParameters(set) },
    answers: { request },
  });
const stamp = { revision: 1, version: "r1", removedAt: null };

describe("a column that is added to the table", () => {
  // What somebody writes who adds two columns; everything below follows without another edit.
  const layout = layoutOf({
    ...worklistColumns,
    urgency: fromRecord({
      of: ({ answers }) => textAt(answers["request"], "urgency"),
      is: isTextOrNull,
      sort: { label: "Urgency", first: "descending", by: (urgency) => urgency },
      choice: {
        parameter: "urgency",
        label: "Urgency",
        anyLabel: "Any urgency",
        choices: [{ value: "urgent", label: "Urgent" }],
      },
      isSearched: true,
    }),
    isUnanswered: fromAssessment({
      schema: z.optional(z.boolean()),
      derive: ({ facts }) => Object.keys(facts).length === 0,
      listed: { of: (value) => value === true, is: isBoolean },
    }),
  });
  const record = recordOf({ urgency: "Urgent", receivedAt: "2026-03-02T09:00:00-06:00" });
  const assessed = assessedCase(record, { zone: "America/Chicago" });
  if (assessed === null) throw new Error("the set is not known");
  const digest = layout.digestOf(assessed);
  const row = layout.rowOf(record, stamp, digest);

  it("is in the row with its type, in the digest, and in the snapshot", () => {
    expectTypeOf(row.urgency).toEqualTypeOf<string | null>();
    expectTypeOf(row.isUnanswered).toEqualTypeOf<boolean>();
    expect(row).toMatchObject({ urgency: "Urgent", isUnanswered: false });
    expect(digest).toMatchObject({ isUnanswered: false });
    expect(layout.isDigest(digest)).toBe(true);
    expect(layout.keys).toEqual(expect.arrayContaining(["urgency", "isUnanswered"]));
    expect(layout.digestKeys).toContain("isUnanswered");
  });

  it("is wanted of a stored row, which is worked out again without it", () => {
    const { urgency: _urgency, ...older } = row;
    expect(layout.isRow(row)).toBe(true);
    expect(layout.isRow(older)).toBe(false);
    expect(layout.isRow({ ...row, urgency: 1 })).toBe(false);
    expect(layout.isValue("urgency", "any")).toBe(true);
    expect(layout.isValue("urgency", 1)).toBe(false);
  });

  it("is sorted, chosen and searched by", () => {
    expect(layout.sortColumns).toContainEqual({
      key: "urgency",
      label: "Urgency",
      first: "descending",
    });
    expect(layout.sortValue(row, "urgency")).toBe("Urgent");
    expect(layout.choices.map(({ key, parameter }) => [key, parameter])).toContainEqual([
      "urgency",
      "urgency",
    ]);
    expect(layout.searchText(row)).toContain("urgent");
  });

  it("leaves digests of today readable, when it is optional there", () => {
    expect(layout.isDigest(worklistLayout.digestOf(assessed))).toBe(true);
  });
});

describe("the columns of the worklist", () => {
  // As release 0.1.0 stored them: nobody's list may lose its rows to a later column.
  const storedDigest = {
    recommendation: "incomplete",
    procedure: null,
    missingCare: 0,
    missingPaper: 0,
    open: 12,
    codingQueries: 0,
    unreadableEntries: 0,
    stillMissing: 12,
    sampleTitle: null,
    clock: {
      lineOfBusiness: null,
      urgency: null,
      receivedAt: null,
      zone: "America/Chicago",
      events: [],
    },
    hasClock: false,
    dueAt: null,
    noticeDueAt: null,
    stoppedUntil: null,
    basis: "America/Chicago",
  };

  it("read the digests that are stored", () => {
    expect(worklistLayout.isDigest(storedDigest)).toBe(true);
    for (const key of Object.keys(storedDigest)) {
      expect(worklistLayout.isDigest({ ...storedDigest, [key]: { damaged: true } })).toBe(false);
    }
  });

  it("can each be sorted by a value of its own kind, and by nothing where it is damaged", () => {
    const row = worklistLayout.rowOf(recordOf({}), stamp, {});
    expect(caseSortKeys.length).toBeGreaterThan(0);
    for (const key of caseSortKeys) {
      expect(() => worklistLayout.sortValue(row, key)).not.toThrow();
      expect(worklistLayout.sortValue({ ...row, [key]: { damaged: true } }, key)).toBeNull();
    }
  });

  it("take a row from a digest that says nothing", () => {
    const row = worklistLayout.rowOf(recordOf({ procedure: "a block" }), stamp, {});
    expect(row).toMatchObject({ procedure: "a block", hasClock: false, dueAt: null });
  });
});

it("lists cases by their criteria set, whichever version, and by having none", () => {
  const choice = worklistLayout.choices.find(({ parameter }) => parameter === "criteria");
  expect(choice?.choices.map(({ value }) => value)).toEqual(
    [...currentSets, documentationOnly].map(({ id }) => id),
  );
  for (const version of ["1.0.0", "7.2.1"]) {
    const record = { ...recordOf({}), criteriaSet: `${set.id}@${version}` };
    expect(worklistLayout.rowOf(record, stamp, {})).toMatchObject({ criteria: set.id });
  }
});
