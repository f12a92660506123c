import { expect, test } from "vitest";
import {
  amountInWords,
  criteriaSets,
  criterionInWords,
  currentSets,
  defaultParameters,
  policyOf,
} from "#criteria";

test.each(criteriaSets)("a letter has words for each criterion of $id, version $version", (set) => {
  for (const criterion of set.criteria) {
    const words = criterionInWords(set, criterion, defaultParameters(set));
    const { title, lookedFor, notMet, help, member, provider } = words;
    const texts = [title, lookedFor, notMet, help, member, provider];
    expect([criterion.id, texts.filter((text) => text.trim() === "")]).toEqual([criterion.id, []]);
    expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
    // Nothing a member reads has a code, a journal or the name of a parameter in it.
    const own = [title, lookedFor, notMet, words.notMetNumber ?? "", help, member].join(" ");
    expect(own.replace("{shown}", "")).not.toMatch(
      /[{}]|\b[A-Z]?\d{4,5}\b|\b[A-Z]{2,}\b|guideline/,
    );
    expect(own).not.toContain(criterion.title.length > 20 ? criterion.title : "\n");
    expect(notMet).toMatch(/\.$/);
    expect(lookedFor).not.toMatch(/\.$/);
  }
});

test.each(currentSets)(
  "no words for letters of $id are about a criterion that no version has",
  (set) => {
    const policy = policyOf(set);
    const known = policy?.versions.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(new Set(Object.keys(policy?.letterWords ?? {}))).toEqual(new Set(known));
  },
);

test("an exception to what a letter looked for is named only where its value is another one", () => {
  const [set] = currentSets.filter(({ id }) => id === "sacrococcygeal-64999");
  const criterion = set?.criteria.find(({ id }) => id === "diagnosis.pain-source-confirmed");
  if (set === undefined || criterion === undefined) throw new Error("no such criterion");
  const lookedFor = (usual: number, joint: number) =>
    criterionInWords(set, criterion, {
      ...defaultParameters(set),
      blockReliefMinPercent: usual,
      siBlockReliefMinPercent: joint,
    }).lookedFor;
  expect(lookedFor(75, 75)).toBe("a test injection that takes away at least 75% of the pain");
  expect(lookedFor(50, 75)).toBe(
    "a test injection that takes away at least 50% of the pain (75% for the joint beside the tailbone)",
  );
});

test("one of a unit is named in the singular, also where more words follow", () => {
  expect(amountInWords(1, "kinds of care")).toBe("1 kind of care");
  expect(amountInWords(2, "kinds of care")).toBe("2 kinds of care");
  expect(amountInWords(1, "weeks")).toBe("1 week");
  expect(amountInWords(1, "of 10")).toBe("1 of 10");
});
