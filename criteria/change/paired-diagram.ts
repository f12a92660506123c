import type { Diagrams, Node } from "./diagram.ts";

/** Values of both functions in one number; neither has more than this many. */
const width = 16;

/** One diagram of the values that two functions of the same variables have: read each with `unpaired`. */
export function pairedDiagram(diagrams: Diagrams, before: Node, after: Node): Node {
  return diagrams.combine(before, after, (left, right) => left * width + right);
}

/** What both functions give, by the values' places; undefined where they give the same. */
export function unpaired<Value>(
  pair: number,
  values: readonly Value[],
): { readonly before: Value; readonly after: Value } | undefined {
  const before = values[Math.floor(pair / width)];
  const after = values[pair % width];
  return before === undefined || after === undefined || before === after
    ? undefined
    : { before, after };
}
