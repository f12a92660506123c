import {
  Date as CqlDate,
  DateTime,
  Expression,
  Library,
  Results,
  UnfilteredContext,
} from "cql-execution";
import type { CqlValue } from "../../export/cql/index.ts";
import type { CqlEngine } from "./cql-engine.ts";

/** Loads ELM into cql-execution. */
export function cqlExecution(elm: string): CqlEngine {
  const library = new Library(JSON.parse(elm));
  return {
    evaluate: async (given, definitions) => {
      const parameters = Object.fromEntries(
        [...given].map(([name, value]) => [name, valueOf(value)] as const),
      );
      const context = new UnfilteredContext(
        library,
        new Results(),
        undefined,
        parameters,
        DateTime.parse("2000-01-01T00:00:00Z") ?? undefined,
      );
      const results = new Map<string, unknown>();
      for (const name of definitions) results.set(name, await resultOf(name, library, context));
      return results;
    },
  };
}

async function resultOf(
  name: string,
  library: Library,
  context: UnfilteredContext,
): Promise<unknown> {
  if (!(library.get(name) instanceof Expression)) throw new RangeError(`No definition "${name}".`);
  // The context keeps what a definition came to.
  const known: unknown = context.get(name);
  const result: unknown = known instanceof Expression ? await known.execute(context) : known;
  return result ?? null;
}

function valueOf(value: CqlValue): unknown {
  switch (value.type) {
    case "null":
      return null;
    case "boolean":
    case "string":
    case "decimal":
      return value.value;
    case "date":
      return CqlDate.parse(value.value);
    case "datetime":
      return DateTime.parse(value.value);
    case "list":
      return value.items.map(valueOf);
    case "tuple":
      return Object.fromEntries(
        [...value.elements].map(([name, element]) => [name, valueOf(element)] as const),
      );
  }
}
