import { answerState, readerOf } from "../engine/read-answer.ts";
import type { Scope } from "../engine/scope.ts";
import { treeFrom } from "../model/fact-tree.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import type { AnswerState, Derived } from "../model/rule.ts";
import { type Atom, derivedReadBy } from "./atoms.ts";
import { candidateAnswers, candidateDates } from "./candidates.ts";
import { type AnswerTest, compileConfigurationWalk } from "./configuration-walk.ts";
import { outcomeAt } from "./entry-folds.ts";
import { type Comparison, interestIn } from "./interest.ts";
import { slicedFacts, slotVariables, stateAtom } from "./slice-variables.ts";
import { type Slice, sliceOf } from "./slices.ts";

/**
 * A fact, or the facts that one computed number joins, with every configuration of answers that some
 * rule can tell apart. The configurations are what the decision diagram branches on.
 */
export type Variable = {
  readonly facts: readonly FactPath[];
  readonly configurations: readonly Configuration[];
  /** The configuration a case is in. */
  readonly configurationOf: (facts: FactTree) => Configuration | undefined;
  /** The dates a computed number is made of: changing one of them can change that number. */
  readonly sources: readonly FactPath[];
  /** The name of the computed number, where it is all that rules read the facts together by. */
  readonly joinedBy?: string;
  /** Set when it is one slot of a fact that many rules read at once. */
  readonly slot?: { readonly slice: Slice; readonly at: number };
};

export type Configuration = {
  readonly index: number;
  /** Representative answers, one a fact of the variable. */
  readonly answers: readonly unknown[];
  /** How rules see each fact alone; equal keys mean that the answer need not change. */
  readonly keys: readonly string[];
  /** How rules see the facts together. */
  readonly jointKey: string;
  /** The answers as a facts tree of their own. */
  readonly tree: FactTree;
};

/** Builds the variables of a set from its atoms: nothing here knows the set's field. */
export function variablesOf(
  atoms: readonly Atom[],
  comparisons: readonly Comparison[],
  scope: Scope,
): readonly Variable[] {
  const sliced = slicedFacts(atoms);
  const slices = [...sliced].map(([fact, before]) =>
    sliceOf(
      fact,
      before,
      atoms.filter((atom) => atom.paths.includes(fact)),
      comparisons,
      scope,
    ),
  );
  const plain = atoms.filter((atom) => !atom.paths.some((path) => sliced.has(path)));
  // Whether the date that ages are counted to is given at all is a variable of its own.
  const dates = new Set([...sliced.values()].flatMap((before) => before ?? []));
  return [
    ...plainVariables(
      [...plain, ...[...dates].map((path) => stateAtom(path, scope))],
      comparisons,
      scope,
    ),
    ...slices.flatMap(slotVariables),
  ];
}

function plainVariables(
  atoms: readonly Atom[],
  comparisons: readonly Comparison[],
  scope: Scope,
): readonly Variable[] {
  const paths = [...new Set(atoms.flatMap((atom) => atom.paths))];
  const joined = Object.values(scope.set.derived)
    .map((derived) => ({ derived, facts: derivedFacts(derived) }))
    .filter(({ facts }) =>
      atoms.some((atom) => atom.paths.length > 1 && atom.paths.every((one) => facts.includes(one))),
    )
    .filter(({ facts }) => facts.every((path) => paths.includes(path)));
  const inGroups = new Set(joined.flatMap(({ facts }) => facts));
  const groups = [
    ...joined.map(({ derived, facts }) => ({ derived, facts })),
    ...paths.filter((path) => !inGroups.has(path)).map((path) => ({ facts: [path] })),
  ];
  return groups
    .toSorted((left, right) => firstUse(left.facts, paths) - firstUse(right.facts, paths))
    .map((group) => variableOf(group, atoms, comparisons, scope));
}

type FactGroup = { readonly facts: readonly FactPath[]; readonly derived?: Derived };

