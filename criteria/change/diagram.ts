/**
 * Multi-valued decision diagrams, reduced and ordered: a function of the variables' configurations as a
 * graph in which equal parts are one node. Equal functions are the same node, and a variable stands in
 * the graph if and only if the function depends on it. Both facts are what makes the answers exact.
 * (Method: Bryant 1986 for two values; Srinivasan, Kam, Malik, Brayton 1990 for many.)
 */
export class Diagrams {
  /** How many configurations each variable has, in the order of the levels. */
  readonly #widths: readonly number[];
  readonly #levels: number[] = [];
  readonly #children: (readonly Node[])[] = [];
  readonly #known = new Map<string, Node>();

  constructor(widths: readonly number[]) {
    this.#widths = widths;
  }

  get size(): number {
    return this.#levels.length;
  }

  /** The function that is the same value everywhere; values are whole numbers, 0 or more. */
  constant(value: number): Node {
    return -1 - value;
  }

  isConstant(node: Node): boolean {
    return node < 0;
  }

  valueOf(node: Node): number {
    return -1 - node;
  }

  levelOf(node: Node): number {
    return node < 0 ? this.#widths.length : (this.#levels[node] ?? this.#widths.length);
  }

  childrenOf(node: Node): readonly Node[] {
    return this.#children[node] ?? [];
  }

  /** A branch on one variable: one child a configuration. Made once, and only if the children differ. */
  branch(level: number, children: readonly Node[]): Node {
    const [first] = children;
    if (first !== undefined && children.every((child) => child === first)) return first;
    const key = `${level}:${children.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const node = this.#levels.length;
    this.#levels.push(level);
    this.#children.push(children);
    this.#known.set(key, node);
    return node;
  }

  /** Combines two functions value by value. */
  combine(left: Node, right: Node, operation: (left: number, right: number) => number): Node {
    const done = new Map<number, Node>();
    const step = (one: Node, other: Node): Node => {
      if (one < 0 && other < 0) return this.constant(operation(-1 - one, -1 - other));
      const key = (one + 64) * 0x4000000 + (other + 64);
      const known = done.get(key);
      if (known !== undefined) return known;
      const level = Math.min(this.levelOf(one), this.levelOf(other));
      const width = this.#widths[level] ?? 0;
      const children: Node[] = [];
      for (let at = 0; at < width; at++) {
        children.push(step(this.#follow(one, level, at), this.#follow(other, level, at)));
      }
      const node = this.branch(level, children);
      done.set(key, node);
      return node;
    };
    return step(left, right);
  }

  /** Renames the values of a function. */
  map(node: Node, rename: (value: number) => number): Node {
    const done = new Map<Node, Node>();
    const step = (one: Node): Node => {
      if (one < 0) return this.constant(rename(-1 - one));
      const known = done.get(one);
      if (known !== undefined) return known;
      const renamed = this.branch(this.levelOf(one), this.childrenOf(one).map(step));
      done.set(one, renamed);
      return renamed;
    };
    return step(node);
  }

  /** `test` is a function of 0 and 1: `then` where it is 1, `otherwise` where it is 0. */
  choose(test: Node, then: Node, otherwise: Node): Node {
    const width = 64;
    const pairs = this.combine(then, otherwise, (yes, no) => yes * width + no);
    return this.combine(test, pairs, (holds, pair) =>
      holds === 1 ? Math.floor(pair / width) : pair % width,
    );
  }

  #follow(node: Node, level: number, configuration: number): Node {
    if (this.levelOf(node) !== level) return node;
    return this.#children[node]?.[configuration] ?? node;
  }
}

/** A function: a constant when negative, else a branch. */
export type Node = number;
