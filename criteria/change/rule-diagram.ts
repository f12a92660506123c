import type { Scope } from "../engine/scope.ts";
import { allOf, anyOf } from "../engine/truth-tables.ts";
import { eachValueWrittenOut, rowConditionWrittenOut } from "../engine/written-out.ts";
import type { Condition, Rule } from "../model/rule.ts";
import { type Status, statuses } from "../model/status.ts";
import { type Atom, conditionAtom, ruleAtom } from "./atoms.ts";
import type { Diagrams, Node } from "./diagram.ts";
import { outcomeAt } from "./entry-folds.ts";
import type { SliceBranch } from "./slice-walk.ts";
import { slotKey } from "./slices.ts";
import { stateAtom } from "./slice-variables.ts";
import type { Variable } from "./variables.ts";

/** Where diagrams are made: one level a variable, in order. */
export type DiagramContext = {
  readonly diagrams: Diagrams;
  readonly variables: readonly Variable[];
  readonly scope: Scope;
  /** Where a node of a slice leads, its levels taken in one step. */
  readonly sliceBranch: (node: Node) => SliceBranch | undefined;
};

/** A status as a diagram's value. */
export function statusCode(status: Status): number {
  return statuses.indexOf(status);
}

/** A rule as a function of the variables; its values are status codes. */
export function ruleDiagram(rule: Rule, context: DiagramContext): Node {
  const { diagrams, scope } = context;
  switch (rule.rule) {
    case "choice":
    case "given":
    case "threshold":
    case "entries":
    case "some-entry":
    case "last-entry":
    case "entry-count":
      return atomDiagram(ruleAtom(rule, scope), context);
    case "each-value":
      return ruleDiagram(eachValueWrittenOut(rule), context);
    case "all":
      return combined(rule.parts, allOf, context);
    case "any":
      return combined(rule.parts, anyOf, context);
    case "when":
      return rule.cases.reduceRight(
        (rest, one) =>
          diagrams.choose(conditionDiagram(one.if, context), ruleDiagram(one.then, context), rest),
        ruleDiagram(rule.otherwise, context),
      );
    case "fixed":
      return diagrams.constant(statusCode(rule.status));
  }
}

/** A condition as a function of the variables: 1 where it holds, 0 where it does not. */
export function conditionDiagram(condition: Condition, context: DiagramContext): Node {
  const { diagrams, scope } = context;
  switch (condition.when) {
    case "every":
      return condition.of
        .map((part) => conditionDiagram(part, context))
        .reduce((left, right) => diagrams.combine(left, right, Math.min), diagrams.constant(1));
    case "some":
      return condition.of
        .map((part) => conditionDiagram(part, context))
        .reduce((left, right) => diagrams.combine(left, right, Math.max), diagrams.constant(0));
    case "not":
      return diagrams.map(conditionDiagram(condition.of, context), (holds) => 1 - holds);
    case "parameter":
      return diagrams.constant(scope.parameters[condition.name] === condition.is ? 1 : 0);
    case "not-in-row":
    case "none-in-row":
      return conditionDiagram(rowConditionWrittenOut(condition, scope.set), context);
    default:
      return atomDiagram(conditionAtom(condition, scope), context);
  }
}

function combined(
  parts: readonly Rule[],
  operation: (left: Status, right: Status) => Status,
  context: DiagramContext,
): Node {
  const byCode = (left: number, right: number): number => {
    const [one, other] = [statuses[left], statuses[right]];
    if (one === undefined || other === undefined) throw new RangeError("Not a status code.");
    return statusCode(operation(one, other));
  };
  return parts
    .map((part) => ruleDiagram(part, context))
    .reduce((left, right) => context.diagrams.combine(left, right, byCode));
}

/** An atom reads one variable: its diagram is one branch, evaluated on each configuration. */
function atomDiagram(atom: Atom, context: DiagramContext): Node {
  const slots = slotDiagrams(atom, context);
  if (slots !== undefined) return slots;
  const level = context.variables.findIndex((variable) =>
    atom.paths.every((path) => variable.facts.includes(path)),
  );
  const variable = context.variables[level];
  if (variable === undefined) throw new RangeError(`No variable for ${atom.key}`);
  const children = variable.configurations.map(({ tree }) =>
    context.diagrams.constant(outcomeAt(atom, tree)),
  );
  return context.diagrams.branch(level, children);
}

/** An atom of a sliced fact: its slot, or the one of two that holds while the other date is given or not. */
function slotDiagrams(atom: Atom, context: DiagramContext): Node | undefined {
  const { diagrams, variables, scope } = context;
  const key = slotKey(atom);
  const branches = variables.flatMap(({ slot, configurations, facts }, level) => {
    const own = slot?.slice.slots[slot.at];
    if (slot === undefined || own === undefined) return [];
    if (!facts.every((path) => atom.paths.includes(path)) || slotKey(own.atom) !== key) return [];
    const children = configurations.map((_one, outcome) => diagrams.constant(outcome));
    return [{ own, before: slot.slice.before, node: diagrams.branch(level, children) }];
  });
  const [only] = branches;
  if (only === undefined) return undefined;
  if (only.own.whenGiven === undefined || only.before === undefined) return only.node;
  const given = branches.find(({ own }) => own.whenGiven === true)?.node ?? only.node;
  const open = branches.find(({ own }) => own.whenGiven === false)?.node ?? only.node;
  return diagrams.choose(atomDiagram(stateAtom(only.before, scope), context), given, open);
}
