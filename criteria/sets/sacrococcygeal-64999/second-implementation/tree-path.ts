import type { FactsTree } from "./facts-tree.ts";

/** Any JSON object: the shape of every group and every list entry. */
export type Tree = Record<string, unknown>;

const nestedGroups: Readonly<Record<string, readonly string[]>> = {
  request: [],
  presentation: [],
  conservative: ["physicalTherapy", "medication"],
  imaging: [],
  blocks: ["diagnostic", "siJoint"],
  alternatives: [],
  guideline: [],
};

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Unanswered is an absent key or `null`; "not-documented" is an answer (section 1). */
export function isUnanswered(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** Whether every group that is there is an object, so that the facts can be read at all. */
export function isFactsTree(value: unknown): value is FactsTree {
  if (!isTree(value)) return false;
  for (const [group, inner] of Object.entries(nestedGroups)) {
    const content = value[group];
    if (isUnanswered(content)) continue;
    if (!isTree(content)) return false;
    if (!inner.every((name) => isUnanswered(content[name]) || isTree(content[name]))) return false;
  }
  return true;
}

/** The answer at a dotted fact path, `undefined` when a step of the way is missing. */
export function answerAt(facts: unknown, path: string): unknown {
  let here: unknown = facts;
  for (const step of path.split(".")) {
    if (!isTree(here) || !Object.hasOwn(here, step)) return undefined;
    here = here[step];
  }
  return here;
}

/** A deep copy in which every group exists, so that answers can be written into it. */
export function writableCopy(facts: FactsTree): Tree {
  const copy = copyOfTree(facts);
  for (const [group, inner] of Object.entries(nestedGroups)) {
    const content = childTree(copy, group);
    for (const name of inner) childTree(content, name);
  }
  return copy;
}

/** The object that holds the last step of the path in a writable copy, and that step. */
export function slotAt(copy: Tree, path: string): { readonly parent: Tree; readonly key: string } {
  const steps = path.split(".");
  const key = steps.pop() ?? path;
  let parent = copy;
  for (const step of steps) parent = childTree(parent, step);
  return { parent, key };
}

function copyOfTree(source: object): Tree {
  const copy: Tree = {};
  for (const [key, value] of Object.entries(source)) {
    copy[key] = isTree(value) ? copyOfTree(value) : value;
  }
  return copy;
}

function childTree(parent: Tree, key: string): Tree {
  const present = parent[key];
  if (isTree(present)) return present;
  const created: Tree = {};
  parent[key] = created;
  return created;
}
