import type { CriteriaSet, Requirement, RequirementKind } from "#criteria";

/** A requirement with its place on the clinical path of this case, from 1. */
export type PlacedRequirement = {
  readonly position: number;
  readonly requirement: Requirement;
  /** "Conservative care, medication (4 to 10)"; absent when nothing has to come first. */
  readonly onlyAfter?: string;
};

export type RequirementPart = {
  readonly kind: RequirementKind;
  readonly items: readonly PlacedRequirement[];
};

/**
 * Splits requirements by what is missing, care first. Each keeps its number on the path, so the order
 * across the parts can still be read.
 */
export function arrangeRequirements(
  set: Pick<CriteriaSet, "groups">,
  requirements: readonly Requirement[],
): readonly RequirementPart[] {
  const placed = requirements.map((requirement, index): PlacedRequirement => {
    const onlyAfter = afterInWords(set, requirement, requirements);
    return { position: index + 1, requirement, ...(onlyAfter === undefined ? {} : { onlyAfter }) };
  });
  return kinds.flatMap((kind) => {
    const items = placed.filter(({ requirement }) => requirement.kind === kind);
    return items.length === 0 ? [] : [{ kind, items }];
  });
}

const kinds: readonly RequirementKind[] = ["missing-care", "missing-paper", "not-looked-at"];

/** Groups and numbers instead of titles: seven titles in a row are not read. */
function afterInWords(
  set: Pick<CriteriaSet, "groups">,
  { after }: Requirement,
  requirements: readonly Requirement[],
): string | undefined {
  if (after.length === 0) return undefined;
  const groups = set.groups.filter(({ id }) => after.some(({ group }) => group === id));
  const positions = after.map(
    (criterion) =>
      requirements.findIndex((requirement) => requirement.criterion.id === criterion.id) + 1,
  );
  return `${groups.map(({ title }) => title).join(", ")} (${rangesInWords(positions)})`;
}

/** 4, 5, 6, 9 reads "4 to 6, 9". `positions` ascend. */
function rangesInWords(positions: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const position of positions) {
    const open = ranges.at(-1);
    if (open !== undefined && open.last + 1 === position) open.last = position;
    else ranges.push({ first: position, last: position });
  }
  return ranges
    .map(({ first, last }) => (first === last ? String(first) : `${first} to ${last}`))
    .join(", ");
}
