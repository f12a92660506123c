import { expect, test } from "vitest";
import type { AnswerKind } from "#criteria";
import { type AnswerCommand, entryForKey, keyOfOption } from "./answer-keys.ts";

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
const press = (
  answer: AnswerKind,
  command: AnswerCommand,
  { key = "", value = "", canBeNotDocumented = true }: Partial<Pressed> = {},
) => entryForKey({ answer, canBeNotDocumented, value }, command, key);

type Pressed = {
  readonly key: string;
  readonly value: unknown;
  readonly canBeNotDocumented: boolean;
};

test("digits answer with the options in order, as far as there are any", () => {
  const answers = "1234".split("").map((key) => press(care, "option", { key })?.entry);
  expect(answers).toEqual(["yes", "no", "contraindicated", undefined]);
  expect(press(care, "none")).toBeUndefined();
});

test("not documented is no answer to a question that the request itself answers", () => {
  expect(press(care, "notDocumented")?.entry).toBe("not-documented");
  expect(press(care, "notDocumented", { canBeNotDocumented: false })).toBeUndefined();
  expect(press(outcome, "notDocumented", { canBeNotDocumented: false })?.entry).toBe(
    "not-documented",
  );
});

test("Delete takes an answer away and is no answer itself", () => {
  expect(press(care, "clear", { value: "yes" })).toEqual({ entry: "", isWhole: false });
  expect(press(care, "clear")).toBeUndefined();
  expect(press(flags, "clear", { value: [] })).toEqual({ entry: "", isWhole: false });
});

test("digits tick and untick; unticking the last one leaves no answer, not none", () => {
  const two = { key: "2" };
  expect(press(flags, "option", two)).toEqual({ entry: ["weight-loss"], isWhole: false });
  expect(press(flags, "option", { key: "1", value: ["weight-loss"] })?.entry).toEqual([
    "night-pain",
    "weight-loss",
  ]);
  expect(press(flags, "option", { ...two, value: ["weight-loss"] })?.entry).toBe("");
  expect(press(flags, "none", { value: "not-documented" })).toEqual({ entry: [], isWhole: true });
});

test("a list with rows is not thrown away by a key", () => {
  expect(press(trials, "none")).toEqual({ entry: [], isWhole: true });
  for (const command of ["none", "notDocumented", "clear", "option"] as const) {
    expect(press(trials, command, { key: "1", value: [{ drug: "a" }] })).toBeUndefined();
  }
});

test("in a number only not documented and clearing have keys", () => {
  const months: AnswerKind = { kind: "number", unit: "months" };
  expect(press(months, "notDocumented")?.entry).toBe("not-documented");
  expect(press(months, "option", { key: "3" })).toBeUndefined();
  expect(press(months, "none")).toBeUndefined();
});

test("an option shows its place up to the ninth, and not documented its own key", () => {
  const many = Array.from({ length: 12 }, (_, index) => `option-${String(index)}`);
  expect(keyOfOption(["yes", "no"], "no")).toBe("2");
  expect(keyOfOption(many, "option-8")).toBe("9");
  expect(keyOfOption(many, "option-9")).toBeUndefined();
  expect(keyOfOption([...many, "not-documented"], "not-documented")).toBe("F8");
});
