import { expect, test } from "vitest";
import { criteriaSets, type FactDefinition, type RecordRule, recordWordsOf } from "#criteria";
import { compileWords } from "./rules/compile-words.ts";

/** Every version's facts by path: words serve all versions of a policy. */
function factsOf(id: string): ReadonlyMap<string, readonly FactDefinition[]> {
  const facts = criteriaSets.filter((set) => set.id === id).flatMap((set) => set.facts);
  return new Map(facts.map(({ path }) => [path, facts.filter((fact) => fact.path === path)]));
}

for (const id of new Set(criteriaSets.map((set) => set.id))) {
  test(`the record words of ${id} can be read, and give legal answers of its facts`, async () => {
    const words = await recordWordsOf({ id });
    expect(() => compileWords(words)).not.toThrow();
    const facts = factsOf(id);
    const wrong = words.facts.flatMap(({ path, rules }) => {
      const versions = facts.get(path) ?? [];
      if (versions.length === 0) return [`${path} is no fact`];
      return rules
        .filter((rule) => !versions.some((fact) => fits(rule, fact)))
        .map((rule) => `${path}: ${JSON.stringify(rule)}`);
    });
    expect(wrong).toEqual([]);
  });
}

for (const id of new Set(criteriaSets.map((set) => set.id))) {
  test(`every fact of ${id} has record words, or a reason why it has none`, async () => {
    const { facts, readElsewhere = {} } = await recordWordsOf({ id });
    const worded = facts.filter(({ rules }) => rules.length > 0).map(({ path }) => path);
    const reasoned = Object.keys(readElsewhere).filter((path) => readElsewhere[path] !== "");
    expect(new Set(worded).size).toBe(facts.length);
    expect(worded.filter((path) => reasoned.includes(path))).toEqual([]);
    expect([...worded, ...reasoned].toSorted()).toEqual([...factsOf(id).keys()].toSorted());
  });
}

function fits(rule: RecordRule, { answer }: FactDefinition): boolean {
  const values = "options" in answer ? answer.options.map(({ value }) => value) : [];
  switch (rule.kind) {
    case "passage":
      return true;
    case "value":
      return (
        answer.kind === "text" ||
        (answer.kind === "choice" &&
          [rule.value, rule.whenNegated ?? rule.value].every((value) => values.includes(value)))
      );
    case "finding":
      return answer.kind === "many" && values.includes(rule.value);
    case "number":
      return answer.kind === "number";
    case "date":
      return answer.kind === "partial-date" || (answer.kind === "date" && rule.isPartial !== true);
    case "entry": {
      if (answer.kind !== "entries") return false;
      const names = answer.fields.map(({ name }) => name);
      return rule.fields.every(({ name }) => names.includes(name));
    }
  }
}
