import { tryTamperings } from "../../src/storage/browser/chain/random-tamperings-for-test.ts";
import type { TortureRow } from "./row.ts";

/** Stored rows changed by hand, in a database that lives in memory. */
export const tamperings: TortureRow = {
  name: "tamperings",
  property:
    "Whatever is flipped, deleted, swapped, duplicated, cut off, put back to an earlier state or copied to another case in the stored rows outside the workstation is found by the next visit, with or without the marks kept outside the database; rows put back as they were verify.",
  quick: 100,
  long: 1000,
  async run(count, seed) {
    const { tried, unnoticed, falseAlarms, ...counts } = await tryTamperings(count, seed);
    return {
      tried,
      failures: [
        ...unnoticed.map((name) => `seed ${String(seed)}: ${name} was not noticed`),
        ...falseAlarms.map((place) => `seed ${String(seed)}: unchanged rows raise ${place}`),
      ],
      counts: {
        "draws without effect": counts.withoutEffect,
        "with the marks removed too": counts.withoutMarks,
      },
    };
  },
};
