import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  compareSides,
  compileCaseFinder,
  compileSet,
  type CriteriaSet,
  defaultParameters,
  type FactTree,
  isTree,
} from "#criteria";
import { diagramContextOf } from "../../change/recommendation-diagram.ts";
import { conditionDiagram } from "../../change/rule-diagram.ts";
import { scopeOf } from "../../engine/scope.ts";
import { canonical } from "../agreement/compared-result.ts";
import { plansFor } from "../agreement/parameter-choices.ts";
import type { OtherSet } from "../other-sets.ts";
import { areProvenEqual } from "./equivalence.ts";
import { mutantsOf } from "./set-mutants.ts";

type Case = { readonly facts: FactTree; readonly overrides: object };

/** Plants every fault in a set and says which are killed by cases, proven to change nothing, or neither. */
export function huntIn({ set, randomCase }: OtherSet) {
  const random = Array.from({ length: 6000 }, (_, number): Case => {
    const { facts, parameters } = randomCase(number + 900_000);
    return { facts, overrides: parameters };
  });
  const [, ...otherPlans] = plansFor(set);
  const underOtherPlans = otherPlans.flatMap((overrides) =>
    random.slice(0, 800).map(({ facts }): Case => ({ facts, overrides })),
  );
  const cases = [...examplesOf(set), ...random, ...underOtherPlans];
  const original = cases.map(linesOf(set));
  const isKilled = (mutant: CriteriaSet): boolean => {
    try {
      const line = linesOf(mutant);
      return cases.some((one, at) => line(one) !== original[at]);
    } catch {
      // A rule of no parts, or a limit that is no number: nothing could be published that way.
      return true;
    }
  };
  const isProvenByAnswers = compileProofByAnswers(set);
  const mutants = mutantsOf(set);
  const alive = mutants.filter((mutant) => !isKilled(mutant.set));
  const survivors = alive.filter(
    (mutant) => !areProvenEqual(set, mutant.set) && !isProvenByAnswers(mutant.set),
  );
  return { planted: mutants.length, alive: alive.length, survivors };
}

function examplesOf({ id }: CriteriaSet): readonly Case[] {
  const folder = join(import.meta.dirname, "../../sets", id, "examples");
  return readdirSync(folder).map((name): Case => {
    const file: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const { facts, parameters = {} } = isTree(file) ? file : {};
    if (!isTree(facts) || !isTree(parameters)) throw new TypeError(name);
    return { facts, overrides: parameters };
  });
}

/** The line of each case under a set; evaluators are kept by the overrides they are for. */
function linesOf(set: CriteriaSet): (one: Case) => string {
  const known = new Map<string, (facts: FactTree) => string>();
  return ({ facts, overrides }) => {
    const key = JSON.stringify(overrides);
    const evaluate = known.get(key);
    if (evaluate !== undefined) return evaluate(facts);
    const compiled = compileSet(set, { ...defaultParameters(set), ...overrides });
    const line = (of: FactTree): string => {
      const evaluation = compiled(of);
      return `${canonical(evaluation)} ${evaluation.warnings.map(({ id }) => id).join()}`;
    };
    known.set(key, line);
    return line(facts);
  };
}

/**
 * A second proof where the first goes by slots alone: the comparison of versions goes only through
 * combinations that some answer has. What a check asks has to be the same, apart from statuses that no
 * case has, and from the order of coding queries that never fire together.
 */
function compileProofByAnswers(own: CriteriaSet): (mutant: CriteriaSet) => boolean {
  const finder = compileCaseFinder(own, defaultParameters(own));
  return (mutant) => {
    const areSame = plansFor(own).every((plan) => {
      const { criteria, recommendations } = compareSides(
        { set: own, parameters: { ...defaultParameters(own), ...plan } },
        { set: mutant, parameters: { ...defaultParameters(mutant), ...plan } },
      );
      return (
        recommendations.length === 0 &&
        criteria.every(({ change }) => change === "same" || change === "wording only")
      );
    });
    const checks = (set: CriteriaSet) => checksIn(set, own, finder);
    return areSame && checks(mutant) === checks(own);
  };
}

/** Every check with the limits that it names, in words that two equal ones share. */
function checksIn(
  set: CriteriaSet,
  own: CriteriaSet,
  finder: ReturnType<typeof compileCaseFinder>,
): string {
  const limits = new Map<unknown, unknown>([
    ...set.parameters.map((parameter) => [parameter.name, parameter.default] as const),
    ...set.limits.map(({ name, value }) => [name, value] as const),
  ]);
  const queries = areExclusive(set, own)
    ? set.coding.queries.toSorted((left, right) => (left.id < right.id ? -1 : 1))
    : set.coding.queries;
  return JSON.stringify([set.pitfalls, queries, set.warnings], (_key, value: unknown) => {
    if (isTree(value) && value["when"] === "status" && Array.isArray(value["in"])) {
      const possible: readonly unknown[] = finder.statusesOf(String(value["criterion"]));
      return { ...value, in: value["in"].filter((status) => possible.includes(status)) };
    }
    return typeof value === "string" && limits.has(value) ? limits.get(value) : value;
  });
}

/** Whether no case fires two coding queries at once, unless they stand in the set's own order. */
function areExclusive({ coding }: CriteriaSet, original: CriteriaSet): boolean {
  const scope = scopeOf(original, defaultParameters(original));
  const context = diagramContextOf(scope, [scope]);
  const own = original.coding.queries.map(({ id }) => id);
  return coding.queries.every((query, at) =>
    coding.queries.slice(at + 1).every((later) => {
      if (own.indexOf(query.id) < own.indexOf(later.id)) return true;
      const both = { when: "every", of: [query.firesWhen, later.firesWhen] } as const;
      return conditionDiagram(both, context) === context.diagrams.constant(0);
    }),
  );
}
