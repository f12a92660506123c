import { expect, test } from "vitest";
import { reportCounts } from "../counts/report-counts.ts";
import { otherSets } from "../other-sets.ts";
import { huntIn } from "./other-set-hunt.ts";

test.each(otherSets.map((other) => [other.set.id, other] as const))(
  "every planted fault in %s is killed, or proven to change nothing",
  (id, other) => {
    const { planted, alive, survivors } = huntIn(other);
    reportCounts(`4 planted faults, ${id}`, {
      planted,
      killed: planted - alive,
      "proven equivalent": alive - survivors.length,
      surviving: survivors.length,
    });
    expect(survivors.map(({ owner, fault }) => `${owner}: ${fault}`)).toEqual([]);
    expect(planted).toBeGreaterThan(50);
  },
  600_000,
);
