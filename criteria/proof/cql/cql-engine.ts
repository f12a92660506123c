import type { CqlValue } from "../../export/cql/index.ts";

/** An engine from outside with one library loaded. */
export type CqlEngine = {
  /**
   * Evaluates definitions of the library for one case.
   * @param given every parameter of the library by its name
   * @returns strings, booleans, numbers, or null, by definition; anything else as its text
   */
  readonly evaluate: (
    given: ReadonlyMap<string, CqlValue>,
    definitions: readonly string[],
  ) => Promise<ReadonlyMap<string, unknown>>;
};
