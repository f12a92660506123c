import { type Condition, conditionFactPaths, type CriteriaSet, statuses } from "#criteria";
import type { Check } from "../cases/checks.ts";
import type { Node } from "../../change/diagram.ts";
import type { Scope } from "../../engine/scope.ts";
import { conditionDiagram, ruleDiagram, type DiagramContext } from "../../change/rule-diagram.ts";

/**
 * Pitfalls, coding queries and warnings as decision diagrams. A condition that joins facts in a way the
 * variables do not know stands as itself: a variable of its own that holds or does not. Functions that
 * are equal whatever such a condition says are equal all the more where it follows from the facts.
 */
export class CheckDiagrams {
  readonly #levels = new Map<string, number>();
  readonly #firstLevel: number;

  constructor(context: DiagramContext) {
    this.#firstLevel = context.variables.length;
  }

  /** The check under the context's scope: 1 where it fires. */
  of(check: Check, context: DiagramContext): Node {
    return this.#node(check.firesWhen, context, placeOf(context.scope.set, check.id));
  }

  #node(condition: Condition, context: DiagramContext, place: number): Node {
    const { diagrams, scope } = context;
    const parts = (of: readonly Condition[]) => of.map((part) => this.#node(part, context, place));
    switch (condition.when) {
      case "every":
        return parts(condition.of).reduce(
          (left, right) => diagrams.combine(left, right, Math.min),
          diagrams.constant(1),
        );
      case "some":
        return parts(condition.of).reduce(
          (left, right) => diagrams.combine(left, right, Math.max),
          diagrams.constant(0),
        );
      case "not":
        return diagrams.map(this.#node(condition.of, context, place), (holds) => 1 - holds);
      case "status": {
        const criterion = scope.set.criteria.find(({ id }) => id === condition.criterion);
        if (criterion === undefined) return diagrams.constant(0);
        return diagrams.map(ruleDiagram(criterion.rule, context), (code) =>
          Number(condition.in.some((status) => statuses[code] === status)),
        );
      }
      case "pitfall": {
        // Only pitfalls that stand before the one that asks are known to it.
        const named = scope.set.pitfalls.findIndex(({ id }) => id === condition.id);
        const pitfall = scope.set.pitfalls[named];
        if (pitfall === undefined || named >= place) return diagrams.constant(0);
        return this.#node(pitfall.firesWhen, context, named);
      }
      case "parameter":
        return conditionDiagram(condition, context);
      default:
        if (isPlain(condition, scope)) return conditionDiagram(condition, context);
        return this.#opaque(condition, context);
    }
  }

  #opaque(condition: Condition, context: DiagramContext): Node {
    const { diagrams } = context;
    const key = JSON.stringify(normalised(condition, context));
    const level = this.#levels.get(key) ?? this.#firstLevel + this.#levels.size;
    this.#levels.set(key, level);
    return diagrams.branch(level, [diagrams.constant(0), diagrams.constant(1)]);
  }
}

function placeOf(set: CriteriaSet, id: string): number {
  const place = set.pitfalls.findIndex((pitfall) => pitfall.id === id);
  return place < 0 ? set.pitfalls.length : place;
}

/**
 * The same for conditions that say the same: limits by their values, sides of a distance in one order.
 * Whatever else the condition looks up in the set is written out with it, lest a change there be missed.
 */
function normalised(condition: Condition, { scope }: DiagramContext): unknown {
  const { derived, procedures } = scope.set;
  switch (condition.when) {
    case "numbers-differ": {
      const sides = [condition.left, condition.right].map((side) =>
        JSON.stringify("derived" in side ? derived[side.derived] : side),
      );
      const isOneWay = condition.is === "left-above-by";
      const ordered = isOneWay ? sides : sides.toSorted();
      return [condition.when, condition.is, ordered, scope.limit(condition.limit)];
    }
    case "last-entry-differs":
      return { ...condition, limit: scope.limit(condition.limit) };
    case "some-entry":
      return condition.where.map((test) => [
        condition.list,
        "atLeast" in test ? { ...test, atLeast: scope.limit(test.atLeast) } : test,
        "column" in test ? procedures : undefined,
      ]);
    default:
      return { ...condition, derived };
  }
}

/** Whether the variables of the decision diagrams can tell apart all that the condition can. */
export function isPlain(condition: Condition, { set }: Scope): boolean {
  switch (condition.when) {
    case "fact-is":
    case "list-not-empty":
    case "list-holds":
    case "has-text":
    case "procedure":
      return true;
    case "fact-state":
    case "number": {
      const paths = conditionFactPaths(condition, set);
      const isDerived = "derived" in condition.of;
      return !isDerived || Object.values(set.derived).some(({ from }) => paths.includes(from));
    }
    default:
      return false;
  }
}
