import { type CriteriaSet, type FactTree, readerOf } from "#criteria";
import { compileDerived } from "../../engine/derived.ts";
import { treeFrom } from "../../model/fact-tree.ts";

/** Where prepared cases hold what the engines cannot compute or tell themselves. */
export const preparedPaths = {
  derived: (name: string) => `derived.${name}`,
  hasText: (path: string) => `hasText.${path.replaceAll(".", "_")}`,
  /** "value", "not-documented" or null of a list: some engines cannot tell [] from absent. */
  listState: (path: string) => `listState.${path.replaceAll(".", "_")}`,
};

/**
 * A case as an outside engine gets it: every fact is there, unanswered as null, and what they would need
 * code for is done beforehand: numbers from dates, blank texts, the state of lists. None of that is
 * timed, to the engines' advantage.
 */
export function prepareCase(set: CriteriaSet, facts: FactTree): FactTree {
  const answers = set.facts.map(({ path }) => [path, readerOf(path)(facts) ?? null] as const);
  const derived = Object.entries(set.derived).map(
    ([name, one]) =>
      [preparedPaths.derived(name), compileDerived(one, readerOf)(facts) ?? null] as const,
  );
  const texts = answers.map(
    ([path, answer]) =>
      [preparedPaths.hasText(path), typeof answer === "string" && answer.trim() !== ""] as const,
  );
  const lists = answers.map(
    ([path, answer]) => [preparedPaths.listState(path), listState(answer)] as const,
  );
  const kinds = new Map(set.facts.map(({ path, answer }) => [path, answer.kind]));
  const ofKind = (...wanted: readonly string[]) =>
    set.facts.filter(({ path }) => wanted.includes(kinds.get(path) ?? "")).map(({ path }) => path);
  const textPaths = ofKind("text").map(preparedPaths.hasText);
  const listPaths = ofKind("many", "entries", "codes").map(preparedPaths.listState);
  return treeFrom([
    ...answers,
    ...derived,
    ...texts.filter(([path]) => textPaths.includes(path)),
    ...lists.filter(([path]) => listPaths.includes(path)),
  ]);
}

/** A prepared case with one key a path, for engines whose facts have no structure. */
export function flatCase(tree: FactTree, prefix = ""): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, below]): [string, unknown][] =>
      typeof below === "object" && below !== null && !Array.isArray(below)
        ? Object.entries(flatCase({ ...below }, `${prefix}${key}.`))
        : [[`${prefix}${key}`, below]],
    ),
  );
}

function listState(answer: unknown): unknown {
  return Array.isArray(answer) ? "value" : answer;
}
