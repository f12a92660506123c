import type { Diagrams, Node } from "../change/diagram.ts";

/**
 * A decision diagram unrolled by level, so that a run over columns needs no branching: at each level a
 * case stands at a place, and `next[place + class]` is its place at the level after.
 */
export type LevelTables = {
  readonly levels: readonly LevelTable[];
  /** The value of the diagram at each last place. */
  readonly values: Uint8Array;
};

export type LevelTable = {
  /** Which column it reads. */
  readonly level: number;
  readonly next: Int32Array;
};

/** Levels that no branch reads have no table. The first place is always 0. */
export function levelTables(
  diagrams: Diagrams,
  root: Node,
  widths: readonly number[],
): LevelTables {
  const levels: LevelTable[] = [];
  let standing: readonly Node[] = [root];
  const used = widths.flatMap((width, level) =>
    isRead(diagrams, root, level) ? [{ level, width }] : [],
  );
  for (const [at, { level, width }] of used.entries()) {
    // Places of the level after are counted in its own width, so that a class is simply added.
    const stride = used[at + 1]?.width ?? 1;
    const following = new Map<Node, number>();
    const place = (node: Node): number => {
      const known = following.get(node) ?? following.size * stride;
      following.set(node, known);
      return known;
    };
    const next = standing.flatMap((node) => {
      const isBranch = diagrams.levelOf(node) === level;
      const children = diagrams.childrenOf(node);
      return Array.from({ length: width }, (_, index) =>
        place(isBranch ? (children[index] ?? node) : node),
      );
    });
    levels.push({ level, next: Int32Array.from(next) });
    standing = [...following.keys()];
  }
  return { levels, values: Uint8Array.from(standing, (node) => diagrams.valueOf(node)) };
}

function isRead(diagrams: Diagrams, root: Node, level: number): boolean {
  const seen = new Set<Node>();
  const visit = (node: Node): boolean => {
    if (diagrams.isConstant(node) || seen.has(node)) return false;
    seen.add(node);
    return diagrams.levelOf(node) === level || diagrams.childrenOf(node).some(visit);
  };
  return visit(root);
}
