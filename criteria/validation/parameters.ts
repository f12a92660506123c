import type { CriteriaSet, Parameter } from "../model/criteria-set.ts";
import { readerOf } from "../engine/read-answer.ts";
import type { ParameterValues } from "../engine/scope.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import { withValues } from "../model/with-values.ts";
import { unknownKey } from "./answer-problems.ts";
import type { CaseIssue } from "./case-issue.ts";

/** The set's own values. */
export function defaultParameters(set: CriteriaSet): ParameterValues {
  return Object.fromEntries(set.parameters.map((parameter) => [parameter.name, parameter.default]));
}

/** A set's titles and wordings with its own values, for where no case gives others. */
export function withOwnValues(set: CriteriaSet): CriteriaSet {
  return withValues(set, defaultParameters(set));
}

/**
 * Puts a plan's values over the set's own. A value outside its range, or a name that does not exist,
 * is an issue that names what is allowed; nothing is clipped or dropped. So is a value stricter than the
 * set's own where the law binds a plan to it: `facts` say whether it does, and without them it does not.
 */
export function resolveParameters(
  set: CriteriaSet,
  overrides: unknown,
  facts: FactTree = {},
):
  | { readonly ok: true; readonly parameters: ParameterValues }
  | { readonly ok: false; readonly issues: readonly CaseIssue[] } {
  if (overrides === undefined) return { ok: true, parameters: defaultParameters(set) };
  if (typeof overrides !== "object" || overrides === null || Array.isArray(overrides)) {
    return { ok: false, issues: [{ path: "parameters", message: "must be an object of values" }] };
  }
  const names = set.parameters.map((parameter) => parameter.name);
  const entries: [string, unknown][] = Object.entries(overrides);
  const issues = entries.flatMap(([name, value]) => {
    const parameter = set.parameters.find((one) => one.name === name);
    const message =
      parameter === undefined
        ? unknownKey(name, names)
        : (problem(parameter, value) ?? lockProblem(parameter, value, facts));
    return message === undefined ? [] : [{ path: `parameters.${name}`, message }];
  });
  if (issues.length > 0) return { ok: false, issues };
  const given = new Map(entries);
  const parameters: Record<string, number | string> = {};
  for (const parameter of set.parameters) {
    const value = given.get(parameter.name);
    const isGiven = typeof value === "number" || typeof value === "string";
    parameters[parameter.name] = isGiven ? value : parameter.default;
  }
  return { ok: true, parameters };
}

/**
 * The values of a case that are stricter than the law allows now that its answers are what they are: a case file with
 * them is refused, and in a form the answer that binds can change later. `fact` is that answer.
 */
export function brokenLocks(
  set: CriteriaSet,
  parameters: ParameterValues,
  facts: FactTree,
): readonly {
  readonly fact: FactPath;
  readonly name: string;
  readonly title: string;
  readonly message: string;
}[] {
  return set.parameters.flatMap((parameter) => {
    const message = lockProblem(parameter, parameters[parameter.name], facts);
    return message === undefined || parameter.lock === undefined
      ? []
      : [{ fact: parameter.lock.fact, name: parameter.name, title: parameter.title, message }];
  });
}

/** What a lock allows, where the answer that it binds under is there. */
function lockProblem(parameter: Parameter, value: unknown, facts: FactTree): string | undefined {
  const { lock } = parameter;
  if (lock === undefined || readerOf(lock.fact)(facts) !== lock.is) return undefined;
  const whom = `for ${lock.binds}`;
  if (parameter.kind === "choice" || lock.allows === "default-only") {
    return value === parameter.default
      ? undefined
      : `must be \`${String(parameter.default)}\` ${whom}`;
  }
  const isAllowed =
    typeof value === "number" &&
    (lock.allows === "at-most-default" ? value <= parameter.default : value >= parameter.default);
  const side = lock.allows === "at-most-default" ? "at most" : "at least";
  return isAllowed
    ? undefined
    : `must be ${side} ${String(parameter.default)} (${parameter.unit}) ${whom}`;
}

function problem(parameter: Parameter, value: unknown): string | undefined {
  if (parameter.kind === "choice") {
    const options = parameter.options.map((option) => option.value);
    return typeof value === "string" && options.includes(value)
      ? undefined
      : `must be one of ${options.map((option) => `"${option}"`).join(", ")}`;
  }
  const isWithin =
    typeof value === "number" &&
    value >= parameter.min &&
    value <= parameter.max &&
    (parameter.wholeOnly !== true || Number.isInteger(value));
  const what = parameter.wholeOnly === true ? "a whole number" : "a number";
  return isWithin
    ? undefined
    : `must be ${what} from ${parameter.min} to ${parameter.max} (${parameter.unit})`;
}
