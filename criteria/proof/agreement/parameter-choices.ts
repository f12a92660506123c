import type { CriteriaSet, Parameter, ParameterValues } from "#criteria";

/**
 * Overrides under which checks are repeated: a strict plan with half weeks and the other surgery rule, no
 * two values alike, so that one read in the place of another shows.
 */
export const strictPlan = {
  ptMinWeeks: 8.5,
  ptMinSessions: 12,
  conservativeMinMonths: 6,
  blockReliefMinPercent: 80,
  siBlockReliefMinPercent: 50,
  surgeryRequires: "mobility-or-spicule",
  chronicMonths: 5,
} as const;

/** Thresholds at the ends of what a percentage or a count can be. */
export const laxPlan = {
  ptMinWeeks: 0,
  ptMinSessions: 0,
  conservativeMinMonths: 0,
  blockReliefMinPercent: 0,
  siBlockReliefMinPercent: 100,
  surgeryRequires: "mobility-and-spicule",
  chronicMonths: 0,
} as const;

/** The usual plan of a set and two others: each value a step from its own, and each at its least. */
export function plansFor(set: CriteriaSet): readonly ParameterValues[] {
  const names = set.parameters.map(({ name }) => name);
  if (Object.keys(strictPlan).every((name) => names.includes(name)))
    return [{}, strictPlan, laxPlan];
  const plan = (amount: (parameter: NumberParameter) => number, isOther: boolean) =>
    Object.fromEntries(
      set.parameters.map((parameter) => [
        parameter.name,
        parameter.kind === "number" ? amount(parameter) : optionOf(parameter, isOther),
      ]),
    );
  return [
    {},
    plan(({ default: own, max }) => Math.min(own + 1, max), true),
    plan(({ min }) => min, false),
  ];
}

type NumberParameter = Extract<Parameter, { kind: "number" }>;

function optionOf(
  { default: own, options }: Extract<Parameter, { kind: "choice" }>,
  isOther: boolean,
): string {
  return (isOther ? options.find(({ value }) => value !== own)?.value : own) ?? own;
}
