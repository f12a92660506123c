/**
 * The exact (Clopper-Pearson) interval of a proportion: the smallest and largest chance under which
 * `successes` of `n` are not too unlikely, each side with half of `alpha`.
 */
export function binomialInterval(
  successes: number,
  n: number,
  alpha = 0.05,
): readonly [low: number, high: number] {
  const low =
    successes === 0 ? 0 : solve((chance) => 1 - atMost(successes - 1, n, chance) - alpha / 2);
  const high = successes === n ? 1 : solve((chance) => alpha / 2 - atMost(successes, n, chance));
  return [low, high];
}

/** The chance of `k` successes or fewer. */
function atMost(k: number, n: number, chance: number): number {
  if (chance <= 0) return 1;
  if (chance >= 1) return k >= n ? 1 : 0;
  let logTerm = n * Math.log1p(-chance);
  let sum = Math.exp(logTerm);
  for (let i = 1; i <= k; i += 1) {
    logTerm += Math.log((n - i + 1) / i) + Math.log(chance) - Math.log1p(-chance);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}

/** The root of a rising function on 0 to 1, by halving. */
function solve(rising: (chance: number) => number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
