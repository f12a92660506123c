import type { FactPath, FactTree } from "./fact.ts";

/** Nests answers by their paths; an answer that is `undefined` stays absent. */
export function treeFrom(answers: Iterable<readonly [FactPath, unknown]>): FactTree {
  const tree: Record<string, unknown> = {};
  for (const [path, answer] of answers) {
    if (answer === undefined) continue;
    const { above, last } = keysOf(path);
    let branch = tree;
    for (const key of above) {
      const below = branch[key];
      branch = isBranch(below) ? below : (branch[key] = {});
    }
    branch[last] = answer;
  }
  return tree;
}

type PathKeys = { readonly above: readonly string[]; readonly last: string };

/** The keys of paths that were met before: there are as many as the sets have questions, and each is met often. */
const known = new Map<FactPath, PathKeys>();
const mostKnown = 4096;

function keysOf(path: FactPath): PathKeys {
  const met = known.get(path);
  if (met !== undefined) return met;
  const keys = path.split(".");
  const split = { above: keys.slice(0, -1), last: keys.at(-1) ?? path };
  if (known.size < mostKnown) known.set(path, split);
  return split;
}

/** Lays one tree over another: the answers of `over` win, all others stay. */
export function withAnswers(facts: FactTree, over: FactTree): FactTree {
  const merged: Record<string, unknown> = { ...facts };
  for (const [key, answer] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isBranch(answer) ? withAnswers(isBranch(below) ? below : {}, answer) : answer;
  }
  return merged;
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
