import { type Condition, type CriteriaSet, defaultParameters } from "#criteria";
import { plansFor } from "../agreement/parameter-choices.ts";
import { checksOf } from "../cases/checks.ts";
import { conditionAtoms, ruleAtoms } from "../../change/atoms.ts";
import { Diagrams, type Node } from "../../change/diagram.ts";
import { conditionComparisons, ruleComparisons } from "../../change/interest.ts";
import { recommendationNode } from "../../change/recommendation-diagram.ts";
import { ruleDiagram, type DiagramContext } from "../../change/rule-diagram.ts";
import { compileSliceBranches } from "../../change/slice-walk.ts";
import { variablesOf } from "../../change/variables.ts";
import { type Scope, scopeOf } from "../../engine/scope.ts";
import { differingPart } from "./differing-part.ts";
import { CheckDiagrams, isPlain } from "./check-diagrams.ts";

/**
 * Whether two sets give the same result for every case, under the usual plan and two others: each
 * status, the recommendation and each check as a decision diagram over the same variables. Equal
 * functions are the same node, so sameness of nodes is the proof. False when it cannot be proven.
 */
export function areProvenEqual(before: CriteriaSet, after: CriteriaSet): boolean {
  const [one, other] = differingPart(before, after);
  return plansFor(before).every((plan) => {
    const scopes = [one, other].map((set) => scopeOf(set, { ...defaultParameters(set), ...plan }));
    const [left, right] = scopes;
    if (left === undefined || right === undefined) return false;
    const shared = contextOver(scopes, left);
    if (shared === undefined) return false;
    const checks = new CheckDiagrams(shared);
    const [first, second] = [left, right].map((scope) => functionsOf({ ...shared, scope }, checks));
    return first !== undefined && second !== undefined && isSame(first, second, shared.diagrams);
  });
}

type Functions = {
  /** Statuses and what counts, and the recommendation, by name. */
  readonly nodes: readonly (readonly [string, Node])[];
  readonly checks: readonly (readonly [string, Node])[];
};

function functionsOf(context: DiagramContext, checks: CheckDiagrams): Functions {
  const { set } = context.scope;
  return {
    nodes: [
      ["recommendation", recommendationNode(context)],
      ...set.criteria.map(
        ({ id, rule, advisory }) =>
          [
            `${id} ${advisory === true ? "advisory" : "blocking"}`,
            ruleDiagram(rule, context),
          ] as const,
      ),
    ],
    checks: checksOf(set).map((check) => [`${check.kind} ${check.id}`, checks.of(check, context)]),
  };
}

function isSame(first: Functions, second: Functions, diagrams: Diagrams): boolean {
  const isEqual = (left: Functions["nodes"], right: Functions["nodes"]): boolean =>
    left.length === right.length &&
    left.every(([name, node], at) => right[at]?.[0] === name && right[at][1] === node);
  if (!isEqual(first.nodes, second.nodes)) return false;
  const byName = (left: readonly [string, Node], right: readonly [string, Node]) =>
    left[0].localeCompare(right[0]);
  if (!isEqual(first.checks.toSorted(byName), second.checks.toSorted(byName))) return false;
  // In another order they list the same only if those that changed places never fire together.
  return first.checks.every(([name, node], at) =>
    first.checks.slice(at + 1).every(([later, laterNode]) => {
      const names = second.checks.map(([one]) => one);
      if (names.indexOf(name) < names.indexOf(later)) return true;
      return diagrams.combine(node, laterNode, Math.min) === diagrams.constant(0);
    }),
  );
}

/** Variables that tell apart whatever a rule or a check of either set can tell apart. */
function contextOver(scopes: readonly Scope[], scope: Scope): DiagramContext | undefined {
  const leaves = (one: Scope) =>
    checksOf(one.set).flatMap(({ firesWhen }) =>
      leavesOf(firesWhen).filter((leaf) => isPlain(leaf, one)),
    );
  const atoms = scopes.flatMap((one) => [
    ...conditionAtoms(urgency(one.set), one),
    ...one.set.coding.queries.flatMap(({ firesWhen }) => conditionAtoms(firesWhen, one)),
    ...one.set.criteria.flatMap(({ rule }) => ruleAtoms(rule, one)),
    ...leaves(one).flatMap((leaf) => conditionAtoms(leaf, one)),
  ]);
  const comparisons = scopes.flatMap((one) => [
    ...one.set.criteria.flatMap(({ rule }) => ruleComparisons(rule, one)),
    ...leaves(one).flatMap((leaf) => conditionComparisons(leaf, one)),
  ]);
  try {
    const variables = variablesOf(atoms, comparisons, scope);
    const widths = variables.map((variable) => variable.configurations.length);
    const diagrams = new Diagrams([...widths, ...opaqueWidths]);
    return { diagrams, variables, scope, sliceBranch: compileSliceBranches(diagrams, variables) };
  } catch {
    // Facts joined in a way the variables do not know: nothing is proven about such a set.
    return undefined;
  }
}

/** Room for conditions that stand as themselves (see CheckDiagrams). */
const opaqueWidths = Array.from({ length: 40 }, () => 2);

function urgency(set: CriteriaSet): Condition {
  return { when: "list-not-empty", list: set.urgentReview.list };
}

function leavesOf(condition: Condition): readonly Condition[] {
  switch (condition.when) {
    case "every":
    case "some":
      return condition.of.flatMap(leavesOf);
    case "not":
      return leavesOf(condition.of);
    default:
      return [condition];
  }
}
