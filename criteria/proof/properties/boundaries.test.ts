import { describe, expect, test, vi } from "vitest";
import {
  compileStatuses,
  defaultParameters,
  type FactDefinition,
  type Operand,
  type ParameterValues,
} from "#criteria";
import { laxPlan, strictPlan } from "../agreement/parameter-choices.ts";
import { boundaryDates, derivedBetween } from "../cases/boundary-dates.ts";
import { limitsOf, numbersAround, tick } from "../cases/boundary-values.ts";
import { factsWith } from "../cases/case-facts.ts";
import { checkDigits, checksOf, compileCheck } from "../cases/checks.ts";
import { type Digit, forEachCombination } from "../cases/combinations.ts";
import { conditionComparisons, ruleComparisons } from "../cases/comparisons.ts";
import { digitsOf } from "../cases/criterion-digits.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";

// Seconds on an idle machine; a busy one shall not fail it.
vi.setConfig({ testTimeout: 300_000 });

const plans: readonly ParameterValues[] = [{}, strictPlan, laxPlan];
const criterion = theSet.criteria[0];

/** Every place of the set's data where a number is held against a named limit. */
const sites = [
  ...theSet.criteria.flatMap(({ id, rule }) =>
    ruleComparisons(rule).flatMap((ruleComparison) =>
      ruleComparison.against === "limit"
        ? [{ owner: id, of: ruleComparison.of, limit: ruleComparison.limit }]
        : [],
    ),
  ),
  ...checksOf(theSet).flatMap(({ id, firesWhen }) =>
    conditionComparisons(firesWhen).flatMap((conditionComparison) =>
      conditionComparison.against === "limit"
        ? [{ owner: id, of: conditionComparison.of, limit: conditionComparison.limit }]
        : [],
    ),
  ),
];

type Site = (typeof sites)[number];

describe("P8 boundaries: each threshold of the data at t-1, just below, t, just above, t+1, 0 and the maximum", () => {
  let values = 0;

  test.each(sites.map((site) => [`${site.owner}: ${nameOf(site.of)} against ${site.limit}`, site]))(
    "%s is not reached below and reached from the limit on",
    (_name, site) => {
      if (typeof site === "string" || criterion === undefined) throw new TypeError("A site.");
      const rule = { rule: "threshold", of: site.of, atLeast: site.limit } as const;
      for (const plan of plans) {
        const parameters = { ...defaultParameters(theSet), ...plan };
        const judge = compileStatuses(
          { ...theSet, criteria: [{ ...criterion, rule }] },
          parameters,
        );
        const limit = limitsOf(theSet, parameters)(site.limit);
        const found = answersAround(site.of, limit).map(({ value, answers }) => ({
          value,
          status: judge(factsWith({}, answers)).statuses[0],
        }));
        expect(found).toEqual(
          found.map(({ value }) => ({ value, status: value >= limit ? "met" : "not-met" })),
        );
        expect(found.some(({ value }) => value === limit)).toBe(true);
        values += found.length;
      }
    },
  );

  test.each(sites.map((site) => [`${site.owner}: ${nameOf(site.of)} against ${site.limit}`, site]))(
    "%s turns its criterion or check in some combination",
    (_name, site) => {
      if (typeof site === "string") throw new TypeError("A site.");
      expect(turnsItsOwner(site)).toBe(true);
    },
  );

  test("every numeric parameter and fixed limit is used by some comparison of the data", () => {
    const comparisons = [
      ...theSet.criteria.flatMap(({ rule }) => ruleComparisons(rule)),
      ...checksOf(theSet).flatMap(({ firesWhen }) => conditionComparisons(firesWhen)),
    ];
    const used = new Set(comparisons.flatMap((one) => ("limit" in one ? [one.limit] : [])));
    const named = [
      ...theSet.parameters.filter(({ kind }) => kind === "number").map(({ name }) => name),
      ...theSet.limits.map(({ name }) => name),
    ];
    expect([...used].toSorted()).toEqual(named.toSorted());
    reportCounts("3 properties: P8 boundaries", {
      thresholds: sites.length,
      "named limits": named.length,
      "values on both sides": values,
      violations: 0,
    });
  });
});

