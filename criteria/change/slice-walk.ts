import type { Diagrams, Node } from "./diagram.ts";
import type { Profile, Slice } from "./slices.ts";
import type { Variable } from "./variables.ts";

/** Which slots of a slice a part of a diagram turns on, and where each outcome of theirs leads. */
export type SliceBranch = {
  readonly slice: Slice;
  /** Places among the slice's slots. */
  readonly chosen: readonly number[];
  readonly follow: (profile: Profile) => Node;
};

/**
 * Goes through the levels of a slice in one step. One answer fills all its slots, so they are no
 * variables of their own: only combinations that some answer has may be followed.
 */
export function compileSliceBranches(
  diagrams: Diagrams,
  variables: readonly Variable[],
): (node: Node) => SliceBranch | undefined {
  const known = new Map<Node, SliceBranch | undefined>();
  const branchAt = (node: Node): SliceBranch | undefined => {
    const slice = variables[diagrams.levelOf(node)]?.slot?.slice;
    if (slice === undefined) return undefined;
    const isWithin = (one: Node) => variables[diagrams.levelOf(one)]?.slot?.slice === slice;
    const levels = new Set<number>();
    const seen = new Set<Node>();
    const visit = (one: Node): void => {
      if (!isWithin(one) || seen.has(one)) return;
      seen.add(one);
      levels.add(diagrams.levelOf(one));
      for (const child of diagrams.childrenOf(one)) visit(child);
    };
    visit(node);
    const ordered = [...levels].toSorted((left, right) => left - right);
    return {
      slice,
      chosen: ordered.flatMap((level) => variables[level]?.slot?.at ?? []),
      follow: (profile) => {
        let at = node;
        while (isWithin(at)) {
          const outcome = profile[ordered.indexOf(diagrams.levelOf(at))] ?? 0;
          at = diagrams.childrenOf(at)[outcome] ?? diagrams.constant(0);
        }
        return at;
      },
    };
  };
  return (node) => {
    if (diagrams.isConstant(node)) return undefined;
    if (!known.has(node)) known.set(node, branchAt(node));
    return known.get(node);
  };
}
