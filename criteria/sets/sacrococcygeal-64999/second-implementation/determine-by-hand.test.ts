import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parametersByHand } from "./defaults.ts";
import { determineByHand } from "./determine-by-hand.ts";
import { recommendByHand } from "./recommend-by-hand.ts";
import { isFactsTree, isTree } from "./tree-path.ts";
import { problemsByHand } from "./validity.ts";

const examples = new URL("../examples/", import.meta.url);
const files = readdirSync(examples).filter((name) => name.endsWith(".json"));

describe("the hand-written oracle on the published examples", () => {
  it("finds all sixteen of them", () => {
    expect(files).toHaveLength(16);
  });

  it.each(files)("gives what %s expects", (name) => {
    const file: unknown = JSON.parse(readFileSync(new URL(name, examples), "utf8"));
    if (!isTree(file) || !isFactsTree(file.facts)) throw new Error(`${name} holds no facts`);
    const parameters = parametersByHand(file.parameters);

    expect(problemsByHand(file)).toEqual([]);
    const determination = determineByHand(file.facts, parameters);
    expect(determination).toEqual(file.expected);
    expect(Object.keys(determination.criteria)).toEqual(keysOfExpectedCriteria(file.expected));
    expect(recommendByHand(file.facts, parameters).recommendation).toBe(
      determination.recommendation,
    );
  });
});

function keysOfExpectedCriteria(expected: unknown): string[] {
  return isTree(expected) && isTree(expected.criteria) ? Object.keys(expected.criteria) : [];
}
