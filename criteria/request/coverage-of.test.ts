import { describe, expect, test } from "vitest";
import { coverageOf, currentSet, lineOfBusinessOptions, policyOf } from "#criteria";

const coccyx = currentSet("sacrococcygeal-64999");
const joint = currentSet("sacroiliac-joint");
const ofCoccyx = (request: object) =>
  coverageOf(policyOf(coccyx)?.coverage ?? [], coccyx, { request });
const ofJoint = (request: object) =>
  coverageOf(policyOf(joint)?.coverage ?? [], joint, { request });

describe("Medicare Advantage: 42 CFR 422.101(b)", () => {
  test.each(coccyx.procedures.rows.filter(({ columns }) => columns["pathway"] === "si-joint"))(
    "$id under 64999 leads to the sacroiliac joint criteria",
    ({ id }) => {
      const rule = ofCoccyx({ lineOfBusiness: "medicare-advantage", procedure: id });
      expect(rule?.betterPolicy).toBe("sacroiliac-joint");
    },
  );

  test.each(coccyx.procedures.rows.filter(({ columns }) => columns["pathway"] === "coccyx"))(
    "$id: nothing of Medicare’s is on file, and it says so",
    ({ id }) => {
      const rule = ofCoccyx({ lineOfBusiness: "medicare-advantage", procedure: id });
      expect(rule?.betterPolicy).toBeUndefined();
      expect(rule?.title).toMatch(/^No Medicare coverage rule on file/);
    },
  );

  test("the sacroiliac joint criteria say that the determinations come first", () => {
    const rule = ofJoint({ lineOfBusiness: "medicare-advantage" });
    expect(rule?.betterPolicy).toBeUndefined();
    expect(rule?.source.citation).toContain("422.101(b)");
  });
});

test("no other line of business has such a rule, and nothing is said before it is answered", () => {
  const [row] = coccyx.procedures.rows;
  for (const { value } of lineOfBusinessOptions.filter(
    ({ value }) => value !== "medicare-advantage",
  )) {
    expect(ofCoccyx({ lineOfBusiness: value, procedure: row?.id })).toBeUndefined();
    expect(ofJoint({ lineOfBusiness: value })).toBeUndefined();
  }
  expect(ofCoccyx({ procedure: row?.id })).toBeUndefined();
  expect(ofCoccyx({ lineOfBusiness: "not-documented", procedure: row?.id })).toBeUndefined();
  expect(ofCoccyx({ lineOfBusiness: "medicare-advantage" })).toBeUndefined();
  expect(
    ofCoccyx({ lineOfBusiness: "medicare-advantage", procedure: "not-documented" }),
  ).toBeUndefined();
});
