import {
  type CriteriaSet,
  defaultParameters,
  type FactDefinition,
  type FactPath,
  notDocumented,
  type Operand,
  type ParameterValues,
} from "#criteria";
import { boundaryDates, derivedBetween } from "./boundary-dates.ts";
import { boundaryEntries } from "./boundary-entries.ts";
import type { Comparison } from "./comparisons.ts";

/** A little less, or more, than a limit. */
export const tick = 0.001;

/**
 * For a fact the answers at which something can change, computed from what the set compares it with:
 * unanswered, not documented, every option, 0, the maximum, and around each limit one below, just below,
 * exactly, just above and one above; dates on both sides of each span; lists with each item.
 */
export function boundaryValues(
  set: CriteriaSet,
  parameters: ParameterValues,
  comparisons: readonly Comparison[],
): (path: FactPath) => readonly unknown[] {
  const known = new Map<FactPath, readonly unknown[]>();
  const bounds: Bounds = { set, comparisons, limit: limitsOf(set, parameters) };
  return (path) => {
    const answers = known.get(path) ?? answersOf(path, bounds);
    known.set(path, answers);
    return answers;
  };
}

/** The value in force of a parameter or fixed limit. */
export function limitsOf(set: CriteriaSet, parameters: ParameterValues): (name: string) => number {
  const all = { ...defaultParameters(set), ...parameters };
  return (name) => {
    const value = all[name] ?? set.limits.find((limit) => limit.name === name)?.value;
    if (typeof value !== "number") throw new RangeError(`No numeric limit "${name}".`);
    return value;
  };
}

/** The limit and its neighbours on both sides, as far as the question allows them. */
export function numbersAround(
  limits: readonly number[],
  kind: { readonly wholeOnly?: true; readonly max?: number },
): readonly number[] {
  const steps = kind.wholeOnly === true ? [-1, 0, 1] : [-1, -tick, 0, tick, 1];
  const max = kind.max ?? 1000;
  const near = limits.flatMap((limit) => steps.map((step) => limit + step));
  return [...new Set([0, max, ...near])]
    .map((value) => (kind.wholeOnly === true ? Math.ceil(value) : Math.round(value * 1e6) / 1e6))
    .filter((value, at, all) => value >= 0 && value <= max && all.indexOf(value) === at);
}

type Bounds = {
  readonly set: CriteriaSet;
  readonly comparisons: readonly Comparison[];
  readonly limit: (name: string) => number;
};

function answersOf(path: FactPath, bounds: Bounds): readonly unknown[] {
  const definition = bounds.set.facts.find((fact) => fact.path === path);
  if (definition === undefined) throw new RangeError(`No question for the fact "${path}".`);
  const values = valuesOf(definition, bounds);
  return definition.canBeNotDocumented
    ? [undefined, notDocumented, ...values]
    : [undefined, ...values];
}

function valuesOf({ path, answer }: FactDefinition, bounds: Bounds): readonly unknown[] {
  switch (answer.kind) {
    case "choice":
      return answer.options.map((option) => option.value);
    case "many": {
      const items = answer.options.map((option) => option.value);
      return [[], ...items.map((item) => [item]), items.slice(0, 2)];
    }
    case "number":
      return numbersAround(limitsOn(path, bounds), answer);
    case "text":
      return ["", " ", "a description"];
    case "exactly":
      return [answer.value];
    case "codes":
      return [[], ["M53.3"]];
    case "date":
      return datesOf(path, bounds);
    case "partial-date":
      return partialDates;
    case "instant":
      // Late in the evening, west of Greenwich: another day in most zones.
      return datesOf(path, bounds).map((date) => `${date}T23:30:00-06:00`);
    case "entries":
      return boundaryEntries(path, answer, bounds.comparisons, bounds);
  }
}

const partialDates = ["2025", "2025-06", "2025-06-15"] as const;

/** Everything a number fact is held against, and where numbers that must differ from it lie. */
function limitsOn(path: FactPath, bounds: Bounds): readonly number[] {
  return bounds.comparisons.flatMap((comparison) => {
    switch (comparison.against) {
      case "limit":
        return isReadBy(path, comparison.of, bounds.set) ? [bounds.limit(comparison.limit)] : [];
      case "other number": {
        if (!isReadBy(path, comparison.left, bounds.set)) return [];
        const gap = bounds.limit(comparison.limit);
        return numbersOf(comparison.right, bounds).flatMap((other) => [other + gap, other - gap]);
      }
      case "last entry": {
        if (comparison.from !== path) return [];
        const gap = bounds.limit(comparison.limit);
        return [3, 6].flatMap((other) => [other + gap, other - gap]);
      }
      default:
        return [];
    }
  });
}

/** A number read by itself, or the stated number that stands in for two dates. */
function isReadBy(path: FactPath, operand: Operand, set: CriteriaSet): boolean {
  if ("fact" in operand) return operand.fact === path;
  if ("count" in operand) return false;
  const derived = set.derived[operand.derived];
  return derived?.derived === "weeks-between" && derived.otherwise === path;
}

/** What a computed number can come to at the dates that are tried. */
function numbersOf(operand: Operand, bounds: Bounds): readonly number[] {
  const derived = "derived" in operand ? bounds.set.derived[operand.derived] : undefined;
  if (derived === undefined) return [];
  const dates = boundaryDates(derived, derivedLimits(operand, bounds));
  const [from = ""] = dates.get(derived.from) ?? [];
  return (dates.get(derived.to) ?? [])
    .map((to) => derivedBetween(derived, from, to))
    .filter((value) => value >= 0 && value < 60)
    .slice(0, 4);
}

function derivedLimits(operand: Operand, bounds: Bounds): readonly number[] {
  const limits = bounds.comparisons.flatMap((comparison) =>
    comparison.against === "limit" &&
    "derived" in comparison.of &&
    "derived" in operand &&
    comparison.of.derived === operand.derived
      ? [bounds.limit(comparison.limit)]
      : [],
  );
  return limits.length === 0 ? [2] : limits;
}

function datesOf(path: FactPath, bounds: Bounds): readonly string[] {
  const dates = Object.entries(bounds.set.derived).flatMap(([name, derived]) =>
    derived.from === path || derived.to === path
      ? (boundaryDates(derived, derivedLimits({ derived: name }, bounds)).get(path) ?? [])
      : [],
  );
  return [...new Set(dates)];
}
