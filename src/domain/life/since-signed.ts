import * as z from "zod/mini";
import {
  type Criterion,
  type Evaluation,
  type Recommendation,
  recommendations,
  type Status,
  statuses,
} from "#criteria";
import type { Determination } from "../case/determination.ts";

/** What the criteria say otherwise now than when the case was last signed. */
export type SinceSigned = {
  /** The determination it is compared with. */
  readonly determination: Determination;
  /** Absent where it is the same. */
  readonly recommendation?: { readonly before: Recommendation; readonly after: Recommendation };
  /** In the set's order. `before` is absent for a criterion that was not judged then. */
  readonly criteria: readonly {
    readonly criterion: Criterion;
    readonly before?: Status;
    readonly after: Status;
  }[];
  /** The set that judged then, where another one judges now. */
  readonly evaluatedWith?: string;
};

/**
 * Compares an evaluation with what the last determination rests on. Null while none says what it rests
 * on; a comparison without differences is one, and says that nothing changed.
 */
export function sinceSigned(
  determinations: readonly Determination[],
  evaluation: Evaluation,
): SinceSigned | null {
  const found = lastBasis(determinations);
  if (found === null) return null;
  const { determination, basis } = found;
  const after = evaluation.recommendation;
  return {
    determination,
    ...(basis.recommendation === after
      ? {}
      : { recommendation: { before: basis.recommendation, after } }),
    criteria: evaluation.criteria.flatMap(({ criterion, status }) => {
      const before = basis.criteria[criterion.id];
      if (before === status) return [];
      return [{ criterion, ...(before === undefined ? {} : { before }), after: status }];
    }),
    ...(basis.criteriaSet === evaluation.criteriaSet ? {} : { evaluatedWith: basis.criteriaSet }),
  };
}

/** Whether anything is said otherwise. */
export function isChanged(since: SinceSigned): boolean {
  return since.recommendation !== undefined || since.criteria.length > 0;
}

const basisSchema = z.object({
  criteriaSet: z.string(),
  recommendation: z.enum(recommendations),
  criteria: z.record(z.string(), z.enum(statuses)),
});

function lastBasis(determinations: readonly Determination[]) {
  for (const determination of determinations.toReversed()) {
    const read = basisSchema.safeParse(determination.basis);
    if (read.success) return { determination, basis: read.data };
  }
  return null;
}
