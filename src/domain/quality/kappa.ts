import { binomialInterval } from "./binomial-interval.ts";

/** What two reviewers said of one thing in one case. */
export type Pair = { readonly first: string; readonly second: string };

export type Kappa =
  | {
      readonly kind: "estimate";
      readonly n: number;
      readonly agreed: number;
      readonly kappa: number;
      /** 95 % confidence interval. */
      readonly low: number;
      readonly high: number;
      readonly method: "large-sample" | "exact";
    }
  /**
   * A reviewer said one and the same of every case. Where both did, agreement beyond chance is 0 divided
   * by 0; where one did, it comes out as 0 whatever the other says. Neither is a measurement.
   */
  | {
      readonly kind: "no-variance";
      readonly n: number;
      readonly agreed: number;
      readonly who: "both" | "first" | "second";
      readonly said: string;
    }
  | { readonly kind: "too-few"; readonly n: number; readonly agreed: number };

/** Below this many pairs no kappa is shown: its interval would be as wide as the scale. */
export const fewestPairs = 10;
/** From this many pairs on the large-sample standard error is used; below, it is too narrow too often. */
export const largeSample = 200;

/**
 * Cohen's kappa for any number of categories (Cohen 1960), with a 95 % interval: from 200 pairs on by the
 * large-sample standard error of Fleiss, Cohen and Everitt (1969); below that, and where agreement is
 * complete, by the exact binomial interval of the observed agreement with the agreement expected by
 * chance held as it is. See docs/adr/0011-agreement-statistics.md.
 */
export function cohensKappa(pairs: readonly Pair[]): Kappa {
  const n = pairs.length;
  const agreed = pairs.filter(({ first, second }) => first === second).length;
  if (n < fewestPairs) return { kind: "too-few", n, agreed };
  const constant = constantReviewer(pairs);
  if (constant !== undefined) return { kind: "no-variance", n, agreed, ...constant };
  const { kappa, expected, standardError } = kappaStatistics(pairs);
  const isLarge = n >= largeSample && agreed < n;
  const reach = 1.959963984540054 * standardError;
  const [low, high] = isLarge
    ? [Math.max(-1, kappa - reach), Math.min(1, kappa + reach)]
    : binomialInterval(agreed, n).map((bound) => beyondChance(bound, expected));
  return {
    kind: "estimate",
    n,
    agreed,
    kappa,
    low: low ?? -1,
    high: high ?? 1,
    method: isLarge ? "large-sample" : "exact",
  };
}

/** Kappa, the agreement expected by chance and the large-sample standard error, for pairs that vary. */
export function kappaStatistics(pairs: readonly Pair[]): {
  readonly kappa: number;
  readonly expected: number;
  readonly standardError: number;
} {
  const table = crossTable(pairs);
  const { observed, expected } = table;
  const kappa = beyondChance(observed, expected);
  return { kappa, expected, standardError: standardErrorOf(table, kappa, pairs.length) };
}

function beyondChance(proportion: number, expected: number): number {
  return (proportion - expected) / (1 - expected);
}

function constantReviewer(
  pairs: readonly Pair[],
): { readonly who: "both" | "first" | "second"; readonly said: string } | undefined {
  const { first = "", second = "" } = pairs[0] ?? {};
  const isFirst = pairs.every((pair) => pair.first === first);
  const isSecond = pairs.every((pair) => pair.second === second);
  if (isFirst && isSecond && first === second) return { who: "both", said: first };
  if (isFirst) return { who: "first", said: first };
  return isSecond ? { who: "second", said: second } : undefined;
}

type CrossTable = {
  readonly categories: readonly string[];
  /** Proportions of all pairs: both, the first reviewer's, the second's. */
  readonly both: (first: string, second: string) => number;
  readonly first: (category: string) => number;
  readonly second: (category: string) => number;
  readonly observed: number;
  readonly expected: number;
};

function crossTable(pairs: readonly Pair[]): CrossTable {
  const n = pairs.length;
  const cells = countBy(pairs, ({ first, second }) => `${first}\n${second}`);
  const rows = countBy(pairs, ({ first }) => first);
  const columns = countBy(pairs, ({ second }) => second);
  const categories = [...new Set([...rows.keys(), ...columns.keys()])];
  const both = (first: string, second: string): number =>
    (cells.get(`${first}\n${second}`) ?? 0) / n;
  const first = (category: string): number => (rows.get(category) ?? 0) / n;
  const second = (category: string): number => (columns.get(category) ?? 0) / n;
  const sum = (of: (category: string) => number): number =>
    categories.reduce((total, category) => total + of(category), 0);
  return {
    categories,
    both,
    first,
    second,
    observed: sum((category) => both(category, category)),
    expected: sum((category) => first(category) * second(category)),
  };
}

/** Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969), formula 13, as in Fleiss (2003), 18.1. */
function standardErrorOf(table: CrossTable, kappa: number, n: number): number {
  const { categories, both, first, second, expected } = table;
  let agreeing = 0;
  let differing = 0;
  for (const one of categories) {
    const onDiagonal = 1 - (first(one) + second(one)) * (1 - kappa);
    agreeing += both(one, one) * onDiagonal ** 2;
    for (const other of categories) {
      if (other !== one) differing += both(one, other) * (second(one) + first(other)) ** 2;
    }
  }
  const variance = agreeing + (1 - kappa) ** 2 * differing - (kappa - expected * (1 - kappa)) ** 2;
  return Math.sqrt(Math.max(0, variance)) / ((1 - expected) * Math.sqrt(n));
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
