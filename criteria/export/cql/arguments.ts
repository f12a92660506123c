import { readerOf } from "../../engine/read-answer.ts";
import type { ParameterValues } from "../../engine/scope.ts";
import type { CriteriaSet } from "../../model/criteria-set.ts";
import { type AnswerKind, type FactPath, type FactTree, notDocumented } from "../../model/fact.ts";
import { silentFields } from "./entry-silence.ts";
import { isText } from "./entry-tests.ts";
import { factsRead, fieldsRead } from "./facts-read.ts";
import { silenceName } from "./names.ts";

/** A value of a CQL type, for an engine's host to turn into the engine's own. */
export type CqlValue =
  | { readonly type: "null" }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "string" | "date" | "datetime"; readonly value: string }
  | { readonly type: "decimal"; readonly value: number }
  | { readonly type: "list"; readonly items: readonly CqlValue[] }
  | { readonly type: "tuple"; readonly elements: ReadonlyMap<string, CqlValue> };

/**
 * Turns cases into what the set's CQL library takes: every parameter is named, an open fact as null.
 * @param isWanted facts to hand over; the others keep the library's default, unanswered
 */
export function compileCqlArguments(
  set: CriteriaSet,
  isWanted: (path: FactPath) => boolean = () => true,
): (facts: FactTree, parameters: ParameterValues) => ReadonlyMap<string, CqlValue> {
  const facts = factsRead(set)
    .filter(({ path }) => isWanted(path))
    .map((fact) => ({
      ...fact,
      read: readerOf(fact.path),
      silentOnes: silentFields(set, fact.path),
    }));
  return (tree, parameters) => {
    const values = new Map<string, CqlValue>();
    for (const { path, answer, canBeNotDocumented, read, silentOnes } of facts) {
      const given = read(tree);
      values.set(path, cqlValue(answer, given, silentOnes));
      if (canBeNotDocumented) {
        values.set(silenceName(path), { type: "boolean", value: given === notDocumented });
      }
    }
    for (const { name, default: standard } of set.parameters) {
      const value = parameters[name] ?? standard;
      values.set(
        name,
        typeof value === "number" ? { type: "decimal", value } : { type: "string", value },
      );
    }
    return values;
  };
}

const none: CqlValue = { type: "null" };

function cqlValue(kind: AnswerKind, answer: unknown, silentOnes: readonly string[] = []): CqlValue {
  if (answer === undefined || answer === null || answer === notDocumented) return none;
  switch (kind.kind) {
    case "choice":
    case "partial-date":
    case "text":
    case "exactly":
      return typeof answer === "string" ? { type: "string", value: answer } : none;
    case "number":
      return typeof answer === "number" ? { type: "decimal", value: answer } : none;
    case "date":
      return typeof answer === "string" ? { type: "date", value: answer } : none;
    case "instant":
      return typeof answer === "string" ? { type: "datetime", value: answer } : none;
    case "many":
    case "codes":
      return listValue(answer, (item) =>
        typeof item === "string" ? { type: "string", value: item } : none,
      );
    case "entries":
      return listValue(answer, (entry) => {
        const given = new Map<string, unknown>(
          typeof entry === "object" && entry !== null ? Object.entries(entry) : [],
        );
        return {
          type: "tuple",
          elements: new Map([
            ...fieldsRead(kind).map(
              (field) => [field.name, fieldValue(field, given.get(field.name))] as const,
            ),
            ...silentOnes.map((name) => [silenceName(name), isSilent(given.get(name))] as const),
          ]),
        };
      });
  }
}

function isSilent(answer: unknown): CqlValue {
  return { type: "boolean", value: answer === notDocumented };
}

/** A text field keeps "not-documented" as its text: rules compare it like any option. */
function fieldValue(field: Parameters<typeof isText>[0], answer: unknown): CqlValue {
  if (!isText(field)) return cqlValue(field.answer, answer);
  return typeof answer === "string" ? { type: "string", value: answer } : none;
}

function listValue(answer: unknown, itemValue: (item: unknown) => CqlValue): CqlValue {
  return Array.isArray(answer) ? { type: "list", items: answer.map(itemValue) } : none;
}
