import { expect, test } from "vitest";
import {
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
