import type { FixedLimit, Parameter } from "../../model/criteria-set.ts";
import type { AnswerKind, FactDefinition } from "../../model/fact.ts";
import { comment, decimal, define, named, quoted } from "./layout.ts";
import { isText } from "./entry-tests.ts";
import { fieldsRead } from "./facts-read.ts";
import { silenceName } from "./names.ts";

/**
 * A fact's parameters: its value, null while there is none, and whether the record does not say.
 * Both have defaults, because an engine may read a parameter that was not handed over as anything.
 */
export function factParameters(fact: FactDefinition, silentOnes: readonly string[]): string {
  const type = cqlType(fact.answer, silentOnes);
  const value = `parameter ${named(fact.path)} ${type} default null\n`;
  const silence = `parameter ${named(silenceName(fact.path))} Boolean default false\n`;
  return `${comment(heading(fact))}${value}${fact.canBeNotDocumented ? silence : ""}`;
}

/** A plan's value with its default. */
export function planParameter(parameter: Parameter): string {
  const { title, provenance } = parameter;
  if (parameter.kind === "choice") {
    const options = parameter.options.map(({ value }) => quoted(value)).join(" or ");
    return `${comment(`${title}: ${options}. ${provenance}.`)}parameter ${named(parameter.name)} String default ${quoted(parameter.default)}\n`;
  }
  const range = `${parameter.min} to ${parameter.max} ${parameter.unit}`;
  return `${comment(`${title}, ${range}. ${provenance}.`)}parameter ${named(parameter.name)} Decimal default ${decimal(parameter.default)}\n`;
}

/** A number that no plan changes. */
export function limitDefinition({ name, value, unit, provenance }: FixedLimit): string {
  return define(name, decimal(value), [`${provenance} (${unit}).`]);
}

function heading({ label, answer }: FactDefinition): string {
  switch (answer.kind) {
    case "choice":
      return `${label}: ${answer.options.map(({ value }) => quoted(value)).join(", ")}`;
    case "many":
      return `${label}: any of ${answer.options.map(({ value }) => quoted(value)).join(", ")}; an empty list says none`;
    case "number":
      return `${label} (${answer.unit})`;
    case "entries":
      return `${label}; an empty list says none`;
    case "exactly":
      return `${label}: ${quoted(answer.value)}`;
    case "instant":
      return `${label}; its calendar date is the one of its own offset`;
    case "date":
    case "partial-date":
    case "text":
    case "codes":
      return label;
  }
}

function cqlType(answer: AnswerKind, silentOnes: readonly string[] = []): string {
  switch (answer.kind) {
    case "choice":
    case "partial-date":
    case "text":
    case "exactly":
      return "String";
    case "many":
    case "codes":
      return "List<String>";
    case "number":
      return "Decimal";
    case "date":
      return "Date";
    case "instant":
      return "DateTime";
    case "entries": {
      const fields = fieldsRead(answer).map((field) => {
        const type = isText(field) ? "String" : cqlType(field.answer);
        return `${named(field.name)} ${type}`;
      });
      const silences = silentOnes.map((name) => `${named(silenceName(name))} Boolean`);
      return `List<Tuple { ${[...fields, ...silences].join(", ")} }>`;
    }
  }
}
