import fc from "fast-check";
import { expect, it } from "vitest";
import { hasClockSetBack } from "./clock-set-back.ts";

const instants = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { maxLength: 20 });
const revisionsAt = (times: readonly number[]) =>
  times.map((time, index) => ({ at: new Date(time).toISOString(), revision: index + 1 }));

it("finds a time that goes back, and none where times only go on or stay", () => {
  fc.assert(
    fc.property(instants, (times) => {
      const inOrder = times.toSorted((left, right) => left - right);
      expect(hasClockSetBack(revisionsAt(inOrder))).toBe(false);
      const isInOrder = times.every((time, index) => time === inOrder[index]);
      expect(hasClockSetBack(revisionsAt(times))).toBe(!isInOrder);
    }),
  );
});

it("goes by the numbers of changes, in whatever order they are read", () => {
  const revisions = revisionsAt([1000, 2000, 3000]);
  expect(hasClockSetBack(revisions.toReversed())).toBe(false);
});
