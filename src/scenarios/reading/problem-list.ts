import { nearest } from "#criteria";

/** One thing a scenario file gets wrong. Lines count from 1. */
export type ScenarioProblem = { readonly line: number; readonly message: string };

/** Collects everything that is wrong, so that an analyst mends a file in one go. */
export class ProblemList {
  readonly #problems: ScenarioProblem[] = [];

  add(line: number, message: string): undefined {
    this.#problems.push({ line, message });
    return undefined;
  }

  /** "xyz is not a known role. Did you mean "nurse"? Allowed: …" */
  addUnknown(line: number, what: string, name: string, allowed: readonly string[]): undefined {
    return this.add(line, unknownName(what, name, allowed));
  }

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /** In the order of the lines. */
  get all(): readonly ScenarioProblem[] {
    return this.#problems.toSorted((one, other) => one.line - other.line);
  }
}

/** Names what is not known, the nearest name, and what is allowed. */
export function unknownName(what: string, name: string, allowed: readonly string[]): string {
  const near = nearest(name, allowed);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  return `"${name.slice(0, 80)}" is no known ${what}.${hint} Allowed: ${allowed.join(", ")}.`;
}
