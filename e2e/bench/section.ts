/** A figure that the project promised, and what was measured. */
export type Gate = {
  readonly target: string;
  readonly measured: string;
  readonly isPassed: boolean;
};

/** What one part of the benchmark found. */
export type Section = {
  /** Names the section in the results for good: a later run of the part replaces it. */
  readonly title: string;
  /** How it was measured, in whole sentences. */
  readonly method: string;
  readonly gates: readonly Gate[];
  /** Further tables and remarks, as Markdown. */
  readonly details: string;
};

/** A gate on a value that must not exceed a limit. */
export function atMost(
  what: string,
  value: number,
  limit: number,
  inWords: (value: number) => string,
): Gate {
  return {
    target: `${what}: at most ${inWords(limit)}`,
    measured: inWords(value),
    isPassed: value <= limit,
  };
}

export function milliseconds(value: number): string {
  return `${value < 20 ? value.toFixed(1) : Math.round(value).toLocaleString("en-US")} ms`;
}

/** Thousands of bytes, as budgets count them. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A Markdown table; the first row is its head. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
