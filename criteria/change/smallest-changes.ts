import { compileCondition, noFindings } from "../engine/compile-condition.ts";
import type { Scope } from "../engine/scope.ts";
import { readerOf } from "../engine/read-answer.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactPath } from "../model/fact.ts";
import type { Recommendation } from "../model/status.ts";
import { changedFacts, type Completions } from "./completions.ts";
import type { Node } from "./diagram.ts";
import { anyQuery, rankedRecommendations, type SetDiagram } from "./recommendation-diagram.ts";
import type { SliceBranch } from "./slice-walk.ts";
import { withSomeDay } from "./slices.ts";

/** The shortest way to `approve`. */
export type ToApproval =
  | { readonly kind: "already" }
  | { readonly kind: "none"; readonly because: string }
  | {
      readonly kind: "sets";
      /** How many facts each set holds; no smaller set exists. */
      readonly size: number;
      readonly sets: readonly (readonly FactPath[])[];
      /** False when there are more sets than the cap. */
      readonly isComplete: boolean;
    };

/** At most so many smallest sets are listed. */
export const smallestSetsCap = 60;

/**
 * All smallest sets of facts whose answers, changed, bring the recommendation to `approve`: exact, by
 * the cheapest paths through the diagram. The request is never changed, and red flags once listed stay.
 */
export function smallestChanges(
  set: CriteriaSet,
  diagram: SetDiagram,
  completions: Completions,
  recommendation: Recommendation,
): ToApproval {
  if (recommendation === "approve") return { kind: "already" };
  if (recommendation === "safety-review") {
    return { kind: "none", because: "A red flag is listed. A physician reviews the case first." };
  }
  const search = new CheapestPaths(set, diagram, completions);
  const size = search.cost(diagram.recommendation);
  if (!Number.isFinite(size))
    return { kind: "none", because: whyNone(set, completions, diagram.context.scope) };
  const sets = search.sets(diagram.recommendation);
  return {
    kind: "sets",
    size,
    sets: sets.slice(0, smallestSetsCap),
    isComplete: sets.length <= smallestSetsCap,
  };
}

type Move = { readonly child: Node; readonly changes: readonly (readonly FactPath[])[] };

class CheapestPaths {
  readonly #diagram: SetDiagram;
  readonly #moves: (node: Node) => readonly Move[];
  readonly #costs = new Map<Node, number>();
  readonly #sets = new Map<Node, readonly (readonly FactPath[])[]>();
  readonly #order: ReadonlyMap<FactPath, number>;

  constructor(set: CriteriaSet, diagram: SetDiagram, completions: Completions) {
    this.#diagram = diagram;
    this.#order = new Map(set.facts.map((fact, at) => [fact.path, at]));
    const byLevel = diagram.context.variables.map((_variable, level) =>
      allowedMoves(set, diagram, completions, level),
    );
    this.#moves = (node) => {
      const { diagrams } = diagram.context;
      const slice = diagram.context.sliceBranch(node);
      if (slice !== undefined) return sliceMoves(set, slice, completions);
      const children = diagrams.childrenOf(node);
      return (byLevel[diagrams.levelOf(node)] ?? []).flatMap(({ index, changes }) => {
        const child = children[index];
        return child === undefined ? [] : [{ child, changes }];
      });
    };
  }

  /** The fewest facts that have to change from here to `approve`; infinite when no change does. */
  cost(node: Node): number {
    const { diagrams } = this.#diagram.context;
    if (diagrams.isConstant(node)) {
      const isApproval = rankedRecommendations[diagrams.valueOf(node)] === "approve";
      return isApproval ? 0 : Number.POSITIVE_INFINITY;
    }
    const known = this.#costs.get(node);
    if (known !== undefined) return known;
    let least = Number.POSITIVE_INFINITY;
    for (const { child, changes } of this.#moves(node)) {
      const own = changes[0]?.length ?? 0;
      if (own < least) least = Math.min(least, own + this.cost(child));
    }
    this.#costs.set(node, least);
    return least;
  }

  /** Every smallest set from here, up to one more than the cap; facts in form order. */
  sets(node: Node): readonly (readonly FactPath[])[] {
    if (this.#diagram.context.diagrams.isConstant(node)) return [[]];
    const known = this.#sets.get(node);
    if (known !== undefined) return known;
    const size = this.cost(node);
    const found = new Map<string, readonly FactPath[]>();
    for (const { child, changes } of this.#moves(node)) {
      for (const change of changes) {
        if (found.size > smallestSetsCap) break;
        if (this.cost(child) !== size - change.length) continue;
        for (const rest of this.sets(child)) {
          const paths = [...change, ...rest].toSorted(
            (one, other) => this.#place(one) - this.#place(other),
          );
          found.set(paths.join(), paths);
        }
      }
    }
    const sets = [...found.values()].slice(0, smallestSetsCap + 1);
    this.#sets.set(node, sets);
    return sets;
  }

  #place(path: FactPath): number {
    return this.#order.get(path) ?? 0;
  }
}

/** A list of entries, or another fact that many rules read at once, counts as one fact. */
function sliceMoves(
  set: CriteriaSet,
  { slice, chosen, follow }: SliceBranch,
  { facts }: Completions,
): readonly Move[] {
  const before = slice.before === undefined ? undefined : readerOf(slice.before)(facts);
  const request = { chosen, before: typeof before === "string" ? before : undefined };
  const here = follow(slice.profileOf(request, readerOf(slice.fact)(facts)));
  const stay = { child: here, changes: [[]] };
  if (isFixed(set, slice.fact)) return [stay];
  const others = new Set(slice.every(withSomeDay(request)).map(({ profile }) => follow(profile)));
  others.delete(here);
  return [stay, ...[...others].map((child) => ({ child, changes: [[slice.fact]] }))];
}

function allowedMoves(
  set: CriteriaSet,
  diagram: SetDiagram,
  completions: Completions,
  level: number,
): readonly { readonly index: number; readonly changes: readonly (readonly FactPath[])[] }[] {
  const variable = diagram.context.variables[level];
  const here = completions.standing[level];
  if (variable === undefined || here === undefined) return [];
  return variable.configurations.flatMap((there) => {
    const changes = changedFacts(variable, here, there).filter((changed) =>
      changed.every((path) => !isFixed(set, path)),
    );
    const isLegal = there.answers.every(
      (answer, at) => answer !== undefined || here.answers[at] === undefined,
    );
    return changes.length === 0 || !isLegal ? [] : [{ index: there.index, changes }];
  });
}

/** Approval is out of reach only because of the request itself: say what of it. */
function whyNone(set: CriteriaSet, completions: Completions, scope: Scope): string {
  const procedure = readerOf(set.procedures.fact)(completions.facts);
  if (!set.procedures.rows.some((row) => row.id === procedure)) {
    return "The request names no procedure. The requesting provider must supply it first.";
  }
  if (compileCondition(anyQuery(set), scope)(completions.facts, noFindings)) {
    return "The request has an open coding question that clinical answers can’t resolve.";
  }
  // A description is kept for the file: it stands in nobody's way.
  const isText = (path: FactPath) =>
    set.facts.some((fact) => fact.path === path && fact.answer.kind === "text");
  const isOpen = completions.unanswered.flat().some((path) => isFixed(set, path) && !isText(path));
  return isOpen
    ? "Something the request itself has to say is not answered yet."
    : "The request itself does not meet these criteria, and no clinical answer can change that.";
}

/** What is the request as it was made. */
function isFixed(set: CriteriaSet, path: FactPath): boolean {
  return set.neverChanged.some((prefix) => path.startsWith(prefix));
}
