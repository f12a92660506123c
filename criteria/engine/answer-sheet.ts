import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import { isTree, type Reader } from "./read-answer.ts";
import { type ParameterValues, procedureRows, type Scope, scopeWith } from "./scope.ts";

/**
 * The answers of one case, each read from the facts once and kept by number. Looking a path up costs
 * more than most rules do, and many rules read the same fact.
 */
export type AnswerSheet = {
  /** `undefined` when nobody has answered. */
  readonly answers: readonly unknown[];
  /** The row of the procedure table the case is evaluated with. */
  readonly row: number;
};

export type SheetScope = {
  readonly scope: Scope<AnswerSheet>;
  /** The number of a fact's answer on the sheet; a fact that is asked for so is read too. */
  readonly slotOf: (path: FactPath) => number;
  /** Reads what the rules compiled with the scope ask for. Call it after the last rule is compiled. */
  readonly compileSheet: () => (facts: FactTree) => AnswerSheet;
};

/** A scope whose rules read from an answer sheet instead of walking the facts. */
export function sheetScopeOf(set: CriteriaSet, parameters: ParameterValues): SheetScope {
  const slots = new Map<FactPath, number>();
  const slotOf = (path: FactPath): number => {
    const slot = slots.get(path) ?? slots.size;
    slots.set(path, slot);
    return slot;
  };
  const procedureSlot = slotOf(set.procedures.fact);
  const rowOfProcedure = procedureRows(set);
  const reader = (path: FactPath): Reader<AnswerSheet> => {
    const slot = slotOf(path);
    return (sheet) => sheet.answers[slot];
  };
  return {
    scope: scopeWith(set, parameters, reader, (sheet) => sheet.row),
    slotOf,
    compileSheet: () => {
      const root = branchOf([...slots].map(([path, slot]) => ({ keys: path.split("."), slot })));
      const blank: readonly unknown[] = [...slots.keys()].map(() => undefined);
      return (facts) => {
        const answers = blank.slice();
        readBranch(root, facts, answers);
        return { answers, row: rowOfProcedure(answers[procedureSlot]) };
      };
    },
  };
}

/** The facts of one group, and its inner groups. */
type Branch = {
  readonly keys: readonly string[];
  readonly slots: readonly number[];
  readonly innerKeys: readonly string[];
  readonly inner: readonly Branch[];
};

type Place = { readonly keys: readonly string[]; readonly slot: number };

function branchOf(places: readonly Place[]): Branch {
  const own = places.filter(({ keys }) => keys.length === 1);
  const below = places.filter(({ keys }) => keys.length > 1);
  const innerKeys = [...new Set(below.map(({ keys }) => keys[0] ?? ""))];
  return {
    keys: own.map(({ keys }) => keys[0] ?? ""),
    slots: own.map(({ slot }) => slot),
    innerKeys,
    inner: innerKeys.map((key) =>
      branchOf(
        below
          .filter(({ keys }) => keys[0] === key)
          .map(({ keys, slot }) => ({ keys: keys.slice(1), slot })),
      ),
    ),
  };
}

function readBranch(branch: Branch, tree: unknown, answers: unknown[]): void {
  if (!isTree(tree)) return;
  const { keys, slots, innerKeys, inner } = branch;
  for (let at = 0; at < keys.length; at++) {
    const answer = tree[keys[at] ?? ""];
    if (answer !== undefined && answer !== null) answers[slots[at] ?? 0] = answer;
  }
  for (let at = 0; at < inner.length; at++) {
    const below = inner[at];
    if (below !== undefined) readBranch(below, tree[innerKeys[at] ?? ""], answers);
  }
}
