import { compileDerived } from "../engine/derived.ts";
import { readerOf } from "../engine/read-answer.ts";
import type { Scope } from "../engine/scope.ts";
import { amountInWords } from "../model/amount-in-words.ts";
import { answerInWords } from "../model/answer-in-words.ts";
import { type FactDefinition, notDocumented } from "../model/fact.ts";
import type { Comparison } from "../change/interest.ts";
import type { Configuration, Variable } from "../change/variables.ts";

/** What is true of one question: "Physical therapy span: at least 6 and below 8 weeks". */
export type AnswerCondition = { readonly label: string; readonly words: string };

/**
 * Puts answers that lead the same way into words. `comparisons` are those of the rule: numbers between its limits
 * are alike for it.
 */
export function compileConditionWords(
  scope: Scope,
  variables: readonly Variable[],
  comparisons: readonly Comparison[],
): (level: number, taken: readonly number[]) => AnswerCondition {
  return (level, taken) => {
    const variable = variables[level];
    const [path] = variable?.facts ?? [];
    const definition = scope.set.facts.find((fact) => fact.path === path);
    if (variable === undefined || definition === undefined) return { label: "", words: "" };
    const { label } = definition;
    const inWay = taken.flatMap((at) => variable.configurations[at] ?? []);
    const joined = joinedNumber(variable, scope);
    const number = joined ?? plainNumber(definition, comparisons);
    if (number !== undefined) {
      const limits = limitsOf(comparisons, number.isOperand);
      return {
        label: number.label,
        words: numbersInWords(inWay.map(number.of), limits, number.unit),
      };
    }
    return { label, words: optionsInWords(definition, variable.configurations, inWay) };
  };
}

type NumberRead = {
  readonly label: string;
  readonly unit: string;
  readonly of: (configuration: Configuration) => unknown;
  readonly isOperand: (comparison: Comparison) => boolean;
};

function joinedNumber(variable: Variable, scope: Scope): NumberRead | undefined {
  const { joinedBy } = variable;
  const derived = joinedBy === undefined ? undefined : scope.set.derived[joinedBy];
  if (derived === undefined) return undefined;
  const numberOf = compileDerived(derived, readerOf);
  return {
    label: derived.label,
    unit: derived.unit,
    of: ({ tree }) => numberOf(tree),
    isOperand: (one) =>
      "operand" in one && "derived" in one.operand && one.operand.derived === joinedBy,
  };
}

function plainNumber(
  { path, label, answer }: FactDefinition,
  comparisons: readonly Comparison[],
): NumberRead | undefined {
  const isCount = comparisons.some(
    (one) => "operand" in one && "count" in one.operand && one.operand.count === path,
  );
  if (isCount) {
    return {
      label: `${label}, number named`,
      unit: "",
      of: ({ answers: [list] }) => (Array.isArray(list) ? new Set(list).size : list),
      isOperand: (one) => "operand" in one && "count" in one.operand && one.operand.count === path,
    };
  }
  if (answer.kind !== "number") return undefined;
  return {
    label,
    unit: answer.unit,
    of: ({ answers: [value] }) => value,
    isOperand: (one) => "operand" in one && "fact" in one.operand && one.operand.fact === path,
  };
}

function limitsOf(
  comparisons: readonly Comparison[],
  isOperand: NumberRead["isOperand"],
): readonly number[] {
  const limits = comparisons.flatMap((one) =>
    isOperand(one) && "limit" in one ? [one.limit] : [],
  );
  return [...new Set(limits)].toSorted((left, right) => left - right);
}

/** Neighboring stretches between the limits as one: "below 6 weeks or at least 8 weeks, or not documented". */
function numbersInWords(
  values: readonly unknown[],
  limits: readonly number[],
  unit: string,
): string {
  const numbers = values.filter((value) => typeof value === "number");
  const stretches = [
    ...new Set(numbers.map((value) => limits.filter((one) => one <= value).length)),
  ]
    .toSorted((left, right) => left - right)
    .reduce<readonly (readonly number[])[]>((runs, at) => {
      const last = runs.at(-1);
      return last?.at(-1) === at - 1 ? [...runs.slice(0, -1), [...last, at]] : [...runs, [at]];
    }, []);
  const amount = (value: number | undefined) => amountInWords(value ?? 0, unit);
  const said = stretches.map((run) => {
    const [first = 0, last = first] = [run[0], run.at(-1)];
    const [low, high] = [limits[first - 1], limits[last]];
    if (low === undefined && high === undefined) return "any number";
    if (low === undefined) return `below ${amount(high)}`;
    return high === undefined
      ? `at least ${amount(low)}`
      : `at least ${String(low)} and below ${amount(high)}`;
  });
  return [...said, ...stateWords(values)].join(" or ");
}

function stateWords(values: readonly unknown[]): readonly string[] {
  return [
    ...(values.includes(notDocumented) ? ["not documented"] : []),
    ...(values.includes(undefined) ? ["not reviewed yet"] : []),
  ];
}

/** The options that lead there, or the few that do not. */
function optionsInWords(
  definition: FactDefinition,
  all: readonly Configuration[],
  taken: readonly Configuration[],
): string {
  const words = ({ answers: [answer] }: Configuration): string => {
    if (answer === undefined || answer === notDocumented) return stateWords([answer]).join("");
    return `“${answerInWords(definition, answer)}”`;
  };
  const others = all.filter((one) => !taken.includes(one));
  return others.length > 0 && others.length < taken.length
    ? `anything but ${others.map(words).join(" or ")}`
    : taken.map(words).join(" or ");
}
