import type { CqlValue } from "../../export/cql/index.ts";

/** An engine from outside with one library loaded. */
export type CqlEngine = {
  /**
   * Evaluates definitions of the library for one case.
   * @param given parameters of the library by name; the others have their defaults
   * @returns what each definition came to: a text, a Boolean, or null
   */
  readonly evaluate: (
    given: ReadonlyMap<string, CqlValue>,
    definitions: readonly string[],
  ) => Promise<ReadonlyMap<string, unknown>>;
};
