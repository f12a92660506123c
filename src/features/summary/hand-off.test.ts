import { describe, expect, test } from "vitest";
import { exampleCase, exampleNames } from "./example-case-for-test.ts";
import { handOffsOf } from "./hand-off.ts";

const waysOf = (start: string) =>
  handOffsOf(exampleCase(start)).map(
    ({ disposition, isRecommended }) => `${disposition}${isRecommended ? " (recommended)" : ""}`,
  );

describe("what a nurse may do with a case", () => {
  test("a case that meets the criteria: recommend approval, or refer with a reason", () => {
    expect(waysOf("02")).toEqual(["recommended-approval (recommended)", "referred-to-physician"]);
  });

  test("a case that lacks paper only: ask for it, or refer with a reason", () => {
    expect(waysOf("09")).toEqual(["information-requested (recommended)", "referred-to-physician"]);
  });

  test("a case that does not meet the criteria: refer, or ask for missing paper with a reason", () => {
    expect(waysOf("01")).toEqual(["referred-to-physician (recommended)", "information-requested"]);
  });

  test("an open question about the code alone: it may be asked, with a reason", () => {
    expect(waysOf("13")).toEqual(["referred-to-physician (recommended)", "information-requested"]);
  });

  test("a red flag: refer at once", () => {
    const [first] = handOffsOf(exampleCase("10"));
    expect(first).toMatchObject({
      disposition: "referred-to-physician",
      label: "Refer to physician advisor, urgent",
      isRecommended: true,
    });
  });

  test("a case that nobody has looked at yet: nothing is recommended, nothing is missing", () => {
    expect(waysOf("16")).toEqual(["referred-to-physician"]);
  });

  test.each(exampleNames)("%s: where nothing may be recommended, nothing is told apart", (name) => {
    const ways = handOffsOf(exampleCase(name), "documentation-only");
    expect(ways.some(({ isRecommended, takesReason }) => isRecommended || takesReason)).toBe(false);
    expect(ways[0]?.disposition).toBe("recommended-approval");
  });

  test.each(exampleNames)(
    "%s: referring is always there, approval only where recommended",
    (name) => {
      const { evaluation } = exampleCase(name);
      const ways = waysOf(name);
      expect(ways.some((way) => way.startsWith("referred-to-physician"))).toBe(true);
      expect(ways.some((way) => way.startsWith("recommended-approval"))).toBe(
        evaluation.recommendation === "approve",
      );
      expect(handOffsOf(exampleCase(name)).some(({ label }) => /den(y|ied|ial)/i.test(label))).toBe(
        false,
      );
    },
  );
});
