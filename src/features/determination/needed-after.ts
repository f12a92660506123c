import type { CriteriaSet, Requirement } from "#criteria";

/**
 * What has to come first for a requirement, by group and number on the clinical path: "Conservative care, Medication
 * (4 to 10)", since seven titles in a row are not read. Undefined when nothing has to come first.
 */
export function neededAfter(
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
