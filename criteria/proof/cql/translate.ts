import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  CqlCompilerOptions,
  CqlTranslator,
  createModelInfoProvider,
  LibraryManager,
  ModelManager,
  stringAsSource,
} from "@cqframework/cql/cql-to-elm";

export type Translation = {
  /** ELM as indented JSON. The translator writes neither times nor paths: same CQL, same bytes. */
  readonly elm: string;
  /** Everything the translator has to say, warnings too. */
  readonly complaints: readonly string[];
};

/** Translates a CQL library into ELM, in JavaScript and without the network. */
export function translateCql(cql: string): Translation {
  const translator = CqlTranslator.fromText(cql, libraryManager());
  const elm: unknown = JSON.parse(translator.toJson());
  return {
    elm: `${JSON.stringify(elm, null, 1)}\n`,
    complaints: translator.exceptions.asJsReadonlyArrayView().map((one) => one.message ?? ""),
  };
}

/** A translator's surroundings: CQL's own types and nothing else. */
export function libraryManager(): LibraryManager {
  const models = new ModelManager();
  const types = readFileSync(join(import.meta.dirname, "system-modelinfo.xml"), "utf8");
  models.modelInfoLoader.registerModelInfoProvider(
    createModelInfoProvider((id) => {
      if (id !== "System") return null;
      const source: unknown = stringAsSource(types);
      return source;
    }),
  );
  return new LibraryManager(models, new CqlCompilerOptions());
}
