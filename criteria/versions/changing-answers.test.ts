import fc from "fast-check";
import { expect, test } from "vitest";
import {
  changingAnswers,
  compareSides,
  currentSet,
  defaultParameters,
  type CriteriaSet,
} from "#criteria";

const set = currentSet("sacrococcygeal-64999");
const own = defaultParameters(set);

test("a shorter minimum is said as the answers between both minimums", () => {
  expect(changingAnswers(set, own, { ...own, conservativeMinMonths: 2 })).toEqual([
    {
      criterion: "conservative.duration",
      before: "not-met",
      after: "met",
      when: [[{ label: "Months of conservative care", words: "at least 2 and below 3 months" }]],
      more: 0,
    },
  ]);
});

test("a number from dates is one condition beside the others", () => {
  const [change] = changingAnswers(set, own, { ...own, ptMinWeeks: 8 });
  expect(change).toMatchObject({ criterion: "conservative.physical-therapy", after: "not-met" });
  expect(change?.when[0]).toContainEqual({
    label: "Duration of physical therapy",
    words: "at least 6 and below 8 weeks",
  });
  expect(changingAnswers(set, own, { ...own })).toEqual([]);
});

test("where lists of entries decide, a whole case that changes is shown as an example", () => {
  const joint = currentSet("sacroiliac-joint");
  const values = defaultParameters(joint);
  const changes = changingAnswers(joint, values, { ...values, therapeuticMax12m: 3 });
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.filter(({ isExample, when }) => isExample !== true || when.length !== 1)).toEqual(
    [],
  );
});

test("the criteria that are named are those that the comparison of versions finds", () => {
  fc.assert(
    fc.property(otherValue(set), ([name, value]) => {
      const after = { ...own, [name]: value };
      const named = changingAnswers(set, own, after).map(({ criterion }) => criterion);
      const { criteria } = compareSides({ set, parameters: own }, { set, parameters: after });
      const different = criteria.filter(({ change }) => change === "decides differently");
      expect(new Set(named)).toEqual(new Set(different.map(({ criterion }) => criterion)));
    }),
    { numRuns: 4 },
  );
});

function otherValue({ parameters }: CriteriaSet): fc.Arbitrary<readonly [string, number | string]> {
  const values = parameters.flatMap((parameter): (readonly [string, number | string])[] =>
    parameter.kind === "choice"
      ? parameter.options.map(({ value }) => [parameter.name, value])
      : [parameter.min, Math.min(parameter.max, parameter.default + 2)].map((value) => [
          parameter.name,
          value,
        ]),
  );
  return fc.constantFrom(...values);
}
