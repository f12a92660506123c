import type { CriteriaSet, Operand, Parameter } from "#criteria";
import { tick } from "../cases/boundary-values.ts";
import { checksOf } from "../cases/checks.ts";
import { conditionComparisons } from "../cases/comparisons.ts";
import { alternativesOf, orderMutants } from "./alternatives.ts";
import { conditionMutants, type Planted } from "./condition-mutants.ts";
import { ruleMutants } from "./rule-mutants.ts";

/** A set with one planted fault, and where the fault is. */
export type Mutant = {
  readonly kind: string;
  /** The criterion, pitfall, parameter … that has the fault. */
  readonly owner: string;
  readonly fault: string;
  readonly set: CriteriaSet;
};

/** Every set that differs from this one in a single planted fault. */
export function mutantsOf(set: CriteriaSet): readonly Mutant[] {
  const others = alternativesOf(set);
  const mutants: Mutant[] = [];
  const plant = (kind: string, owner: string, faults: readonly Planted<CriteriaSet>[]): void => {
    for (const [fault, changed] of faults) mutants.push({ kind, owner, fault, set: changed });
  };

  for (const [at, criterion] of set.criteria.entries()) {
    const withCriterion = (changed: typeof criterion): CriteriaSet => ({
      ...set,
      criteria: set.criteria.with(at, changed),
    });
    plant(
      "rule",
      criterion.id,
      ruleMutants(criterion.rule, others).map(([fault, rule]) => [
        fault,
        withCriterion({ ...criterion, rule }),
      ]),
    );
    const { advisory, ...blocking } = criterion;
    plant("rule", criterion.id, [
      advisory === true
        ? ["made blocking", withCriterion(blocking)]
        : ["made advisory", withCriterion({ ...blocking, advisory: true })],
    ]);
    const neighbour = set.criteria[(at + 1) % set.criteria.length] ?? criterion;
    plant("rule", criterion.id, [
      [`has the rule of ${neighbour.id}`, withCriterion({ ...criterion, rule: neighbour.rule })],
    ]);
  }
  plant("order", "criteria", listFaults(set, "criteria", "criterion"));
  plant("order", "pitfalls", listFaults(set, "pitfalls", "pitfall"));

  for (const key of ["pitfalls", "warnings"] as const) {
    for (const [at, check] of set[key].entries()) {
      plant(
        key === "pitfalls" ? "pitfall" : "warning",
        check.id,
        conditionMutants(check.firesWhen, others).map(([fault, firesWhen]) => [
          fault,
          {
            ...set,
            [key]: set[key].map((one, place) => (place === at ? { ...one, firesWhen } : one)),
          },
        ]),
      );
    }
  }
  plant("order", "warnings", listFaults(set, "warnings", "warning"));

  const { queries } = set.coding;
  const withQueries = (changed: typeof queries): CriteriaSet => ({
    ...set,
    coding: { ...set.coding, queries: changed },
  });
  for (const [at, query] of queries.entries()) {
    plant(
      "coding query",
      query.id,
      conditionMutants(query.firesWhen, others).map(([fault, firesWhen]) => [
        fault,
        withQueries(queries.with(at, { ...query, firesWhen })),
      ]),
    );
  }
  plant(
    "order",
    "coding queries",
    orderMutants(queries, "query").map(([fault, changed]) => [fault, withQueries(changed)]),
  );
  plantInTables(set, plant);
  return mutants;
}

type Plant = (kind: string, owner: string, faults: readonly Planted<CriteriaSet>[]) => void;

