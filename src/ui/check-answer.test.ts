import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextCheckAnswer } from "./check-answer.ts";
import type { CheckAnswer, CheckMove } from "./check-answer.ts";

const order = ["a", "b", "c"];

describe("ticking and unticking", () => {
  test("the first tick makes a list of one", () => {
    expect(
      nextCheckAnswer(undefined, { kind: "option", value: "b", checked: true }, order),
    ).toEqual(["b"]);
  });

  test("options keep the order of the question, not of the clicks", () => {
    expect(nextCheckAnswer(["c"], { kind: "option", value: "a", checked: true }, order)).toEqual([
      "a",
      "c",
    ]);
  });

  test("unticking the last option means untouched, not none", () => {
    expect(
      nextCheckAnswer(["b"], { kind: "option", value: "b", checked: false }, order),
    ).toBeUndefined();
  });

  test("none of these is an empty list and replaces what was ticked", () => {
    expect(nextCheckAnswer(["a", "b"], { kind: "none", checked: true }, order)).toEqual([]);
  });

  test("not documented replaces what was ticked", () => {
    expect(nextCheckAnswer(["a"], { kind: "not-documented", checked: true }, order)).toBe(
      "not-documented",
    );
  });

  test("an option takes the place of none of these and of not documented", () => {
    const tick: CheckMove = { kind: "option", value: "a", checked: true };
    expect(nextCheckAnswer([], tick, order)).toEqual(["a"]);
    expect(nextCheckAnswer("not-documented", tick, order)).toEqual(["a"]);
  });

  test("unticking an excluding choice means untouched", () => {
    expect(nextCheckAnswer([], { kind: "none", checked: false }, order)).toBeUndefined();
    expect(
      nextCheckAnswer("not-documented", { kind: "not-documented", checked: false }, order),
    ).toBeUndefined();
  });

  test("a stored value that the question no longer lists is kept", () => {
    expect(nextCheckAnswer(["old"], { kind: "option", value: "a", checked: true }, order)).toEqual([
      "a",
      "old",
    ]);
  });

  test("no sequence of option ticks ever ends in an empty list or a doubled value", () => {
    const moves = fc.array(
      fc.record({
        kind: fc.constant("option" as const),
        value: fc.constantFrom(...order),
        checked: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const end = steps.reduce<CheckAnswer>(
          (answer, step) => nextCheckAnswer(answer, step, order),
          undefined,
        );
        if (end === undefined || end === "not-documented") return end === undefined;
        return end.length > 0 && new Set(end).size === end.length;
      }),
    );
  });
});
