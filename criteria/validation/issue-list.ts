import type { CaseIssue } from "./case-issue.ts";

/** How many issues are ever listed; a reader mends a file by the first few. */
export const mostIssues = 50;

/** The first issues of a file, at most `mostIssues`, and how many more there are. */
export type IssueList = { readonly issues: readonly CaseIssue[]; readonly more: number };

/** The first of some issues, and the number of the others. */
export function firstIssues(issues: readonly CaseIssue[]): IssueList {
  return {
    issues: issues.slice(0, mostIssues),
    more: Math.max(0, issues.length - mostIssues),
  };
}

/** The longest part of a path or message that is shown of a file's own words. */
const longestPart = 80;

/** Collects issues and keeps only as many as are shown, however many a file has. */
export class IssueCollector {
  readonly #issues: CaseIssue[] = [];
  #more = 0;

  /** `issue` is asked for only while there is room, so that what is not shown costs nothing. */
  add(issue: () => CaseIssue): void {
    if (this.#issues.length < mostIssues) this.#issues.push(issue());
    else this.#more += 1;
  }

  /** Takes over what another list holds, and what it left out. */
  addAll({ issues, more }: IssueList): void {
    for (const issue of issues) this.add(() => issue);
    this.#more += more;
  }

  get isEmpty(): boolean {
    return this.#issues.length === 0;
  }

  get list(): IssueList {
    return { issues: this.#issues, more: this.#more };
  }
}

/** The keys and positions on the way to a value, as one path from the file's root: `facts.imaging.studies.0`. */
export function pathText(parts: readonly (string | number | symbol)[]): string {
  return parts.map((part) => String(part).slice(0, longestPart)).join(".");
}

/** "and 59,950 more", or nothing when all issues are listed. */
export function moreInWords(more: number): string {
  return more === 0 ? "" : `and ${more.toLocaleString("en-US")} more`;
}
