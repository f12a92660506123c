import { answersIn, areSessionsInOrder } from "./completions.ts";
import type { ParametersByHand } from "./defaults.ts";
import { factPaths } from "./fact-paths.ts";
import type { FactsTree } from "./facts-tree.ts";
import { recommendByHand } from "./recommend-by-hand.ts";
import type { Domains } from "./representatives.ts";
import { answerAt, isFactsTree, slotAt, writableCopy, type Tree } from "./tree-path.ts";

/**
 * Every smallest set of facts whose answers, changed, bring `approve` (section 10), up to
 * `maxSize` facts; each set in the order of section 2. `[[]]` when it is `approve` already and
 * `[]` when no set of that size does it. Only facts with a domain are tried.
 */
export function smallestChangesByHand(
  facts: FactsTree,
  parameters: ParametersByHand,
  domains: Domains,
  maxSize: number,
): string[][] {
  if (hasRedFlag(facts)) return [];
  if (recommendByHand(facts, parameters).recommendation === "approve") return [[]];
  const copy = writableCopy(facts);
  if (!isFactsTree(copy)) throw new TypeError("a copy of facts is facts");
  const tree: FactsTree = copy;
  const approves = (): boolean =>
    areSessionsInOrder(tree) && recommendByHand(tree, parameters).recommendation === "approve";

  const changeable = factPaths
    .filter((path) => domains[path] !== undefined && !path.startsWith("request."))
    .map((path) => changesAt(copy, path, answersIn(domains, path)));
  for (let size = 1; size <= maxSize; size += 1) {
    const found = subsets(changeable, size).filter((facts) => canBring(approves, facts));
    if (found.length > 0) return found.map((facts) => facts.map((fact) => fact.path));
  }
  return [];
}

interface ChangeableFact {
  readonly path: string;
  readonly parent: Tree;
  readonly key: string;
  readonly values: readonly unknown[];
}

function changesAt(copy: Tree, path: string, answers: readonly unknown[]): ChangeableFact {
  const now = JSON.stringify(answerAt(copy, path));
  const values = answers.filter((value) => JSON.stringify(value) !== now);
  return { path, ...slotAt(copy, path), values };
}

/** Tries every change of exactly these facts and leaves the tree as it was. */
function canBring(approves: () => boolean, facts: readonly ChangeableFact[]): boolean {
  const [fact, ...others] = facts;
  if (fact === undefined) return approves();
  const before = fact.parent[fact.key];
  const found = fact.values.some((value) => {
    fact.parent[fact.key] = value;
    return canBring(approves, others);
  });
  fact.parent[fact.key] = before;
  return found;
}

function subsets<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

function hasRedFlag(facts: FactsTree): boolean {
  const redFlags = facts.presentation?.redFlags;
  return Array.isArray(redFlags) && redFlags.length > 0;
}
