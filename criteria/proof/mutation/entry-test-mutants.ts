import type { EntryTest, FactPath } from "#criteria";
import { type Alternatives, listMutants } from "./alternatives.ts";
import type { Planted } from "./condition-mutants.ts";

const states = ["value", "not-documented", "unanswered"] as const;

/** Faults in the tests that one entry has to pass: each dropped, and each changed. */
export function testsMutants(
  tests: readonly EntryTest[],
  list: FactPath,
  others: Alternatives,
): readonly Planted<readonly EntryTest[]>[] {
  return tests.flatMap((test, at) => [
    [`test of ${test.field} dropped`, tests.filter((_one, place) => place !== at)] as const,
    ...testMutants(test, list, others).map(
      ([fault, changed]) => [`${test.field} ${fault}`, tests.with(at, changed)] as const,
    ),
  ]);
}

function testMutants(
  test: EntryTest,
  list: FactPath,
  others: Alternatives,
): readonly Planted<EntryTest>[] {
  if ("column" in test) {
    return [
      ...listMutants(test.in, others.cellsOf(test.column)).map(
        ([fault, cells]) => [`${test.column} ${fault}`, { ...test, in: cells }] as const,
      ),
      ...others
        .otherColumns(test.column)
        .map((column) => [`column ${column}`, { ...test, column }] as const),
    ];
  }
  if ("in" in test) {
    return listMutants(test.in, others.fieldOptions(list, test.field)).map(
      ([fault, options]) => [fault, { ...test, in: options }] as const,
    );
  }
  if ("state" in test) {
    return states
      .filter((state) => state !== test.state)
      .map((state) => [`state ${state}`, { ...test, state }] as const);
  }
  if ("covers" in test) return [];
  if ("belowLimit" in test) {
    return others
      .otherLimits(test.belowLimit)
      .map((belowLimit) => [`limit ${belowLimit}`, { ...test, belowLimit }] as const);
  }
  if ("below" in test) return [["turned", { field: test.below, below: test.field }]];
  if ("atLeast" in test) {
    return others
      .otherLimits(test.atLeast)
      .map((atLeast) => [`limit ${atLeast}`, { ...test, atLeast }] as const);
  }
  return test.mentions.map(
    (phrase) =>
      [
        `without "${phrase}"`,
        { ...test, mentions: test.mentions.filter((mention) => mention !== phrase) },
      ] as const,
  );
}
