import { Document, isCollection, isScalar, visit } from "yaml";
import { type FactDefinition, notDocumented } from "#criteria";

/** A scenario before it is checked: what an analyst would write, as data. */
export type ScenarioDraft = {
  readonly title: string;
  readonly about?: string;
  readonly given: { readonly [part: string]: unknown };
  readonly steps: readonly {
    readonly as?: string;
    readonly do?: string | readonly string[];
    readonly expect?: { readonly [part: string]: unknown };
  }[];
};

/** Writes a scenario as YAML that a person reads: what is short stands on one line. */
export function writeScenario(draft: ScenarioDraft): string {
  const document = new Document(draft, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_key, { key, value }) => {
      const isPart = isScalar(key) && !outline.has(String(key.value));
      if (isPart && isCollection(value) && JSON.stringify(value.toJSON()).length <= 80) {
        value.flow = true;
      }
    },
  });
  return document.toString({ lineWidth: 110 });
}

/** What gives a scenario its shape stays in lines, however short it is. */
const outline: ReadonlySet<string> = new Set(["given", "steps", "expect", "do", "but"]);

/** The sentence by which an answer is given, or taken away. */
export function answerSentence({ path }: Pick<FactDefinition, "path">, value: unknown): string {
  if (value === undefined || value === null) return `clears ${path}`;
  return `answers ${path} ${valueText(value)}`;
}

function valueText(value: unknown): string {
  if (value === notDocumented) return "not documented";
  if (Array.isArray(value) && value.length === 0) return "none";
  if (typeof value === "string") return value;
  return JSON.stringify(value)
    .replaceAll(/"([A-Za-z]+)":/g, "$1: ")
    .replaceAll(/: "([a-z][a-z-]*)"/g, ": $1")
    .replaceAll(/([}\]"\da-z]),(?=\S)/g, "$1, ");
}
