import type { FactPath, FactTree } from "./fact.ts";

/** Nests answers by their paths; an answer that is `undefined` stays absent. */
export function treeFrom(answers: Iterable<readonly [FactPath, unknown]>): FactTree {
  const tree: Record<string, unknown> = {};
  for (const [path, answer] of answers) {
    if (answer === undefined) continue;
    const keys = path.split(".");
    let branch = tree;
    for (const key of keys.slice(0, -1)) {
      const below = branch[key];
      branch = isBranch(below) ? below : (branch[key] = {});
    }
    branch[keys.at(-1) ?? path] = answer;
  }
  return tree;
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
