import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestAnswerSets } from "./smallest-answer-sets.ts";

test("a single way is said at once, without a choice", () => {
  expect(smallestAnswerSets([["months", "outcome"]])).toEqual({
    always: ["months", "outcome"],
    choices: [],
  });
});

test("what every way holds is said once, and what each adds stands as a choice", () => {
  expect(
    smallestAnswerSets([
      ["months", "sessions"],
      ["months", "exception"],
    ]),
  ).toEqual({ always: ["months"], choices: [["sessions"], ["exception"]] });
});

test("no way at all gives nothing to say", () => {
  expect(smallestAnswerSets([])).toEqual({ always: [], choices: [] });
});

test("nothing is lost and nothing is added, whatever the ways are", () => {
  const ways = fc.array(
    fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 }),
    {
      minLength: 2,
    },
  );
  fc.assert(
    fc.property(ways, (sets) => {
      const { always, choices } = smallestAnswerSets(sets);
      expect(choices.map((choice) => [...always, ...choice].toSorted())).toEqual(
        sets.map((set) => set.toSorted()),
      );
    }),
  );
});
