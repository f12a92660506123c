import { expect, test } from "vitest";
import type { EntryRule, FactDefinition, FactTree, Rule } from "#criteria";
import { sacroiliacJoint } from "../sets/sacroiliac-joint/index.ts";
import { compileCondition, noFindings } from "./compile-condition.ts";
import { compileRule } from "./compile-rule.ts";
import { scopeOf } from "./scope.ts";

const question = { step: "", question: "", hint: "", canBeNotDocumented: true } as const;
const facts: readonly FactDefinition[] = [
  {
    ...question,
    path: "eye",
    label: "Eye",
    answer: { kind: "choice", options: ["l", "r", "lr"].map((value) => ({ value, label: value })) },
  },
  { ...question, path: "seen", label: "Seen", answer: { kind: "date" } },
  {
    ...question,
    path: "signs",
    label: "Signs",
    answer: {
      kind: "many",
      noneLabel: "None",
      options: ["a", "b", "c"].map((value) => ({ value, label: value })),
    },
  },
  {
    ...question,
    path: "visits",
    label: "Visits",
    answer: {
      kind: "entries",
      noneLabel: "None",
      addLabel: "Add",
      entryLabel: "Visit",
      fields: [
        {
          name: "eye",
          label: "Eye",
          required: true,
          answer: {
            kind: "choice",
            options: ["l", "r", "lr"].map((value) => ({ value, label: value })),
          },
        },
        { name: "on", label: "On", required: false, answer: { kind: "date" } },
        {
          name: "lines",
          label: "Lines",
          required: false,
          answer: { kind: "number", unit: "lines" },
        },
        {
          name: "clear",
          label: "Clear",
          required: false,
          answer: { kind: "choice", options: ["y", "n"].map((value) => ({ value, label: value })) },
        },
      ],
    },
  },
];

/** Nothing of it is about backs. */
const scope = scopeOf(
  {
    ...sacroiliacJoint,
    facts,
    derived: {
      age: { derived: "months-between", from: "seen", to: "again", label: "", unit: "" },
    },
    limits: [
      { name: "six", value: 6, unit: "lines", provenance: "" },
      { name: "two", value: 2, unit: "", provenance: "" },
      { name: "year", value: 12, unit: "months", provenance: "" },
    ],
  },
  {},
);

const status = (rule: Rule, answers: FactTree) => compileRule(rule, scope)(answers);
const lines: EntryRule = { rule: "threshold", field: "lines", atLeast: "six" };
const none = { status: "not-applicable", because: "" } as const;
const some: Rule = { rule: "some-entry", list: "visits", where: [], entry: lines, none };

test.each([
  [{ lines: 6 }, "met"],
  [{ lines: 5.9 }, "not-met"],
  [{ lines: "not-documented" }, "not-documented"],
  [{}, "unanswered"],
  [{ lines: null }, "unanswered"],
  [{ lines: "6" }, "unanswered"],
])("a field of an entry has the same three kinds of answer: %o is %s", (entry, expected) => {
  expect(status(some, { visits: [{ eye: "l", ...entry }] })).toBe(expected);
});

test("below a limit is met, and at the limit it is not", () => {
  const rule: Rule = { ...some, entry: { rule: "threshold", field: "lines", below: "six" } };
  expect(status(rule, { visits: [{ eye: "l", lines: 5.9 }] })).toBe("met");
  expect(status(rule, { visits: [{ eye: "l", lines: 6 }] })).toBe("not-met");
});

test("some entry: any-of, and the stated status where there is none", () => {
  expect(status(some, {})).toBe("unanswered");
  expect(status(some, { visits: "not-documented" })).toBe("not-documented");
  expect(status(some, { visits: [] })).toBe("not-applicable");
  const two = (left: FactTree, right: FactTree) => ({
    visits: [
      { eye: "l", ...left },
      { eye: "r", ...right },
    ],
  });
  expect(status(some, two({ lines: 1 }, { lines: 9 }))).toBe("met");
  expect(status(some, two({ lines: 1 }, {}))).toBe("unanswered");
  expect(status(some, two({ lines: 1 }, { lines: "not-documented" }))).toBe("not-documented");
});

