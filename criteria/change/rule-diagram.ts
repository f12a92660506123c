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
export type Workshop = {
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
export function ruleDiagram(rule: Rule, workshop: Workshop): Node {
  const { diagrams, scope } = workshop;
  switch (rule.rule) {
    case "choice":
    case "given":
    case "threshold":
    case "entries":
    case "some-entry":
    case "last-entry":
    case "entry-count":
      return atomDiagram(ruleAtom(rule, scope), workshop);
    case "each-value":
      return ruleDiagram(eachValueWrittenOut(rule), workshop);
    case "all":
      return combined(rule.parts, allOf, workshop);
    case "any":
      return combined(rule.parts, anyOf, workshop);
    case "when":
      return rule.cases.reduceRight(
        (rest, one) =>
          diagrams.choose(
            conditionDiagram(one.if, workshop),
            ruleDiagram(one.then, workshop),
            rest,
          ),
        ruleDiagram(rule.otherwise, workshop),
      );
    case "fixed":
      return diagrams.constant(statusCode(rule.status));
  }
}

/** A condition as a function of the variables: 1 where it holds, 0 where it does not. */
export function conditionDiagram(condition: Condition, workshop: Workshop): Node {
  const { diagrams, scope } = workshop;
  switch (condition.when) {
    case "every":
      return condition.of
        .map((part) => conditionDiagram(part, workshop))
        .reduce((left, right) => diagrams.combine(left, right, Math.min), diagrams.constant(1));
    case "some":
      return condition.of
        .map((part) => conditionDiagram(part, workshop))
        .reduce((left, right) => diagrams.combine(left, right, Math.max), diagrams.constant(0));
    case "not":
      return diagrams.map(conditionDiagram(condition.of, workshop), (holds) => 1 - holds);
    case "parameter":
      return diagrams.constant(scope.parameters[condition.name] === condition.is ? 1 : 0);
    case "not-in-row":
    case "none-in-row":
      return conditionDiagram(rowConditionWrittenOut(condition, scope.set), workshop);
    default:
      return atomDiagram(conditionAtom(condition, scope), workshop);
  }
}

function combined(
  parts: readonly Rule[],
  operation: (left: Status, right: Status) => Status,
  workshop: Workshop,
): Node {
  const byCode = (left: number, right: number): number => {
    const [one, other] = [statuses[left], statuses[right]];
    if (one === undefined || other === undefined) throw new RangeError("Not a status code.");
    return statusCode(operation(one, other));
  };
  return parts
    .map((part) => ruleDiagram(part, workshop))
    .reduce((left, right) => workshop.diagrams.combine(left, right, byCode));
}

/** An atom reads one variable: its diagram is one branch, evaluated on each configuration. */
function atomDiagram(atom: Atom, workshop: Workshop): Node {
  const slots = slotDiagrams(atom, workshop);
  if (slots !== undefined) return slots;
  const level = workshop.variables.findIndex((variable) =>
    atom.paths.every((path) => variable.facts.includes(path)),
  );
  const variable = workshop.variables[level];
  if (variable === undefined) throw new RangeError(`No variable for ${atom.key}`);
  const children = variable.configurations.map(({ tree }) =>
    workshop.diagrams.constant(outcomeAt(atom, tree)),
  );
  return workshop.diagrams.branch(level, children);
}

/** An atom of a sliced fact: its slot, or the one of two that holds while the other date is given or not. */
function slotDiagrams(atom: Atom, workshop: Workshop): Node | undefined {
  const { diagrams, variables, scope } = workshop;
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
  return diagrams.choose(atomDiagram(stateAtom(only.before, scope), workshop), given, open);
}
