import {
  amountInWords,
  answerInWords,
  type CriteriaSet,
  type EntryField,
  type FactDefinition,
  type FactPath,
  type LimitName,
  type Operand,
} from "#criteria";
import { withCapitals } from "#domain";

/** A limit of the set with what a reader needs of it: a parameter a plan may set, or a fixed number. */
export type NamedLimit = {
  readonly name: LimitName;
  readonly title: string;
  readonly value: number;
  readonly unit: string;
  readonly provenance: string;
  /** What a plan may set instead; absent for a number no plan changes. */
  readonly range?: { readonly min: number; readonly max: number };
};

/** Finds a limit under its default value; undefined for a name the set does not have. */
export function limitNamed(set: CriteriaSet, name: LimitName): NamedLimit | undefined {
  const parameter = set.parameters.find((one) => one.name === name);
  if (parameter?.kind === "number") {
    const { title, unit, provenance, min, max } = parameter;
    return { name, title, value: parameter.default, unit, provenance, range: { min, max } };
  }
  const limit = set.limits.find((one) => one.name === name);
  if (limit === undefined) return undefined;
  const { value, unit, provenance } = limit;
  return { name, title: "Fixed limit", value, unit, provenance };
}

export function limitInWords(set: CriteriaSet, name: LimitName): string {
  const limit = limitNamed(set, name);
  return limit === undefined ? name : amountInWords(limit.value, limit.unit);
}

export function factAt(set: CriteriaSet, path: FactPath): FactDefinition | undefined {
  return set.facts.find((fact) => fact.path === path);
}

/** The name of a fact in quotation marks. */
export function factName(set: CriteriaSet, path: FactPath): string {
  return `“${factAt(set, path)?.label ?? path}”`;
}

/** The name of a number: a fact, or one computed from dates. */
export function operandName(set: CriteriaSet, operand: Operand): string {
  if ("fact" in operand) return factName(set, operand.fact);
  if ("count" in operand) return `the number of items in ${factName(set, operand.count)}`;
  return `“${set.derived[operand.derived]?.label ?? operand.derived}”`;
}

/** A value of a fact as the form labels it. */
export function valueName(set: CriteriaSet, path: FactPath, value: string): string {
  const definition = factAt(set, path);
  if (definition === undefined) return value;
  const { answer } = definition;
  if (answer.kind !== "many") return answerInWords(definition, value);
  return answer.options.find((option) => option.value === value)?.label ?? value;
}

export function fieldAt(set: CriteriaSet, list: FactPath, name: string): EntryField | undefined {
  const answer = factAt(set, list)?.answer;
  return answer?.kind === "entries"
    ? answer.fields.find((field) => field.name === name)
    : undefined;
}

/** An id of the set's tables as words: `first-line` reads "first line", `si-joint` "SI joint". */
export function idInWords(id: string): string {
  return id.split("-").map(withCapitals).join(" ");
}

/** With a capital at its beginning. */
export function asSentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** "a, b or c". */
export function joined(parts: readonly string[], word: "and" | "or"): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}
