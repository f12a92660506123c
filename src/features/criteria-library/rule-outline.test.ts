import { type Condition, findSet, type Rule } from "#criteria";
import { describe, expect, test } from "vitest";
import { conditionInWords } from "./condition-in-words.ts";
import { limitsOfRule, type OutlineLine, ruleOutline } from "./rule-outline.ts";

const found = findSet("sacrococcygeal-64999");
if (!found.ok) throw new Error(found.message);
const { set } = found;

function ruleOf(id: string): Rule {
  const criterion = set.criteria.find((one) => one.id === id);
  if (criterion === undefined) throw new Error(`no criterion ${id}`);
  return criterion.rule;
}

function lines({ text, parts }: OutlineLine): readonly string[] {
  return [text, ...parts.flatMap(lines)];
}

describe("a rule in words", () => {
  test("names what is met, what is an exception and what is not met", () => {
    expect(lines(ruleOutline(set, ruleOf("conservative.cushion")))).toEqual([
      expect.stringMatching(
        /^“.*”: “Yes” is met; “Contraindicated” is met by exception; “No” is not met$/,
      ),
    ]);
  });

  test("names the thresholds of physical therapy with their units, and the reason that excuses it", () => {
    const therapy = lines(ruleOutline(set, ruleOf("conservative.physical-therapy"))).join("\n");
    expect(therapy).toContain("at least 6 visits is met, less is not met");
    expect(therapy).toContain("at least 6 weeks is met, less is not met");
    expect(therapy).toContain("“Not tolerated”, “Contraindicated” or “No access to therapy”");
  });

  test("names the entries of a list that count", () => {
    expect(lines(ruleOutline(set, ruleOf("ladder.first-line-failed"))).join("\n")).toMatch(
      /An entry with .*tier “first line” and .*“.*[Ff]ailed.*”: met\./,
    );
  });

  test("lists each threshold once, in the order of the rule", () => {
    expect(limitsOfRule(ruleOf("conservative.physical-therapy"))).toEqual([
      "ptMinSessions",
      "ptMinWeeks",
    ]);
    expect(limitsOfRule(ruleOf("conservative.cushion"))).toEqual([]);
  });

  // A path, a parameter or a column that stands there as it is in the data was not put into words.
  test.each(set.criteria.map(({ id }) => id))("leaves no name of the data in %s", (id) => {
    expect(lines(ruleOutline(set, ruleOf(id))).join("\n")).not.toMatch(/[a-z][A-Z]|[a-z]\.[a-z]/);
  });

  test.each([...set.pitfalls, ...set.coding.queries, ...set.warnings])(
    "leaves no name of the data in $id",
    ({ firesWhen }) => {
      expect(conditionInWords(set, firesWhen)).not.toMatch(/[a-z][A-Z]|[a-z]\.[a-z]/);
    },
  );
});

describe("a condition in words", () => {
  const chosen: Condition = { when: "procedure", column: "pathway", in: ["si-joint"] };
  const listed: Condition = { when: "list-not-empty", list: "presentation.redFlags" };

  test("puts brackets around an “or” inside an “and”", () => {
    const either: Condition = { when: "some", of: [chosen, listed] };
    expect(conditionInWords(set, { when: "every", of: [listed, either] })).toBe(
      "“Red flags” has any entry and (the pathway of the requested procedure is “SI joint” or “Red flags” has any entry)",
    );
  });

  test("says a negation in ordinary words", () => {
    expect(conditionInWords(set, { when: "not", of: listed })).toBe("“Red flags” has no entry");
    expect(conditionInWords(set, { when: "not", of: chosen })).toBe(
      "the pathway of the requested procedure is not “SI joint”",
    );
  });
});
