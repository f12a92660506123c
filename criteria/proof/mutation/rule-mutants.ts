import type { Rule } from "#criteria";
import { type Alternatives, orderMutants } from "./alternatives.ts";
import { conditionMutants, type Planted } from "./condition-mutants.ts";
import { testsMutants } from "./entry-test-mutants.ts";
import { limitMutants, listRuleMutants, otherStatuses } from "./entry-rule-mutants.ts";

/** Every fault that can be planted in a rule, however deep: one piece of data changed at a time. */
export function ruleMutants(rule: Rule, others: Alternatives): readonly Planted<Rule>[] {
  switch (rule.rule) {
    case "choice":
      return choiceMutants(rule, others);
    case "given": {
      const fact = others.otherFact(rule.fact);
      return fact === undefined ? [] : [[`reads ${fact}`, { ...rule, fact }]];
    }
    case "threshold":
      return [
        ...limitMutants(rule, others).map(
          ([fault, test]) => [fault, { rule: "threshold", of: rule.of, ...test }] as const,
        ),
        ...others
          .otherOperands(rule.of)
          .map((of) => [`reads ${JSON.stringify(of)}`, { ...rule, of }] as const),
      ];
    case "all":
    case "any":
      return partsMutants(rule, others);
    case "when":
      return whenMutants(rule, others);
    case "entries":
      return entriesMutants(rule, others);
    case "each-value":
      return [
        ...Object.keys(rule.standsFor).map(
          (option) =>
            [
              `"${option}" stands for nothing`,
              { ...rule, standsFor: without(rule.standsFor, option) },
            ] as const,
        ),
        ...ruleMutants(rule.part, others).map(
          ([fault, part]) => [`part: ${fault}`, { ...rule, part }] as const,
        ),
      ];
    case "some-entry":
    case "last-entry":
      return listRuleMutants(rule, others);
    case "entry-count":
      return [
        ...others
          .otherLimits(rule.below)
          .map((below) => [`limit ${below}`, { ...rule, below }] as const),
        ...others
          .otherLimits(rule.months)
          .map((months) => [`months ${months}`, { ...rule, months }] as const),
      ];
    case "fixed":
      return otherStatuses(rule.status).map(
        (status) => [`fixed ${status}`, { ...rule, status }] as const,
      );
  }
}

function without(
  standsFor: Readonly<Record<string, readonly string[]>>,
  option: string,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(standsFor).filter(([one]) => one !== option));
}

const outcomes = ["met", "exception", "notMet"] as const;

/** Each option moved to each other outcome, and to none: then it reads as unanswered. */
function choiceMutants(
  rule: Extract<Rule, { rule: "choice" }>,
  others: Alternatives,
): readonly Planted<Rule>[] {
  const lists = { met: rule.met, exception: rule.exception ?? [], notMet: rule.notMet };
  const options = [...lists.met, ...lists.exception, ...lists.notMet];
  const fact = others.otherFact(rule.fact);
  return [
    ...options.flatMap((option) => {
      const without = {
        met: lists.met.filter((one) => one !== option),
        exception: lists.exception.filter((one) => one !== option),
        notMet: lists.notMet.filter((one) => one !== option),
      };
      const moved = outcomes
        .filter((outcome) => !lists[outcome].includes(option))
        .map(
          (outcome) =>
            [
              `${rule.fact} "${option}" moved to ${outcome}`,
              { ...rule, ...without, [outcome]: [...without[outcome], option] },
            ] as const,
        );
      return [...moved, [`${rule.fact} "${option}" dropped`, { ...rule, ...without }] as const];
    }),
    ...(fact === undefined ? [] : [[`reads ${fact}`, { ...rule, fact }] as const]),
  ];
}

function partsMutants(
  rule: Extract<Rule, { rule: "all" | "any" }>,
  others: Alternatives,
): readonly Planted<Rule>[] {
  const { parts } = rule;
  const turned = rule.rule === "all" ? "any" : "all";
  return [
    [`${rule.rule} turned to ${turned}`, { rule: turned, parts }],
    ...parts.map(
      (_part, at) =>
        [
          `part ${at + 1} dropped`,
          { ...rule, parts: parts.filter((_one, place) => place !== at) },
        ] as const,
    ),
    ...parts.flatMap((part, at) =>
      ruleMutants(part, others).map(
        ([fault, changed]) =>
          [`part ${at + 1}: ${fault}`, { ...rule, parts: parts.with(at, changed) }] as const,
      ),
    ),
  ];
}

function whenMutants(
  rule: Extract<Rule, { rule: "when" }>,
  others: Alternatives,
): readonly Planted<Rule>[] {
  const { cases, otherwise } = rule;
  return [
    ...orderMutants(cases, "case").map(
      ([fault, changed]) => [fault, { ...rule, cases: changed }] as const,
    ),
    ...cases.flatMap((one, at) => [
      [
        `case ${at + 1} and otherwise exchanged`,
        { ...rule, cases: cases.with(at, { ...one, then: otherwise }), otherwise: one.then },
      ] as const,
      ...conditionMutants(one.if, others).map(
        ([fault, changed]) =>
          [
            `case ${at + 1} if: ${fault}`,
            { ...rule, cases: cases.with(at, { ...one, if: changed }) },
          ] as const,
      ),
      ...ruleMutants(one.then, others).map(
        ([fault, changed]) =>
          [
            `case ${at + 1} then: ${fault}`,
            { ...rule, cases: cases.with(at, { ...one, then: changed }) },
          ] as const,
      ),
    ]),
    ...ruleMutants(otherwise, others).map(
      ([fault, changed]) => [`otherwise: ${fault}`, { ...rule, otherwise: changed }] as const,
    ),
  ];
}

function entriesMutants(
  rule: Extract<Rule, { rule: "entries" }>,
  others: Alternatives,
): readonly Planted<Rule>[] {
  const { cases, otherwise } = rule;
  return [
    ...orderMutants(cases, "entry case").map(
      ([fault, changed]) => [fault, { ...rule, cases: changed }] as const,
    ),
    ...cases.flatMap((one, at) => [
      ...otherStatuses(one.status).map(
        (status) =>
          [
            `entry case ${at + 1} gives ${status}`,
            { ...rule, cases: cases.with(at, { ...one, status }) },
          ] as const,
      ),
      ...testsMutants(one.where, rule.list, others).map(
        ([fault, where]) =>
          [
            `entry case ${at + 1}: ${fault}`,
            { ...rule, cases: cases.with(at, { ...one, where }) },
          ] as const,
      ),
    ]),
    ...otherStatuses(otherwise.status).map(
      (status) =>
        [`otherwise gives ${status}`, { ...rule, otherwise: { ...otherwise, status } }] as const,
    ),
  ];
}
