import fc from "fast-check";
import { expect, test } from "vitest";
import { decisionBasisOf } from "./basis-of.ts";
import { exampleNames, referredExample } from "./example-for-test.ts";
import { signedAnswersOutside } from "./outside-signed.ts";
import { answersOutsideCriteria } from "../narrative/outside-criteria.ts";
import { sourceInWords } from "../narrative/source-in-words.ts";

const anyExample = fc.constantFrom(...exampleNames.map((name) => name.slice(0, 2)));

test("a signed decision lists what the page it was signed on listed, with the source", () => {
  fc.assert(
    fc.property(anyExample, (example) => {
      const { record, assessment } = referredExample(example);
      const expected = answersOutsideCriteria(assessment).map((answer) => {
        const citation = record.citations[answer.path];
        return { ...answer, source: citation === undefined ? "" : sourceInWords(citation) };
      });
      expect(signedAnswersOutside({ basis: decisionBasisOf(record, assessment) })).toEqual(
        expected,
      );
    }),
  );
});

test.each([
  ["answers", undefined],
  ["criteriaSet", "gone@1.0.0"],
  ["sha256", "another"],
  ["parameters", { unknown: 1 }],
])(
  "nothing is listed, and that is told apart from none, when its %s cannot be used",
  (key, value) => {
    const { record, assessment } = referredExample("13");
    const { [key]: _left, ...rest } = decisionBasisOf(record, assessment);
    const basis = value === undefined ? rest : { ...rest, [key]: value };
    expect(signedAnswersOutside({ basis })).toBeNull();
  },
);
