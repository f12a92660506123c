import type { FactTree } from "../model/fact.ts";

/** What one test finds out about a case, as a whole number from 0 to 7. */
export type AnswerTest = (facts: FactTree) => number;

/** Outcomes a test has at most. */
const width = 8;

/**
 * Finds which of some configurations a case is in: their representatives are put through the tests once, and a case
 * then goes from test to test along a table. Undefined for a case that is in none.
 */
export function compileConfigurationWalk<Found>(
  tests: readonly AnswerTest[],
  representatives: readonly { readonly tree: FactTree; readonly found: Found }[],
): (facts: FactTree) => Found | undefined {
  // Place 0 is where every walk begins; nothing leads back to it, so that 0 says "nowhere".
  const next: number[] = blankRow();
  const ends = new Map<number, Found>();
  for (const { tree, found } of representatives) {
    let place = 0;
    for (const test of tests) {
      const at = place + test(tree);
      if (next[at] === 0) {
        next[at] = next.length;
        next.push(...blankRow());
      }
      place = next[at] ?? 0;
    }
    ends.set(place, found);
  }
  const table = Int32Array.from(next);
  return (facts) => {
    let place = 0;
    for (const test of tests) {
      place = table[place + test(facts)] ?? 0;
      if (place === 0) return undefined;
    }
    return ends.get(place);
  };
}

function blankRow(): number[] {
  return Array.from({ length: width }, () => 0);
}