test("each value of a choice on its own; what does not apply to one drops out", () => {
  const rule: Rule = {
    rule: "each-value",
    of: "eye",
    standsFor: { l: ["l"], r: ["r"], lr: ["l", "r"] },
    part: { ...some, where: [{ field: "eye", covers: "eye" }] },
  };
  const visits = [
    { eye: "lr", lines: 1 },
    { eye: "l", lines: 9 },
  ];
  expect(status(rule, { eye: "l", visits })).toBe("met");
  expect(status(rule, { eye: "r", visits })).toBe("not-met");
  expect(status(rule, { eye: "lr", visits })).toBe("not-met");
  expect(status(rule, { visits })).toBe("unanswered");
  const onlyLeft = [{ eye: "l", lines: 9 }];
  expect(status(rule, { eye: "lr", visits: onlyLeft })).toBe("met");
  expect(status(rule, { eye: "r", visits: onlyLeft })).toBe("not-applicable");
});

test("the last entry by date; of equal dates the later in the list; alone it needs no date", () => {
  const rule: Rule = {
    rule: "last-entry",
    list: "visits",
    where: [],
    date: "on",
    entry: lines,
    none,
  };
  const visit = (on: string | undefined, seen: number) => ({ eye: "l", on, lines: seen });
  const of = (...visits: readonly FactTree[]) => status(rule, { visits });
  expect(of(visit("2026-02-01", 9), visit("2026-01-01", 1))).toBe("met");
  expect(of(visit("2026-02-01", 9), visit("2026-02-01", 1))).toBe("not-met");
  expect(of(visit(undefined, 9))).toBe("met");
  expect(of(visit("2026-02-01", 9), visit("not-documented", 9))).toBe("not-documented");
  expect(of(visit("not-documented", 9), visit(undefined, 9))).toBe("unanswered");
  expect(of()).toBe("not-applicable");
});

test("entries within months of a date: the ones that may lie within decide nothing by themselves", () => {
  const rule: Rule = {
    rule: "entry-count",
    list: "visits",
    date: "on",
    months: "year",
    before: "seen",
    below: "two",
  };
  const of = (dates: readonly unknown[], seen: unknown = "2026-03-02") =>
    status(rule, { seen, visits: dates.map((on) => ({ eye: "l", on })) });
  expect(of(["2025-03-02", "2026-03-02"])).toBe("met");
  expect(of(["2025-03-03", "2026-03-02"])).toBe("not-met");
  expect(of(["2026-03-03", "2026-03-02"])).toBe("met");
  expect(of(["2026-03-02", undefined])).toBe("unanswered");
  expect(of(["2026-03-02", "not-documented"])).toBe("not-documented");
  expect(of(["2026-03-02", "2026-03-01"], null)).toBe("unanswered");
  expect(of(["not-documented", "not-documented"], null)).toBe("not-documented");
});

test("whether some entry is old: yes, no, or not known and why", () => {
  const known = (dates: readonly unknown[], seen: unknown = "2026-03-02") =>
    (["yes", "no", "unanswered", "not-documented"] as const).filter((one) =>
      compileCondition(
        {
          when: "older-entry",
          list: "visits",
          date: "on",
          months: "year",
          before: "seen",
          known: one,
        },
        scope,
      )({ seen, visits: dates.map((on) => ({ eye: "l", on })) }, noFindings),
    );
  expect(known(["2025-03-02", undefined])).toEqual(["yes"]);
  expect(known(["2025-03-03"])).toEqual(["no"]);
  expect(known(["2025-03-03", undefined, "not-documented"])).toEqual(["unanswered"]);
  expect(known(["2025-03-03", "not-documented"])).toEqual(["not-documented"]);
  expect(known(["not-documented"], null)).toEqual(["unanswered"]);
  expect(known([], null)).toEqual(["no"]);
});

test("an item named twice counts once", () => {
  const rule: Rule = { rule: "threshold", of: { count: "signs" }, atLeast: "two" };
  expect(status(rule, { signs: ["a", "a"] })).toBe("not-met");
  expect(status(rule, { signs: ["a", "b"] })).toBe("met");
  expect(status(rule, { signs: "not-documented" })).toBe("not-documented");
  expect(status(rule, {})).toBe("unanswered");
});

test("months between dates say which of the two is missing", () => {
  const rule: Rule = { rule: "threshold", of: { derived: "age" }, atLeast: "two" };
  const again = "2026-03-02";
  expect(status(rule, { seen: "2026-01-02", again })).toBe("met");
  expect(status(rule, { seen: "not-documented", again })).toBe("not-documented");
  expect(status(rule, { seen: "not-documented" })).toBe("unanswered");
  expect(status(rule, { again })).toBe("unanswered");
});

test("a test that names a value is bound by the rule around it, or the set does not compile", () => {
  const unbound: Rule = { ...some, where: [{ field: "eye", covers: "eye" }] };
  expect(() => compileRule(unbound, scope)).toThrow("around the test");
});
