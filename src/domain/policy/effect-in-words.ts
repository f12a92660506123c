import {
  allReads,
  compileExplainer,
  type CriteriaSet,
  type Explainer,
  type ParameterValues,
  type Recommendation,
  type Status,
  withValues,
} from "#criteria";
import { perPlan } from "../case/per-plan.ts";
import type { CaseEffect } from "./simulate-change.ts";

/** One case that would change, as a committee may read it: a number, never a name. */
export type EffectRow = Pick<CaseEffect, "id" | "number" | "isOpen" | "recommendation"> & {
  readonly criteria: readonly (CaseEffect["criteria"][number] & {
    readonly title: string;
    /** The questions whose answers decide, as their labels. */
    readonly facts: readonly string[];
    /** Why it has the status it would have, with the threshold. */
    readonly why: string;
  })[];
};

const explainerOf = perPlan<Explainer>(compileExplainer);

/** Says of a case that would change which criterion, by which facts, and why. */
export function effectInWords(set: CriteriaSet, effect: CaseEffect): EffectRow {
  const { id, number, isOpen, recommendation, criteria, facts, after } = effect;
  const reasons = explainerOf(set, after)(facts);
  return {
    id,
    number,
    isOpen,
    ...(recommendation === undefined ? {} : { recommendation }),
    criteria: criteria.map((change) => {
      const reason = reasons.get(change.criterion);
      const reads = reason === undefined ? [] : allReads(reason);
      return {
        ...change,
        title: titleWith(set, after, change.criterion),
        facts: [...new Set(reads.map(({ label }) => label))],
        why: reason?.sentence ?? "",
      };
    }),
  };
}

/** A criterion's title with a plan's values in it. */
export function titleWith(set: CriteriaSet, values: ParameterValues, criterion: string): string {
  const { criteria } = withValues(set, values);
  return criteria.find(({ id }) => id === criterion)?.title ?? criterion;
}

/** How many cases move from one result to another. */
export type EffectCount<Result> = {
  readonly before: Result;
  readonly after: Result;
  readonly count: number;
};

/** Adds up how recommendations move; the most frequent first. */
export function countRecommendations(
  changed: readonly Pick<CaseEffect, "recommendation">[],
): readonly EffectCount<Recommendation>[] {
  return counted(changed.flatMap(({ recommendation }) => recommendation ?? []));
}

/** Adds up how one criterion's statuses move; the most frequent first. */
export function countStatuses(
  changed: readonly Pick<CaseEffect, "criteria">[],
  criterion: string,
): readonly EffectCount<Status>[] {
  return counted(
    changed.flatMap(({ criteria }) => criteria.filter((one) => one.criterion === criterion)),
  );
}

function counted<Result extends string>(
  moves: readonly { readonly before: Result; readonly after: Result }[],
): readonly EffectCount<Result>[] {
  const counts = new Map<string, EffectCount<Result>>();
  for (const { before, after } of moves) {
    const key = `${before} ${after}`;
    counts.set(key, { before, after, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((left, right) => right.count - left.count);
}
