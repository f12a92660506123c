import { createLibrarySourceProvider, stringAsSource } from "@cqframework/cql/cql-to-elm";
import { CqlEngine as Engine, Environment, EvaluationParams } from "@cqframework/cql/engine";
import { KtMap, KtMutableSet } from "@cqframework/cql/kotlin-kotlin-stdlib";
import type { CqlEngine } from "./cql-engine.ts";
import { engineValue, plainValue } from "./cqframework-values.ts";
import { libraryManager } from "./translate.ts";

/** Loads a CQL library into the engine of the CQL reference implementation, built for JavaScript. */
export function cqframework(cql: string, libraryName: string): CqlEngine {
  const libraries = libraryManager();
  libraries.librarySourceLoader.registerProvider(
    createLibrarySourceProvider(() => {
      const source: unknown = stringAsSource(cql);
      return source;
    }),
  );
  const environment = new Environment(libraries);
  return {
    evaluate: async (given, definitions) => {
      const library = new EvaluationParams.LibraryParams.Builder();
      library.expressionsByName([...definitions]);
      const params = new EvaluationParams.Builder();
      params.libraryByName(libraryName, library.build());
      const values = [...given].map(([name, value]) => [name, engineValue(value)] as const);
      params.parameters = KtMap.fromJsMap(new Map(values));
      // A new engine each time: it keeps results and parameters from one evaluation to the next (5.3.0).
      const caching = KtMutableSet.fromJsSet(new Set([Engine.Options.EnableExpressionCaching]));
      const engine = new Engine(environment, caching);
      const { expressionResults } = engine.evaluate(params.build()).onlyResultOrThrow;
      const results = expressionResults.asJsReadonlyMapView();
      return new Map(definitions.map((name) => [name, plainValue(results.get(name)?.value)]));
    },
  };
}
