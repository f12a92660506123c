import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../folders.mjs";
import { outcomeOf } from "./outcome.mjs";

/** The set's own CQL export as it is committed, with its ELM translated beforehand. */
export function cqlExecution({ compileCqlArguments, cqlNames }, set, parameters) {
  const require = createRequire(import.meta.url);
  const engine = require("cql-execution");
  const file = `${cqlNames.libraryName(set)}-${set.version}.elm.json`;
  const elm = readFileSync(join(projectRoot, "criteria/sets", set.id, "artifacts", file), "utf8");
  const library = new engine.Library(JSON.parse(elm));
  const definitions = set.criteria.map(({ id }) => library.get(cqlNames.criterionName(id)));
  const urgent = library.get(cqlNames.definitionNames.urgentReview);
  const query = library.get(cqlNames.definitionNames.openCodingQuery);
  const argumentsOf = compileCqlArguments(set);
  const now = engine.DateTime.parse("2000-01-01T00:00:00Z");
  return {
    name: "cql-execution, ELM precompiled",
    version: JSON.parse(
      readFileSync(join(projectRoot, "node_modules/cql-execution/package.json"), "utf8"),
    ).version,
    unknowns: "null of its own; not documented as a second parameter a fact",
    prepare: (facts) =>
      Object.fromEntries(
        [...argumentsOf(facts, parameters)].map(([name, value]) => [name, valueOf(engine, value)]),
      ),
    evaluate: async (given) => {
      const results = new engine.Results();
      const context = new engine.UnfilteredContext(library, results, undefined, given, now);
      const statuses = [];
      for (const definition of definitions) statuses.push(await definition.execute(context));
      const [isUrgent, hasOpenQuery] = [
        await urgent.execute(context),
        await query.execute(context),
      ];
      return outcomeOf(set, statuses, isUrgent, hasOpenQuery);
    },
  };
}

function valueOf(engine, value) {
  switch (value.type) {
    case "null":
      return null;
    case "date":
      return engine.Date.parse(value.value);
    case "datetime":
      return engine.DateTime.parse(value.value);
    case "list":
      return value.items.map((item) => valueOf(engine, item));
    case "tuple":
      return Object.fromEntries(
        [...value.elements].map(([name, element]) => [name, valueOf(engine, element)]),
      );
    default:
      return value.value;
  }
}
