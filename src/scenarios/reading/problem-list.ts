import { moreInWords, mostIssues, nearest } from "#criteria";

/** One thing a scenario file gets wrong. Lines count from 1. */
export type ScenarioProblem = { readonly line: number; readonly message: string };

/** Collects what is wrong, so that an analyst mends a file in one go; beyond the first fifty it only counts. */
export class ProblemList {
  readonly #problems: ScenarioProblem[] = [];
  #more = 0;

  add(line: number, message: string): undefined {
    return this.#addWorded(line, () => message);
  }

  /** "xyz is not a known role. Did you mean "nurse"? Allowed: …" */
  addUnknown(line: number, what: string, name: string, allowed: readonly string[]): undefined {
    return this.#addWorded(line, () => unknownName(what, name, allowed));
  }

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /** In the order of the lines, and how many more there are as the last. */
  get all(): readonly ScenarioProblem[] {
    const listed = this.#problems.toSorted((left, right) => left.line - right.line);
    if (this.#more === 0) return listed;
    return [...listed, { line: listed.at(-1)?.line ?? 1, message: `${moreInWords(this.#more)}.` }];
  }

  #addWorded(line: number, message: () => string): undefined {
    if (this.#problems.length < mostIssues) this.#problems.push({ line, message: message() });
    else this.#more += 1;
    return undefined;
  }
}

/** Names what is not known, the nearest name, and what is allowed. */
export function unknownName(what: string, name: string, allowed: readonly string[]): string {
  const near = nearest(name, allowed);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  return `"${name.slice(0, 80)}" is not a known ${what}.${hint} Allowed: ${allowed.join(", ")}.`;
}
