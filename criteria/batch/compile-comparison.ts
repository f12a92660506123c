import type { Node } from "../change/diagram.ts";
import { pairedDiagram, unpaired } from "../change/paired-diagram.ts";
import {
  diagramContextOf,
  rankedRecommendations,
  recommendationNode,
} from "../change/recommendation-diagram.ts";
import { ruleDiagram } from "../change/rule-diagram.ts";
import { type ParameterValues, scopeOf } from "../engine/scope.ts";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactTree } from "../model/fact.ts";
import { type Recommendation, type Status, statuses } from "../model/status.ts";
import { compileWalk } from "./compile-batch.ts";
import { compileEncoder } from "./encode-cases.ts";

/** What two sets of values make of one case, where they differ. */
export type ChangedCase = {
  /** The place of the case among those compared. */
  readonly at: number;
  /** Absent where only statuses differ. */
  readonly recommendation?: { readonly before: Recommendation; readonly after: Recommendation };
  readonly criteria: readonly {
    readonly criterion: string;
    readonly before: Status;
    readonly after: Status;
  }[];
};

/** Compares the same cases under two sets of values. @throws RangeError for facts that validation refuses. */
export type CaseComparison = {
  /** Criteria that some possible case gets another status for; none is a proof that no case does. */
  readonly affected: readonly string[];
  readonly compare: (cases: readonly FactTree[]) => readonly ChangedCase[];
};

/**
 * Compiles one set under two sets of parameter values for a run over many cases. Both become decision diagrams over
 * the same variables, joined value by value: cases are classified once, and a table gives what each was and becomes.
 * What cannot differ for any case is not walked at all.
 */
export function compileComparison(
  set: CriteriaSet,
  before: ParameterValues,
  after: ParameterValues,
): CaseComparison {
  const scopes = [scopeOf(set, before), scopeOf(set, after)] as const;
  const context = diagramContextOf(scopes[0], scopes);
  const { diagrams, variables } = context;
  const contexts = scopes.map((scope) => ({ ...context, scope }));
  const classes = variables.map(({ configurations }) => configurations.length);
  const joined = (nodes: readonly Node[]) => {
    const [old, fresh] = nodes;
    if (old === undefined || fresh === undefined || old === fresh) return undefined;
    return compileWalk(diagrams, pairedDiagram(diagrams, old, fresh), classes);
  };
  const recommendation = joined(contexts.map(recommendationNode));
  const criteria = set.criteria.flatMap(({ id, rule }) => {
    const walk = joined(contexts.map((own) => ruleDiagram(rule, own)));
    return walk === undefined ? [] : [{ criterion: id, walk }];
  });
  const encode = compileEncoder(set, before, variables);
  return {
    affected: criteria.map(({ criterion }) => criterion),
    compare: (cases) => {
      if (recommendation === undefined && criteria.length === 0) return [];
      const columns = encode(cases);
      const recommended = recommendation?.(columns);
      const compared = criteria.map(({ criterion, walk }) => ({ criterion, pairs: walk(columns) }));
      return cases.flatMap((_facts, at) => {
        const changed = compared.flatMap(({ criterion, pairs }) => {
          const pair = unpaired(pairs[at] ?? 0, statuses);
          return pair === undefined ? [] : [{ criterion, ...pair }];
        });
        const moved = unpaired(recommended?.[at] ?? 0, rankedRecommendations);
        if (changed.length === 0 && moved === undefined) return [];
        return [
          { at, ...(moved === undefined ? {} : { recommendation: moved }), criteria: changed },
        ];
      });
    },
  };
}
