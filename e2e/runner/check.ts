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
  /** The whole page, parts of it, or the earlier step at which the same was checked. */
  readonly scope: string;
  readonly findings: readonly AxeFinding[];
};
