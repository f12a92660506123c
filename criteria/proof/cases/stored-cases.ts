import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isTree, readerOf } from "#criteria";
import { adjudicatedCases, isFactsTree } from "../second-implementation.ts";
import { type CaseFacts, writableCase } from "./case-facts.ts";
import { theSet } from "./the-set.ts";

/** A case somebody judged by hand: a published example or an adjudicated case. */
export type StoredCase = {
  readonly id: string;
  readonly facts: CaseFacts;
  /** Overrides only, as in a case file. */
  readonly parameters: unknown;
  /** Part or all of the result; `criteria` may name only some. */
  readonly expected: Readonly<Record<string, unknown>>;
};

/** The published examples of the set. */
export const exampleCases: readonly StoredCase[] = readExamples();

/** Examples and adjudicated cases together. */
export const storedCases: readonly StoredCase[] = [
  ...exampleCases,
  ...adjudicatedCases.map(({ id, facts, parameters, expected }) => ({
    id,
    facts: writableCase(facts).facts,
    parameters,
    expected,
  })),
];

function readExamples(): readonly StoredCase[] {
  const folder = join(import.meta.dirname, "../../sets", theSet.id, "examples");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const file: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
      const tree = isTree(file) ? file : {};
      const facts = readerOf("facts")(tree);
      const expected = readerOf("expected")(tree);
      if (!isFactsTree(facts) || !isTree(facts) || !isTree(expected)) throw new TypeError(name);
      return { id: name, facts, parameters: readerOf("parameters")(tree), expected };
    });
}
