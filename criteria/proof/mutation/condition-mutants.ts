import type { Condition, FactPath } from "#criteria";
import { type Alternatives, listMutants } from "./alternatives.ts";
import { testsMutants } from "./entry-test-mutants.ts";

/** A fault, in words, and the data that has it. */
export type Planted<Data> = readonly [fault: string, data: Data];

const states = ["value", "not-documented", "unanswered"] as const;

/** Every fault that can be planted in a condition: negated, and each of its pieces changed. */
export function conditionMutants(
  condition: Condition,
  others: Alternatives,
): readonly Planted<Condition>[] {
  return [["negated", { when: "not", of: condition }], ...ownMutants(condition, others)];
}

function ownMutants(condition: Condition, others: Alternatives): readonly Planted<Condition>[] {
  switch (condition.when) {
    case "fact-is":
      return [
        ...listMutants(condition.in, others.optionsOf(condition.fact)).map(
          ([fault, list]) => [`${condition.fact} in ${fault}`, { ...condition, in: list }] as const,
        ),
        ...factMutants(condition.fact, others, (fact) => ({ ...condition, fact })),
      ];
    case "fact-state":
      return [
        ...states
          .filter((state) => state !== condition.state)
          .map((state) => [`state ${state}`, { ...condition, state }] as const),
        ...others
          .otherOperands(condition.of)
          .map((of) => [`reads ${JSON.stringify(of)}`, { ...condition, of }] as const),
      ];
    case "list-holds":
      return others
        .optionsOf(condition.list)
        .filter((item) => item !== condition.item && item !== "not-documented")
        .map((item) => [`item ${item}`, { ...condition, item }] as const);
    case "list-holds-any":
      return listMutants(condition.items, others.optionsOf(condition.list)).map(
        ([fault, items]) => [fault, { ...condition, items }] as const,
      );
    case "not-in-row":
    case "none-in-row":
      return [];
    case "some-entry-later":
      return factMutants(condition.than, others, (than) => ({ ...condition, than }));
    case "older-entry":
      return [
        ...(["yes", "no", "unanswered", "not-documented"] as const)
          .filter((known) => known !== condition.known)
          .map((known) => [`known ${known}`, { ...condition, known }] as const),
        ...others
          .otherLimits(condition.months)
          .map((months) => [`limit ${months}`, { ...condition, months }] as const),
      ];
    case "list-not-empty":
      return factMutants(condition.list, others, (list) => ({ ...condition, list }));
    case "has-text":
      return [];
    case "procedure":
      return [
        ...listMutants(condition.in, others.cellsOf(condition.column)).map(
          ([fault, list]) => [`${condition.column} ${fault}`, { ...condition, in: list }] as const,
        ),
        ...others
          .otherColumns(condition.column)
          .map((column) => [`column ${column}`, { ...condition, column }] as const),
      ];
    case "parameter":
      return [["another choice", { ...condition, is: "another" }]];
    case "number":
      return [
        ["operator turned", { ...condition, is: condition.is === "below" ? "at-least" : "below" }],
        ...limitMutants(condition, others),
        ...others
          .otherOperands(condition.of)
          .map((of) => [`reads ${JSON.stringify(of)}`, { ...condition, of }] as const),
      ];
    case "later":
      return [
        ["turned", { ...condition, fact: condition.than, than: condition.fact }],
        ...factMutants(condition.fact, others, (fact) => ({ ...condition, fact })),
        ...factMutants(condition.than, others, (than) => ({ ...condition, than })),
      ];
    case "numbers-differ":
      return [
        [
          "operator turned",
          { ...condition, is: condition.is === "apart-by" ? "left-above-by" : "apart-by" },
        ],
        ["sides swapped", { ...condition, left: condition.right, right: condition.left }],
        ...limitMutants(condition, others),
      ];
    case "some-entry":
      return testsMutants(condition.where, condition.list, others).map(
        ([fault, where]) => [fault, { ...condition, where }] as const,
      );
    case "last-entry-differs":
      return [
        ["field painBefore", { ...condition, field: "painBefore" }],
        ...limitMutants(condition, others),
        ...factMutants(condition.from, others, (from) => ({ ...condition, from })),
      ];
    case "status":
      return statusMutants(condition, others);
    case "pitfall":
      return others.set.pitfalls
        .filter(({ id }) => id !== condition.id)
        .map(({ id }) => [`pitfall ${id}`, { ...condition, id }] as const);
    case "every":
    case "some":
      return partsMutants(condition, others);
    case "not":
      return [
        ["not dropped", condition.of],
        ...ownMutants(condition.of, others).map(
          ([fault, of]) => [fault, { ...condition, of }] as const,
        ),
      ];
  }
}

const statusNames = [
  "met",
  "exception",
  "not-met",
  "not-documented",
  "unanswered",
  "not-applicable",
] as const;

function statusMutants(
  condition: Extract<Condition, { when: "status" }>,
  others: Alternatives,
): readonly Planted<Condition>[] {
  const { criteria } = others.set;
  const at = criteria.findIndex(({ id }) => id === condition.criterion);
  const neighbour = criteria[(at + 1) % criteria.length];
  return [
    ...condition.in.map(
      (status) =>
        [
          `${condition.criterion} without ${status}`,
          { ...condition, in: condition.in.filter((one) => one !== status) },
        ] as const,
    ),
    ...statusNames
      .filter((status) => !condition.in.includes(status))
      .map(
        (status) =>
          [
            `${condition.criterion} with ${status}`,
            { ...condition, in: [...condition.in, status] },
          ] as const,
      ),
    ...(neighbour === undefined
      ? []
      : [[`criterion ${neighbour.id}`, { ...condition, criterion: neighbour.id }] as const]),
  ];
}

function partsMutants(
  condition: Extract<Condition, { when: "every" | "some" }>,
  others: Alternatives,
): readonly Planted<Condition>[] {
  const { of } = condition;
  return [
    ["operator turned", { when: condition.when === "every" ? "some" : "every", of }],
    ...of.map(
      (_part, at) =>
        [
          `part ${at + 1} dropped`,
          { ...condition, of: of.filter((_one, place) => place !== at) },
        ] as const,
    ),
    ...of.flatMap((part, at) =>
      conditionMutants(part, others).map(
        ([fault, changed]) =>
          [`part ${at + 1}: ${fault}`, { ...condition, of: of.with(at, changed) }] as const,
      ),
    ),
  ];
}

function factMutants(
  path: FactPath,
  others: Alternatives,
  withFact: (path: FactPath) => Condition,
): readonly Planted<Condition>[] {
  const other = others.otherFact(path);
  return other === undefined ? [] : [[`reads ${other}`, withFact(other)]];
}

function limitMutants(
  condition: Extract<Condition, { readonly limit: string }>,
  others: Alternatives,
): readonly Planted<Condition>[] {
  return others
    .otherLimits(condition.limit)
    .map((limit) => [`limit ${limit}`, { ...condition, limit }] as const);
}
