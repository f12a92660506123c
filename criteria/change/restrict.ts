import { civilDate, dayNumber, localDate } from "../engine/calendar.ts";
import { readerOf } from "../engine/read-answer.ts";
import type { FactPath } from "../model/fact.ts";
import type { Completions } from "./completions.ts";
import { changedFacts } from "./completions.ts";
import { Diagrams, type Node } from "./diagram.ts";
import type { DiagramContext } from "./rule-diagram.ts";
import type { Slice } from "./slices.ts";
import { laterEdge } from "./deciding-days.ts";
import type { Configuration } from "./variables.ts";

export type Restricted = {
  /** The values the function can still take. */
  readonly values: ReadonlySet<number>;
  /** The facts with something unanswered that it still depends on. */
  readonly dependsOn: ReadonlySet<FactPath>;
  /** False where more was taken for possible than may be. */
  readonly isExact: boolean;
};

/**
 * A function with the case's answers put in and only its unanswered questions left open. What remains
 * is reduced again, so a fact is reported if and only if some completion turns on it. While the date that
 * ages are counted to is unanswered, every day is gone through on which some age begins to tell.
 */
export function restrict(
  node: Node,
  context: DiagramContext,
  completions: Completions,
): Restricted {
  const reduced = new Diagrams(context.variables.map(() => 0));
  const before = dateOfSlices(context);
  const given = before === undefined ? undefined : readerOf(before)(completions.facts);
  if (before === undefined || typeof given === "string") {
    const date = typeof given === "string" ? given : undefined;
    return restrictedAt(node, { context, completions, reduced, date });
  }
  const found = decidingDates(context, completions).map((date) =>
    restrictedAt(node, { context, completions, reduced, date }),
  );
  const roots = new Set(found.map(({ root }) => root));
  const values = new Set(found.flatMap((one) => [...one.values]));
  const dependsOn = new Set(found.flatMap((one) => [...one.dependsOn]));
  const slices = found.flatMap((one) => [...one.slices]);
  // Whether the day itself matters: two days leave different functions, or an open answer counted from it.
  const isOpenWithAges = slices.some(
    (slice) => slice.before === before && dependsOn.has(slice.fact),
  );
  if (roots.size > 1 || (values.size > 1 && isOpenWithAges)) dependsOn.add(before);
  return { values, dependsOn, isExact: found.every((one) => one.isExact) && !isOpenWithAges };
}

type Setting = {
  readonly context: DiagramContext;
  readonly completions: Completions;
  readonly reduced: Diagrams;
  /** The date that ages are counted to: the case's, or one it could be given. */
  readonly date: string | undefined;
};

type RestrictedAt = Restricted & { readonly root: Node; readonly slices: ReadonlySet<Slice> };

function restrictedAt(node: Node, setting: Setting): RestrictedAt {
  const { context, completions, reduced, date } = setting;
  const { diagrams } = context;
  const done = new Map<Node, Node>();
  const sliceOf = new Map<number, Slice>();
  const taken = new Set<Slice>();
  let isExact = true;
  const step = (one: Node): Node => {
    if (diagrams.isConstant(one)) return one;
    const known = done.get(one);
    if (known !== undefined) return known;
    const made = branch(one);
    done.set(one, made);
    return made;
  };
  const branch = (one: Node): Node => {
    const level = diagrams.levelOf(one);
    const slice = context.sliceBranch(one);
    if (slice !== undefined) {
      const answer = readerOf(slice.slice.fact)(completions.facts);
      const found = slice.slice.completed({ chosen: slice.chosen, before: date }, answer);
      isExact &&= found.isExact;
      taken.add(slice.slice);
      sliceOf.set(level, slice.slice);
      const children = found.profiles.map((profile) => step(slice.follow(profile)));
      return reduced.branch(level, [...new Set(children)]);
    }
    const children = diagrams.childrenOf(one);
    const reachable = completions.reachable[level] ?? [];
    return reduced.branch(
      level,
      reachable.map((configuration) => step(children[configuration.index] ?? diagrams.constant(0))),
    );
  };
  const root = step(node);

  const values = new Set<number>();
  const dependsOn = new Set<FactPath>();
  const seen = new Set<Node>();
  const visit = (one: Node): void => {
    if (reduced.isConstant(one)) {
      values.add(reduced.valueOf(one));
      return;
    }
    if (seen.has(one)) return;
    seen.add(one);
    const level = reduced.levelOf(one);
    const children = reduced.childrenOf(one);
    const slice = sliceOf.get(level);
    const turning =
      slice === undefined ? turningFacts(level, children, context, completions) : [slice.fact];
    for (const path of turning) dependsOn.add(path);
    for (const child of children) visit(child);
  };
  visit(root);
  return { values, dependsOn, isExact, root, slices: taken };
}

/** The fact that the slices' ages are counted to, if there is one. */
function dateOfSlices({ variables }: DiagramContext): FactPath | undefined {
  return variables.find(({ slot }) => slot?.slice.before !== undefined)?.slot?.slice.before;
}

/** Dates of receipt, so to speak, on which the age of some answer of the case begins to tell. */
function decidingDates({ variables }: DiagramContext, { facts }: Completions): readonly string[] {
  const slices = new Set(variables.flatMap(({ slot }) => slot?.slice ?? []));
  const days = [...slices].flatMap(({ fact, months }) =>
    datesIn(readerOf(fact)(facts)).flatMap((date) => {
      const day = dayNumber(date) ?? 0;
      return [day - 1, day, ...[...new Set(months)].flatMap((count) => laterEdge(date, count))];
    }),
  );
  return [...new Set([dayNumber("2024-06-15") ?? 0, ...days])].map(
    (day) => `${civilDate(day)}T12:00:00Z`,
  );
}

function datesIn(answer: unknown): readonly string[] {
  if (typeof answer === "string") return dayNumber(localDate(answer)) === undefined ? [] : [answer];
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((entry: unknown) =>
    typeof entry === "object" && entry !== null
      ? Object.values(entry).flatMap((value: unknown) =>
          typeof value === "string" && dayNumber(value) !== undefined ? [value] : [],
        )
      : [],
  );
}

/** The unanswered facts of a branch that can, alone, lead to different children. */
function turningFacts(
  level: number,
  children: readonly Node[],
  context: DiagramContext,
  completions: Completions,
): readonly FactPath[] {
  const variable = context.variables[level];
  const open = completions.unanswered[level] ?? [];
  if (variable === undefined || open.length <= 1) return open;
  const reachable = completions.reachable[level] ?? [];
  const differs = (path: FactPath) => (one: Configuration, at: number) =>
    reachable.some(
      (other, otherAt) =>
        otherAt > at &&
        children[at] !== children[otherAt] &&
        changedFacts(variable, one, other).some(
          (changed) => changed.length === 1 && changed[0] === path,
        ),
    );
  return open.filter((path) => reachable.some(differs(path)));
}
