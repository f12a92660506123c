/** One kind of attack on the product, repeated with seeded chance. */
export type TortureRow = {
  /** Its name on the command line and its heading in the results. */
  readonly name: string;
  /** What holds, as one sentence. */
  readonly property: string;
  /** How often it is tried in `npm test`, and by `npm run torture`. */
  readonly quick: number;
  readonly long: number;
  readonly run: (count: number, seed: number) => Promise<TortureResult>;
};

export type TortureResult = {
  readonly tried: number;
  /** What broke the property, each with what repeats it; empty when it held. */
  readonly failures: readonly string[];
  /** Figures worth keeping, by name. */
  readonly counts?: Readonly<Record<string, number | string>>;
};

/** Numbers from 0 to below 1 that repeat for a seed (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
