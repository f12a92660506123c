import type { Requirement } from "#criteria";
import { expect, test } from "vitest";
import { assessExample, exampleCase } from "./example-cases-for-test.ts";
import { neededAfter } from "./needed-after.ts";

const { set, evaluation } = assessExample(exampleCase("source-case"));
const { requirements } = evaluation;

function requirement(id: string): Requirement {
  const found = requirements.find(({ criterion }) => criterion.id === id);
  if (found === undefined) throw new Error(`the source case lacks no ${id}`);
  return found;
}

test("a diagnostic block comes only after conservative care and medication, by group and number", () => {
  const block = requirement("diagnosis.pain-source-confirmed");
  expect(neededAfter(set, block, requirements)).toBe("Conservative care, Medication (4 to 10)");
});

test("numbers with a gap are written as they are", () => {
  const some = requirements.filter(({ criterion }) => criterion.id !== "conservative.cushion");
  const after = ["request.procedure-named", "conservative.failure"].map(
    (id) => requirement(id).criterion,
  );
  const last = { ...requirement("conservative.duration"), after };
  expect(neededAfter(set, last, some)).toBe("Request, Conservative care (1, 8)");
});

test("what nothing has to come before says so by saying nothing", () => {
  const first = requirement("request.procedure-named");
  expect(neededAfter(set, first, requirements)).toBeUndefined();
});
