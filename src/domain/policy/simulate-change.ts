import {
  type CaseComparison,
  compileComparison,
  type CriteriaSet,
  type FactTree,
  type ParameterValues,
  type Recommendation,
  referenceOf,
  readAnswers,
  resolveParameters,
  type Status,
} from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import { isClosed } from "../case/case-state.ts";
import { valuesForCase } from "./values-in-force.ts";

/** What a simulation needs of a case: no name of anybody. */
export type SimulatedCase = Pick<
  CaseRecord,
  "id" | "criteriaSet" | "parameters" | "answers" | "state"
> & {
  readonly number: string;
};

/** One case whose recommendation or status would differ, with the answers that decide. */
export type CaseEffect = {
  readonly id: string;
  readonly number: string;
  readonly isOpen: boolean;
  readonly recommendation?: { readonly before: Recommendation; readonly after: Recommendation };
  readonly criteria: readonly {
    readonly criterion: string;
    readonly before: Status;
    readonly after: Status;
  }[];
  readonly facts: FactTree;
  readonly before: ParameterValues;
  readonly after: ParameterValues;
};

/** What a change would do to the cases of some slices, added up. */
export type Effect = {
  /** Cases of these criteria that were evaluated under both sets of values. */
  readonly simulated: number;
  /** Cases of other criteria or of another version, which the change does not reach. */
  readonly others: number;
  /** Cases that can’t be evaluated: their values or answers are none this release knows. */
  readonly unreadable: number;
  readonly changed: readonly CaseEffect[];
};

/**
 * Compiles the proposed values of a set into a simulation that takes cases a slice at a time. A case is compared with
 * the values it was evaluated by. Pure; runs in a worker.
 */
export function compileSimulation(
  set: CriteriaSet,
  proposed: ParameterValues,
): (cases: readonly SimulatedCase[]) => Effect {
  const comparisons = new Map<string, CaseComparison>();
  const comparisonOf = (before: ParameterValues, after: ParameterValues): CaseComparison => {
    const key = JSON.stringify(set.parameters.map(({ name }) => [before[name], after[name]]));
    const known = comparisons.get(key) ?? compileComparison(set, before, after);
    comparisons.set(key, known);
    return known;
  };
  return (cases) => {
    const own = cases.filter(({ criteriaSet }) => criteriaSet === referenceOf(set));
    const read = own.flatMap((one) => {
      const resolved = resolveParameters(set, one.parameters);
      if (!resolved.ok) return [];
      const { facts } = readAnswers(set, one.answers);
      const before = valuesForCase(set, resolved.parameters, facts);
      return [{ one, facts, before, after: valuesForCase(set, proposed, facts) }];
    });
    const groups = new Map<CaseComparison, (typeof read)[number][]>();
    for (const row of read) {
      const comparison = comparisonOf(row.before, row.after);
      const rows = groups.get(comparison);
      if (rows === undefined) groups.set(comparison, [row]);
      else rows.push(row);
    }
    const changed = [...groups].flatMap(([{ compare }, rows]) =>
      compare(rows.map(({ facts }) => facts)).flatMap(({ at, ...effect }): CaseEffect[] => {
        const row = rows[at];
        if (row === undefined) return [];
        const { id, number, state } = row.one;
        const { facts, before, after } = row;
        return [{ id, number, isOpen: !isClosed(state), facts, before, after, ...effect }];
      }),
    );
    return {
      simulated: read.length,
      others: cases.length - own.length,
      unreadable: own.length - read.length,
      changed,
    };
  };
}
