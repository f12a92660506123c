/** The value below which a part of some figures lies, 0 to 1; null where there are none. */
export function quantile(figures: readonly number[], part: number): number | null {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? null;
}

/** "p50 14.9 ms, p95 48.2 ms, p99 136 ms, max 272 ms (1,477)". */
export function timesInWords(figures: readonly number[]): string {
  const at = (part: number): string => {
    const found = quantile(figures, part);
    return found === null ? "none" : `${found < 100 ? found.toFixed(1) : found.toFixed(0)} ms`;
  };
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, max ${at(1)} (${figures.length.toLocaleString("en-US")})`;
}
