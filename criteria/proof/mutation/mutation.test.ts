import { describe, expect, test } from "vitest";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { areProvenEqual } from "./equivalence.ts";
import { type Fate, fateOf } from "./hunt.ts";
import { type Mutant, mutantsOf } from "./set-mutants.ts";

const mutants = mutantsOf(theSet);
const kinds = [...new Set(mutants.map(({ kind }) => kind))];

/** Faults that may stand: proven to change no result of any case, under three plans. */
const mostEquivalent = mutants.length / 20;

describe("P9 every planted fault in the data of the set is killed, or proven by the decision diagrams to change nothing", () => {
  const fates = new Map<Fate, Mutant[]>();

  test.each(kinds)(
    "%s",
    (kind) => {
      const survivors: string[] = [];
      for (const mutant of mutants.filter((one) => one.kind === kind)) {
        const fate = fateOf(mutant);
        fates.set(fate, [...(fates.get(fate) ?? []), mutant]);
        if (fate === "survived") survivors.push(`${mutant.owner}: ${mutant.fault}`);
      }
      expect(survivors).toEqual([]);
    },
    600_000,
  );

  test("few faults are equivalent, and they are listed", () => {
    const equivalent = fates.get("equivalent") ?? [];
    expect(equivalent.length).toBeLessThan(mostEquivalent);
    expect(mutants.length).toBeGreaterThan(1500);
    const killed = [...fates].filter(([fate]) => fate !== "equivalent" && fate !== "survived");
    reportCounts(
      "4 planted faults (P9)",
      {
        planted: mutants.length,
        killed: killed.reduce((sum, [, some]) => sum + some.length, 0),
        ...Object.fromEntries(killed.map(([fate, some]) => [fate, some.length])),
        "proven equivalent": equivalent.length,
        surviving: fates.get("survived")?.length ?? 0,
      },
      ["proven equivalent:", ...equivalent.map(({ owner, fault }) => `${owner}: ${fault}`)],
    );
  });

  test("the proof of equality can tell sets apart: no fault that a case judged by hand kills is proven equal", () => {
    const killed = (fates.get("killed by cases judged by hand") ?? []).filter(
      (_one, at) => at % 25 === 0,
    );
    expect(killed.length).toBeGreaterThan(40);
    expect(killed.filter(({ set }) => areProvenEqual(theSet, set))).toEqual([]);
    expect(areProvenEqual(theSet, structuredClone(theSet))).toBe(true);
  }, 300_000);
});