function plantInTables(set: CriteriaSet, plant: Plant): void {
  const { cellsOf } = alternativesOf(set);
  const { rows, unnamed } = set.procedures;
  const withRows = (changed: typeof rows): CriteriaSet => ({
    ...set,
    procedures: { ...set.procedures, rows: changed },
  });
  const otherCells = (cells: Readonly<Record<string, string>>) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      cellsOf(column)
        .filter((other) => other !== cell)
        .map((other) => [`${column} "${other}"`, { ...cells, [column]: other }] as const),
    );
  for (const [at, row] of rows.entries()) {
    plant("procedure table", row.id, [
      ...otherCells(row.columns).map(
        ([fault, columns]) => [fault, withRows(rows.with(at, { ...row, columns }))] as const,
      ),
      ["row dropped", withRows(rows.filter((_row, place) => place !== at))],
    ]);
  }
  plant(
    "procedure table",
    "no named procedure",
    otherCells(unnamed).map(([fault, cells]) => [
      fault,
      { ...set, procedures: { ...set.procedures, unnamed: cells } },
    ]),
  );

  for (const [at, parameter] of set.parameters.entries()) {
    plant(
      "constant",
      parameter.name,
      defaultMutants(parameter).map(([fault, changed]) => [
        fault,
        { ...set, parameters: set.parameters.with(at, changed) },
      ]),
    );
  }
  for (const [at, limit] of set.limits.entries()) {
    plant(
      "constant",
      limit.name,
      (isBetweenWholeNumbers(set, limit.name) ? [-1, 1] : [-1, -tick, tick, 1]).map((step) => [
        signed(step),
        { ...set, limits: set.limits.with(at, { ...limit, value: limit.value + step }) },
      ]),
    );
  }
  for (const [name, derived] of Object.entries(set.derived)) {
    const withDerived = (changed: typeof derived): CriteriaSet => ({
      ...set,
      derived: { ...set.derived, [name]: changed },
    });
    const { from, to, label, unit } = derived;
    plant("computed number", name, [
      ["ends swapped", withDerived({ ...derived, from: to, to: from })],
      ...(["months-between", "days-spanned"] as const)
        .filter((kind) => kind !== derived.derived)
        .map((kind) => [kind, withDerived({ derived: kind, from, to, label, unit })] as const),
      ...(derived.derived === "weeks-between"
        ? [
            [
              "otherwise months",
              withDerived({ ...derived, otherwise: "conservative.months" }),
            ] as const,
          ]
        : []),
    ]);
  }
  plant("urgent review", set.urgentReview.list, [
    [
      "reads presentation.radiation",
      { ...set, urgentReview: { ...set.urgentReview, list: "presentation.radiation" } },
    ],
  ]);
}

function defaultMutants(parameter: Parameter): readonly Planted<Parameter>[] {
  if (parameter.kind === "choice") {
    return parameter.options
      .filter(({ value }) => value !== parameter.default)
      .map(({ value }) => [`default ${value}`, { ...parameter, default: value }]);
  }
  // A little more than the limit is what "more than" instead of "at least" would ask for.
  const steps = parameter.wholeOnly === true ? [-1, 1] : [-1, -tick, tick, 1];
  return steps.map((step) => [signed(step), { ...parameter, default: parameter.default + step }]);
}

/** Whether a limit is only ever held against differences of whole numbers: less than one changes nothing. */
function isBetweenWholeNumbers(set: CriteriaSet, name: string): boolean {
  const isWhole = (operand: Operand): boolean => {
    if ("count" in operand) return true;
    if ("derived" in operand) return set.derived[operand.derived]?.derived !== "weeks-between";
    const answer = set.facts.find(({ path }) => path === operand.fact)?.answer;
    return answer?.kind === "number" && answer.wholeOnly === true;
  };
  const uses = checksOf(set)
    .flatMap(({ firesWhen }) => conditionComparisons(firesWhen))
    .filter(
      (conditionComparison) => "limit" in conditionComparison && conditionComparison.limit === name,
    );
  return uses.every(
    (one) => one.against === "other number" && isWhole(one.left) && isWhole(one.right),
  );
}

function listFaults(
  set: CriteriaSet,
  key: "criteria" | "pitfalls" | "warnings",
  what: string,
): readonly Planted<CriteriaSet>[] {
  return orderMutants<unknown>(set[key], what).map(([fault, changed]) => [
    fault,
    { ...set, [key]: changed },
  ]);
}

function signed(step: number): string {
  return step > 0 ? `+${step}` : String(step);
}
