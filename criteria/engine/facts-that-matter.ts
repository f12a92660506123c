import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import type { Condition, Rule } from "../model/rule.ts";
import { compileCondition, noFindings } from "./compile-condition.ts";
import { treeFrom } from "../model/fact-tree.ts";
import { conditionFactPaths, operandFacts } from "./fact-paths.ts";
import { readerOf } from "./read-answer.ts";
import { type ParameterValues, type Scope, scopeOf } from "./scope.ts";

/** What an answer can do in this case: move a criterion, or only fire a pitfall or a warning. */
export type Matter = "criteria" | "pitfalls";

/**
 * The facts that can matter for the procedure that was chosen and for what the gating questions were
 * answered with. A fact that is not in the map cannot change any result, whatever its answer: its
 * question may be folded away (its entry is kept). While no procedure is chosen, every fact can matter.
 */
export function factsThatMatter(
  set: CriteriaSet,
  parameters: ParameterValues,
  facts: FactTree,
): ReadonlyMap<FactPath, Matter> {
  const scope = scopeOf(set, parameters);
  const walk: Walk = { set, scope, facts };
  const matter = new Map<FactPath, Matter>();
  for (const path of [...set.pitfalls, ...set.warnings, ...set.coding.queries].flatMap((check) =>
    conditionFacts(check.firesWhen, walk),
  )) {
    matter.set(path, "pitfalls");
  }
  for (const { rule } of set.criteria) {
    for (const path of ruleFacts(rule, walk)) matter.set(path, "criteria");
  }
  matter.set(set.urgentReview.list, "criteria");
  matter.set(set.procedures.fact, "criteria");
  return matter;
}

type Walk = { readonly set: CriteriaSet; readonly scope: Scope; readonly facts: FactTree };

function ruleFacts(rule: Rule, walk: Walk): readonly FactPath[] {
  switch (rule.rule) {
    case "choice":
    case "given":
      return [rule.fact];
    case "threshold":
      return operandFacts(rule.of, walk.set);
    case "all":
    case "any":
      return rule.parts.flatMap((part) => ruleFacts(part, walk));
    case "entries":
    case "some-entry":
    case "last-entry":
      return [rule.list];
    case "entry-count":
      return [rule.list, rule.before];
    case "each-value":
      return [rule.of, ...ruleFacts(rule.part, walk)];
    case "fixed":
      return [];
    case "when": {
      const read: FactPath[] = [];
      for (const one of rule.cases) {
        const holds = settled(one.if, walk);
        // What settles a condition stays asked: another answer to it opens the others again.
        if (holds !== undefined) read.push(...gatesIn(one.if, walk));
        if (holds === false) continue;
        read.push(...ruleFacts(one.then, walk));
        if (holds === true) return read;
        read.push(...conditionFacts(one.if, walk));
      }
      return [...read, ...ruleFacts(rule.otherwise, walk)];
    }
  }
}

/** The facts a condition reads; once it is settled only those that settle it. */
function conditionFacts(condition: Condition, walk: Walk): readonly FactPath[] {
  if (settled(condition, walk) === false) return gatesIn(condition, walk);
  switch (condition.when) {
    case "every":
    case "some":
      return condition.of.flatMap((part) => conditionFacts(part, walk));
    case "not":
      return conditionFacts(condition.of, walk);
    default:
      return conditionFactPaths(condition, walk.set);
  }
}

/**
 * Whether a condition already holds or fails by the gating answers alone, whatever else is answered;
 * undefined while it is open.
 */
function settled(condition: Condition, walk: Walk): boolean | undefined {
  switch (condition.when) {
    case "parameter":
      return compileCondition(condition, walk.scope)(walk.facts, noFindings);
    case "procedure":
      return walk.scope.procedure(walk.facts) === undefined
        ? undefined
        : compileCondition(condition, walk.scope)(walk.facts, noFindings);
    case "fact-is": {
      if (!isGate(condition.fact, walk.set)) return undefined;
      const answer = readerOf(condition.fact)(walk.facts);
      return answer === undefined
        ? undefined
        : compileCondition(condition, walk.scope)(walk.facts, noFindings);
    }
    case "every": {
      const parts = condition.of.map((part) => settled(part, walk));
      if (parts.includes(false)) return false;
      return parts.includes(undefined) ? undefined : true;
    }
    case "some": {
      const parts = condition.of.map((part) => settled(part, walk));
      if (parts.includes(true)) return true;
      return parts.includes(undefined) ? undefined : false;
    }
    case "not": {
      const inner = settled(condition.of, walk);
      return inner === undefined ? undefined : !inner;
    }
    default:
      return undefined;
  }
}

/**
 * The gating questions whose answers settle a condition; none where the procedure alone does. One that nobody has
 * answered settles nothing, and is not asked beside those that do.
 */
function gatesIn(condition: Condition, walk: Walk): readonly FactPath[] {
  const { set, scope } = walk;
  const facts = treeFrom([[set.procedures.fact, scope.procedure(walk.facts)]]);
  if (settled(condition, { ...walk, facts }) !== undefined) return [];
  return conditionFactPaths(condition, set).filter(
    (path) => isGate(path, set) && readerOf(path)(walk.facts) !== undefined,
  );
}

function isGate(path: FactPath, set: CriteriaSet): boolean {
  return (
    path === set.procedures.fact || set.facts.some((fact) => fact.path === path && fact.isGate)
  );
}
