import type { Requirement } from "#criteria";
import { describe, expect, test } from "vitest";
import { arrangeRequirements } from "./arrange-requirements.ts";
import { assessExample, exampleCase } from "./example-cases-for-test.ts";

const { set, evaluation } = assessExample(exampleCase("source-case"));
const { requirements } = evaluation;
const parts = arrangeRequirements(set, requirements);

describe("what is needed to meet criteria", () => {
  test("missing care stands before missing paper", () => {
    expect(parts.map(({ kind }) => kind)).toEqual(["missing-care", "missing-paper"]);
  });

  test("each part keeps the order and the numbers of the clinical path", () => {
    for (const { kind, items } of parts) {
      const expected = requirements.flatMap((one, index) => (one.kind === kind ? [index + 1] : []));
      expect(items.map(({ position }) => position)).toEqual(expected);
    }
  });

  test("no requirement is lost and none is named twice", () => {
    const shown: readonly Requirement[] = parts
      .flatMap(({ items }) => items)
      .toSorted((left, right) => left.position - right.position)
      .map(({ requirement }) => requirement);
    expect(shown).toEqual(requirements);
  });

  test("a diagnostic block comes only after conservative care and medication, by group and number", () => {
    const block = parts
      .flatMap(({ items }) => items)
      .find(({ requirement }) => requirement.criterion.id === "diagnosis.pain-source-confirmed");
    expect(block?.onlyAfter).toBe("Conservative care, Medication (4 to 10)");
  });

  test("numbers with a gap are written as they are", () => {
    const some = requirements.filter(({ criterion }) => criterion.id !== "conservative.cushion");
    const care = requirements.find(({ criterion }) => criterion.id === "conservative.duration");
    if (care === undefined) throw new Error("the source case lacks the duration");
    const after = some
      .filter(({ criterion }) =>
        ["request.procedure-named", "conservative.failure"].includes(criterion.id),
      )
      .map(({ criterion }) => criterion);
    const last: Requirement = { ...care, after };
    const [part] = arrangeRequirements(set, [...some.filter((one) => one !== care), last]).slice(
      -1,
    );
    expect(part?.items.at(-1)?.onlyAfter).toBe("Request, Conservative care (1, 7)");
  });

  test("a case that lacks nothing has no parts", () => {
    expect(arrangeRequirements(set, [])).toEqual([]);
  });
});
