import { expect, test } from "vitest";
import type { AnswerKind } from "#criteria";
import { entryForKey, keyOfOption } from "./answer-keys.ts";

const care: AnswerKind = {
  kind: "choice",
  options: [
    { value: "yes", label: "Yes" },
    { value: "no", label: "No" },
    { value: "contraindicated", label: "Contraindicated" },
  ],
};
const outcome: AnswerKind = {
  kind: "choice",
  options: [
    { value: "failed", label: "Failed" },
    { value: "helped", label: "Helped" },
    { value: "not-documented", label: "Not documented" },
  ],
};
const flags: AnswerKind = {
  kind: "many",
  noneLabel: "None of these",
  options: [
    { value: "night-pain", label: "Pain at night" },
    { value: "weight-loss", label: "Weight loss" },
  ],
};
const trials: AnswerKind = {
  kind: "entries",
  noneLabel: "None",
  addLabel: "Add",
  entryLabel: "Trial",
  fields: [],
};
const press = (answer: AnswerKind, key: string, value: unknown = "", canBeNotDocumented = true) =>
  entryForKey({ answer, canBeNotDocumented, value }, key);

test("letters answer yes, no, contraindicated and not documented, digits the options in order", () => {
  expect("ync123d".split("").map((key) => press(care, key)?.entry)).toEqual([
    "yes",
    "no",
    "contraindicated",
    "yes",
    "no",
    "contraindicated",
    "not-documented",
  ]);
  expect("a4 0".split("").map((key) => press(care, key))).toEqual(Array(4).fill(undefined));
});

test("not documented is no answer to a question that the request itself answers", () => {
  expect(press(care, "d", "", false)).toBeUndefined();
  expect(press(outcome, "d", "", false)?.entry).toBe("not-documented");
});

test("x takes an answer away and is no answer itself", () => {
  expect(press(care, "x", "yes")).toEqual({ entry: "", isWhole: false });
  expect(press(care, "x")).toBeUndefined();
  expect(press(flags, "x", [])).toEqual({ entry: "", isWhole: false });
});

test("digits tick and untick; unticking the last one leaves no answer, not none", () => {
  expect(press(flags, "2")).toEqual({ entry: ["weight-loss"], isWhole: false });
  expect(press(flags, "1", ["weight-loss"])?.entry).toEqual(["night-pain", "weight-loss"]);
  expect(press(flags, "2", ["weight-loss"])?.entry).toBe("");
  expect(press(flags, "n")).toEqual({ entry: [], isWhole: true });
  expect(press(flags, "0", "not-documented")?.entry).toEqual([]);
});

test("a list with rows is not thrown away by a key", () => {
  expect(press(trials, "n")).toEqual({ entry: [], isWhole: true });
  expect("ndx0".split("").map((key) => press(trials, key, [{ drug: "a" }]))).toEqual(
    Array(4).fill(undefined),
  );
});

test("in a number only not documented and clearing have keys", () => {
  const months: AnswerKind = { kind: "number", unit: "months" };
  expect(press(months, "d")?.entry).toBe("not-documented");
  expect(press(months, "3")).toBeUndefined();
  expect(press(months, "n")).toBeUndefined();
});

test("an option shows its letter, or its place up to the ninth", () => {
  const many = Array.from({ length: 12 }, (_, index) => `option-${String(index)}`);
  expect(keyOfOption(["yes", "no"], "no")).toBe("n");
  expect(keyOfOption(many, "option-8")).toBe("9");
  expect(keyOfOption(many, "option-9")).toBeUndefined();
  expect(keyOfOption([...many, "not-documented"], "not-documented")).toBe("d");
});
