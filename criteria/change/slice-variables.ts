import { readerOf } from "../engine/read-answer.ts";
import type { Scope } from "../engine/scope.ts";
import type { FactPath } from "../model/fact.ts";
import { statuses } from "../model/status.ts";
import { type Atom, conditionAtom } from "./atoms.ts";
import type { Slice } from "./slices.ts";
import type { Configuration, Variable } from "./variables.ts";

/** An atom that tells whether a fact is answered. */
export function stateAtom(path: FactPath, scope: Scope): Atom {
  return conditionAtom({ when: "fact-state", of: { fact: path }, state: "value" }, scope);
}

/**
 * Facts that become slices, each with the date that its ages are counted to: lists of entries that the
 * rules look into, and whatever else is held against the date that such a list is.
 */
export function slicedFacts(atoms: readonly Atom[]): ReadonlyMap<FactPath, FactPath | undefined> {
  const sliced = new Map<FactPath, FactPath | undefined>();
  for (const { made, paths } of atoms) {
    const list = lookedInto(made);
    if (list === undefined) continue;
    sliced.set(list, paths.find((path) => path !== list) ?? sliced.get(list));
  }
  const dates = new Set(sliced.values());
  for (const { paths } of atoms) {
    const [one, other, ...more] = paths;
    if (one === undefined || other === undefined || more.length > 0) continue;
    if (dates.has(other) && !sliced.has(one)) sliced.set(one, other);
    else if (dates.has(one) && !sliced.has(other)) sliced.set(other, one);
  }
  // Every other atom of a sliced fact has to be about it alone.
  for (const atom of atoms) {
    const own = atom.paths.filter((path) => sliced.has(path));
    const before = own[0] === undefined ? undefined : sliced.get(own[0]);
    const isAlone =
      own.length === 1 && atom.paths.every((path) => path === own[0] || path === before);
    if (own.length > 0 && !isAlone) throw new RangeError(`Facts joined in two ways: ${atom.key}`);
  }
  return sliced;
}

/** The list that a rule looks into by what this page's folds can say. */
function lookedInto(made: Atom["made"]): FactPath | undefined {
  if ("condition" in made) {
    return made.condition.when === "older-entry" ? made.condition.list : undefined;
  }
  const { rule } = made;
  return rule.rule === "some-entry" || rule.rule === "last-entry" || rule.rule === "entry-count"
    ? rule.list
    : undefined;
}

/** One variable a slot: its configurations are the outcomes. */
export function slotVariables(slice: Slice): readonly Variable[] {
  return slice.slots.map(({ atom }, at): Variable => {
    const outcomes = "rule" in atom.made ? statuses.map(String) : ["false", "true"];
    const configurations = outcomes.map((outcome, index): Configuration => ({
      index,
      answers: [undefined],
      keys: [outcome],
      jointKey: "",
      tree: {},
    }));
    const readFact = readerOf(slice.fact);
    const readBefore = slice.before === undefined ? undefined : readerOf(slice.before);
    return {
      facts: [slice.fact],
      configurations,
      configurationOf: (facts) => {
        const before = readBefore?.(facts);
        const date = typeof before === "string" ? before : undefined;
        const [outcome] = slice.profileOf({ chosen: [at], before: date }, readFact(facts));
        return configurations[outcome ?? 0];
      },
      sources: [],
      slot: { slice, at },
    };
  });
}