function variableOf(
  group: FactGroup,
  atoms: readonly Atom[],
  comparisons: readonly Comparison[],
  scope: Scope,
): Variable {
  const own = atoms.filter((atom) => atom.paths.some((path) => group.facts.includes(path)));
  const astray = own.find((atom) => !atom.paths.every((path) => group.facts.includes(path)));
  if (astray !== undefined) throw new RangeError(`Facts joined in two ways: ${astray.key}`);

  const describe = (facts: FactTree): Omit<Configuration, "index"> => {
    const answers = group.facts.map((path) => readerOf(path)(facts));
    const keys = group.facts.map((path, at) => {
      const alone = own.filter((atom) => atom.paths.length === 1 && atom.paths[0] === path);
      const sides = numberSides(path, answers[at], comparisons, scope);
      const seen = alone.map((atom) => String(atom.outcome(facts)));
      return [answerState(answers[at]), ...sides, ...seen].join(" ");
    });
    const jointKey = own
      .filter((atom) => atom.paths.length > 1)
      .map((atom) => String(atom.outcome(facts)))
      .join(" ");
    return { answers, keys, jointKey, tree: facts };
  };

  const byKey = new Map<string, Configuration>();
  for (const answers of candidatesOf(group, comparisons, scope)) {
    const tree = treeFrom(group.facts.map((path, at) => [path, answers[at]] as const));
    const found = describe(tree);
    const key = keyOf(found);
    if (!byKey.has(key)) byKey.set(key, { ...found, index: byKey.size });
  }
  const joinedBy = joiningNumber(own, group.derived, scope);
  return {
    facts: group.facts,
    ...(joinedBy === undefined ? {} : { joinedBy }),
    configurations: [...byKey.values()],
    configurationOf: compileConfigurationWalk(
      answerTests(group, own, comparisons, scope),
      [...byKey.values()].map((found) => ({ tree: found.tree, found })),
    ),
    sources: group.derived === undefined ? [] : [group.derived.from, group.derived.to],
  };
}

/** The same as a configuration's keys, as numbers. */
function answerTests(
  group: FactGroup,
  own: readonly Atom[],
  comparisons: readonly Comparison[],
  scope: Scope,
): readonly AnswerTest[] {
  const alone = group.facts.flatMap((path): readonly AnswerTest[] => {
    const read = readerOf(path);
    const { limits } = interestIn(path, comparisons, scope);
    return [
      (facts) => answerStates.indexOf(answerState(read(facts))),
      ...limits.map((limit) => (facts: FactTree) => {
        const answer = read(facts);
        return typeof answer === "number" ? Number(answer >= limit) : 2;
      }),
    ];
  });
  return [...alone, ...own.map((atom) => (facts: FactTree) => outcomeAt(atom, facts))];
}

const answerStates: readonly AnswerState[] = ["value", "not-documented", "unanswered"];

function joiningNumber(
  atoms: readonly Atom[],
  derived: Derived | undefined,
  scope: Scope,
): string | undefined {
  const names = Object.keys(scope.set.derived).filter(
    (name) => scope.set.derived[name] === derived,
  );
  const joint = atoms.filter((atom) => atom.paths.length > 1);
  return names.find((name) => joint.every((atom) => derivedReadBy(atom) === name));
}

function keyOf(configuration: Pick<Configuration, "keys" | "jointKey">): string {
  return [...configuration.keys, configuration.jointKey].join("|");
}

/** On which side of each limit a number stands that is otherwise only read together with dates. */
function numberSides(
  path: FactPath,
  answer: unknown,
  comparisons: readonly Comparison[],
  scope: Scope,
): readonly string[] {
  if (typeof answer !== "number") return [];
  return interestIn(path, comparisons, scope).limits.map((limit) =>
    answer >= limit ? "at-least" : "below",
  );
}

function candidatesOf(
  group: FactGroup,
  comparisons: readonly Comparison[],
  scope: Scope,
): readonly (readonly unknown[])[] {
  const each = group.facts.map((path) => {
    const definition = scope.set.facts.find((fact) => fact.path === path);
    if (definition === undefined) throw new RangeError(`No question for the fact "${path}".`);
    return candidateAnswers(definition, interestIn(path, comparisons, scope));
  });
  const product = each.reduce<readonly (readonly unknown[])[]>(
    (rows, answers) => rows.flatMap((row) => answers.map((answer) => [...row, answer])),
    [[]],
  );
  const { derived } = group;
  if (derived === undefined) return product;
  const limits = comparisons.flatMap((comparison) =>
    "operand" in comparison &&
    "derived" in comparison.operand &&
    scope.set.derived[comparison.operand.derived] === derived
      ? [comparison.limit]
      : [],
  );
  const [from, to] = [group.facts.indexOf(derived.from), group.facts.indexOf(derived.to)];
  const dated = product.filter(
    (row) => answerState(row[from]) === "value" && answerState(row[to]) === "value",
  );
  const pairs = candidateDates(derived, [...new Set(limits)]);
  return [
    ...product.filter((row) => !dated.includes(row)),
    ...dated.flatMap((row) => pairs.map((pair) => row.with(from, pair.from).with(to, pair.to))),
  ];
}

function derivedFacts(derived: Derived): readonly FactPath[] {
  return derived.derived === "weeks-between"
    ? [derived.from, derived.to, derived.otherwise]
    : [derived.from, derived.to];
}

function firstUse(facts: readonly FactPath[], paths: readonly FactPath[]): number {
  return Math.min(...facts.map((path) => paths.indexOf(path)));
}
