import type { FactTree } from "#criteria";
import { type FactsTree, isFactsTree, slotAt, writableCopy } from "../second-implementation.ts";

/** Facts that both implementations read. */
export type CaseFacts = FactTree & FactsTree;

/** A tree of facts with answers written into it, one slot a path. */
export type WritableCase = {
  readonly facts: CaseFacts;
  readonly slotOf: (path: string) => Slot;
};

export type Slot = { readonly parent: Record<string, unknown>; readonly key: string };

/** A copy of the facts in which every group is there and any answer can be overwritten in place. */
export function writableCase(facts: FactsTree = {}): WritableCase {
  const copy = writableCopy(facts);
  if (!isFactsTree(copy)) throw new TypeError("A copy of facts is facts.");
  return { facts: copy, slotOf: (path) => slotAt(copy, path) };
}

/** The facts with other answers at these paths; `undefined` takes an answer away. */
export function factsWith(
  facts: FactsTree,
  changes: Readonly<Record<string, unknown>> | Iterable<readonly [string, unknown]>,
): CaseFacts {
  const copy = writableCase(facts);
  const entries = Symbol.iterator in changes ? changes : Object.entries(changes);
  for (const [path, answer] of entries) {
    const { parent, key } = copy.slotOf(path);
    if (answer === undefined) delete parent[key];
    else parent[key] = answer;
  }
  return copy.facts;
}
