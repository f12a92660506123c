import type { FactPath } from "../model/fact.ts";
import type { Completions } from "./completions.ts";
import { changedFacts } from "./completions.ts";
import { Diagrams, type Node } from "./diagram.ts";
import type { Workshop } from "./rule-diagram.ts";
import type { Configuration } from "./variables.ts";

export type Restricted = {
  /** The values the function can still take. */
  readonly values: ReadonlySet<number>;
  /** The unanswered facts it still depends on. */
  readonly dependsOn: ReadonlySet<FactPath>;
};

/**
 * A function with the case's answers put in and only its unanswered questions left open. What remains
 * is reduced again, so a fact is reported if and only if some completion turns on it.
 */
export function restrict(node: Node, workshop: Workshop, completions: Completions): Restricted {
  const { diagrams, variables } = workshop;
  const widths = variables.map((_variable, level) => completions.reachable[level]?.length ?? 0);
  const reduced = new Diagrams(widths);
  const done = new Map<Node, Node>();
  const step = (one: Node): Node => {
    if (diagrams.isConstant(one)) return one;
    const known = done.get(one);
    if (known !== undefined) return known;
    const level = diagrams.levelOf(one);
    const children = diagrams.childrenOf(one);
    const reachable = completions.reachable[level] ?? [];
    const kept = reachable.map((configuration) =>
      step(children[configuration.index] ?? reduced.constant(0)),
    );
    const made = reduced.branch(level, kept);
    done.set(one, made);
    return made;
  };
  const root = step(node);

  const values = new Set<number>();
  const dependsOn = new Set<FactPath>();
  const seen = new Set<Node>();
  const visit = (one: Node): void => {
    if (reduced.isConstant(one)) {
      values.add(reduced.valueOf(one));
      return;
    }
    if (seen.has(one)) return;
    seen.add(one);
    const level = reduced.levelOf(one);
    const children = reduced.childrenOf(one);
    for (const path of turningFacts(level, children, workshop, completions)) dependsOn.add(path);
    for (const child of children) visit(child);
  };
  visit(root);
  return { values, dependsOn };
}

/** The unanswered facts of a branch that can, alone, lead to different children. */
function turningFacts(
  level: number,
  children: readonly Node[],
  workshop: Workshop,
  completions: Completions,
): readonly FactPath[] {
  const variable = workshop.variables[level];
  const open = completions.unanswered[level] ?? [];
  if (variable === undefined || open.length <= 1) return open;
  const reachable = completions.reachable[level] ?? [];
  const differs = (path: FactPath) => (one: Configuration, at: number) =>
    reachable.some(
      (other, otherAt) =>
        otherAt > at &&
        children[at] !== children[otherAt] &&
        changedFacts(variable, one, other).some(
          (changed) => changed.length === 1 && changed[0] === path,
        ),
    );
  return open.filter((path) => reachable.some(differs(path)));
}