function nameOf(operand: Operand): string {
  if ("count" in operand) return operand.count;
  return "fact" in operand ? operand.fact : operand.derived;
}

type Around = {
  readonly value: number;
  readonly answers: readonly (readonly [string, unknown])[];
};

/** Answers that put the number on each side of the limit, and what the number then comes to. */
function answersAround(operand: Operand, limit: number): readonly Around[] {
  if ("fact" in operand) {
    const answer = definitionOf(operand.fact).answer;
    const numbers = answer.kind === "number" ? numbersAround([limit], answer) : [];
    return numbers.map((value) => ({ value, answers: [[operand.fact, value]] }));
  }
  if ("count" in operand) throw new RangeError(operand.count);
  const derived = theSet.derived[operand.derived];
  if (derived === undefined) throw new RangeError(operand.derived);
  const dates = boundaryDates(derived, [limit]);
  const [from = ""] = dates.get(derived.from) ?? [];
  const ends = (dates.get(derived.to) ?? []).filter((to) => to >= from);
  const dated = ends.map((to) => ({
    value: derivedBetween(derived, from, to),
    answers: [
      [derived.from, answerOn(derived.from, from)],
      [derived.to, answerOn(derived.to, to)],
    ] as const,
  }));
  // Where the limit is no whole number of days, the first day beyond it is the nearest there is.
  if (derived.derived !== "weeks-between") return dated;
  const { otherwise } = derived;
  return [
    ...dated,
    ...[limit - tick, limit, limit + tick].flatMap((value) =>
      value < 0 ? [] : [{ value, answers: [[otherwise, value]] as const }],
    ),
  ];
}

function answerOn(path: string, date: string): string {
  return definitionOf(path).answer.kind === "instant" ? `${date}T23:30:00-06:00` : date;
}

function definitionOf(path: string): FactDefinition {
  const definition = theSet.facts.find((fact) => fact.path === path);
  if (definition === undefined) throw new RangeError(path);
  return definition;
}

/** Whether crossing the limit, with all else equal, changes the result of what holds the threshold. */
function turnsItsOwner(site: Site): boolean {
  const parameters = defaultParameters(theSet);
  const limit = limitsOf(theSet, parameters)(site.limit);
  const around = answersAround(site.of, limit).toSorted((left, right) => left.value - right.value);
  const below = around.findLast(({ value }) => value < limit);
  const reached = around.find(({ value }) => value >= limit);
  if (below === undefined || reached === undefined) return false;
  const { digits, result } = ownerOf(site, parameters);
  const crossed = new Set([...below.answers, ...reached.answers].map(([path]) => path));
  const others = digits.filter(({ paths }) => paths.every((path) => !crossed.has(path)));
  let turned = false;
  forEachCombination(theSet, others, [{}], (facts) => {
    turned = result(factsWith(facts, below.answers)) !== result(factsWith(facts, reached.answers));
    return turned;
  });
  return turned;
}

function ownerOf(
  { owner }: Site,
  parameters: ParameterValues,
): { readonly digits: readonly Digit[]; readonly result: (facts: object) => unknown } {
  const own = theSet.criteria.find(({ id }) => id === owner);
  if (own !== undefined) {
    const judge = compileStatuses({ ...theSet, criteria: [own] }, parameters);
    return {
      digits: digitsOf(own, parameters),
      result: (facts) => judge({ ...facts }).statuses[0],
    };
  }
  const check = checksOf(theSet).find(({ id }) => id === owner);
  if (check === undefined) throw new RangeError(owner);
  const fires = compileCheck(check, theSet, parameters);
  return { digits: checkDigits(check, theSet, parameters), result: (facts) => fires({ ...facts }) };
}
