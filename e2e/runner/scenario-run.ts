/** One thing expected beside what was found. */
export type Check = {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly isMet: boolean;
};

export type AxeFinding = { readonly rule: string; readonly elements: readonly string[] };

/** What axe looked at where, and what it found there. */
export type AccessibilityCheck = {
  readonly where: string;
  /** The whole page, parts of it, or the earlier step at which the same was judged. */
  readonly scope: string;
  readonly findings: readonly AxeFinding[];
};

export type Picture = { readonly of: string; readonly jpeg: string };

export type StepRun = {
  readonly words: string;
  readonly by: string;
  readonly line: number;
  readonly outcome: "passed" | "failed" | "not-run";
  readonly milliseconds: number;
  readonly checks: readonly Check[];
  readonly pictures: readonly Picture[];
  readonly accessibility: readonly AccessibilityCheck[];
  /** Why it could not be done. */
  readonly trouble?: string;
  /** What stood on the screen, as a screen reader has it, when it failed. */
  readonly screen?: string;
};

export type ScenarioRun = {
  readonly file: string;
  readonly title: string;
  readonly about: string;
  readonly isPassed: boolean;
  readonly milliseconds: number;
  readonly steps: readonly StepRun[];
};
