import type { CriteriaSet } from "#criteria";
import { namedBy } from "../cases/checks.ts";

/**
 * Two sets cut down to the criteria and checks in which they differ, and to what those name. What was cut
 * is the same data in both and reads the same tables, so it gives the same results. Sets that differ in
 * anything else are given back whole.
 */
export function differingPart(
  one: CriteriaSet,
  other: CriteriaSet,
): readonly [CriteriaSet, CriteriaSet] {
  const { criteria, pitfalls, warnings } = one;
  const isRestSame =
    text({ ...one, criteria: [], pitfalls: [], warnings: [] }) ===
    text({ ...other, criteria: [], pitfalls: [], warnings: [] });
  const isOrderSame =
    idsOf(criteria) === idsOf(other.criteria) &&
    idsOf(pitfalls) === idsOf(other.pitfalls) &&
    idsOf(warnings) === idsOf(other.warnings);
  if (!isRestSame || !isOrderSame) return [one, other];

  const changed = [
    ...changedIn(criteria, other.criteria),
    ...changedIn(pitfalls, other.pitfalls),
    ...changedIn(warnings, other.warnings),
  ];
  const needed = new Set(changed);
  for (const set of [one, other]) {
    for (const { id, firesWhen } of [...set.pitfalls, ...set.warnings]) {
      if (!changed.includes(id)) continue;
      const named = namedBy(firesWhen, set);
      for (const criterion of named.criteria) needed.add(criterion.id);
      for (const pitfall of set.pitfalls) {
        if (named.conditions.includes(pitfall.firesWhen)) needed.add(pitfall.id);
      }
    }
  }
  return [cut(one, needed), cut(other, needed)];
}

function cut(set: CriteriaSet, needed: ReadonlySet<string>): CriteriaSet {
  const isNeeded = ({ id }: { readonly id: string }) => needed.has(id);
  return {
    ...set,
    criteria: set.criteria.filter(isNeeded),
    pitfalls: set.pitfalls.filter(isNeeded),
    warnings: set.warnings.filter(isNeeded),
  };
}

function changedIn(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): readonly string[] {
  return before.filter((one, at) => text(one) !== text(after[at])).map(({ id }) => id);
}

function idsOf(parts: readonly { readonly id: string }[]): string {
  return parts.map(({ id }) => id).join();
}

function text(data: unknown): string {
  return JSON.stringify(data);
}
