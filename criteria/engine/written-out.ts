import type { CriteriaSet, ProcedureRow } from "../model/criteria-set.ts";
import type {
  Condition,
  EachValueRule,
  EntryTest,
  LastEntryRule,
  Rule,
  SomeEntryRule,
} from "../model/rule.ts";

/**
 * A rule over each value of a choice, written out with the rules that are there without it: one case an
 * option, in which the entry tests name the options that stand for the value. Evaluation, decision
 * diagrams and exports all read this one text.
 */
export function eachValueWrittenOut(rule: EachValueRule): Extract<Rule, { rule: "when" }> {
  return {
    rule: "when",
    cases: Object.entries(rule.standsFor).map(([option, values]) => {
      const parts = values.map((value) => partFor(rule, value));
      const [only] = parts;
      return {
        if: { when: "fact-is", fact: rule.of, in: [option] },
        then: only !== undefined && parts.length === 1 ? only : { rule: "all", parts },
      };
    }),
    otherwise: { rule: "given", fact: rule.of },
  };
}

/** The part of a rule over each value that is about one of them. */
export function partFor(rule: EachValueRule, value: string): Rule {
  const options = Object.entries(rule.standsFor)
    .filter(([, values]) => values.includes(value))
    .map(([option]) => option);
  return bound(rule.part, rule.of, options);
}

function bound(rule: Rule, of: string, options: readonly string[]): Rule {
  switch (rule.rule) {
    case "all":
    case "any":
      return { ...rule, parts: rule.parts.map((part) => bound(part, of, options)) };
    case "when":
      return {
        ...rule,
        cases: rule.cases.map((one) => ({ ...one, then: bound(one.then, of, options) })),
        otherwise: bound(rule.otherwise, of, options),
      };
    case "some-entry":
    case "last-entry":
      return boundList(rule, of, options);
    default:
      return rule;
  }
}

function boundList(
  rule: SomeEntryRule | LastEntryRule,
  of: string,
  options: readonly string[],
): Rule {
  const where = rule.where.map((test): EntryTest => {
    const covers = "covers" in test && test.covers === of;
    return covers ? { field: test.field, in: options } : test;
  });
  return { ...rule, where };
}

type RowCondition = Extract<Condition, { when: "not-in-row" | "none-in-row" }>;

/** A condition on what the requested procedure's row allows, written out by rows of equal lists. */
export function rowConditionWrittenOut(condition: RowCondition, set: CriteriaSet): Condition {
  const { rows, fact: procedure } = set.procedures;
  const groups = new Map<string, { allowed: readonly string[]; rows: ProcedureRow[] }>();
  for (const row of rows) {
    const allowed = row.allows?.[condition.allowed];
    if (allowed === undefined) continue;
    const known = groups.get(allowed.join());
    if (known === undefined) groups.set(allowed.join(), { allowed, rows: [row] });
    else known.rows.push(row);
  }
  return {
    when: "some",
    of: [...groups.values()].map(({ allowed, rows: alike }) => ({
      when: "every",
      of: [
        { when: "fact-is", fact: procedure, in: alike.map(({ id }) => id) },
        ...outside(condition, allowed),
      ],
    })),
  };
}

function outside(condition: RowCondition, allowed: readonly string[]): readonly Condition[] {
  if (condition.when === "not-in-row") {
    const { fact } = condition;
    return [
      { when: "fact-state", of: { fact }, state: "value" },
      { when: "not", of: { when: "fact-is", fact, in: allowed } },
    ];
  }
  const { list } = condition;
  return [
    { when: "fact-state", of: { fact: list }, state: "value" },
    { when: "not", of: { when: "list-holds-any", list, items: allowed } },
  ];
}
