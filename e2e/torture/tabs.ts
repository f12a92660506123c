import { tryTabs } from "../../src/storage/browser/random-tabs-for-test.ts";
import type { TortureRow } from "./row.ts";

/** Tabs over one database that lives in memory, with what each of them hears in orders of chance. */
export const tabs: TortureRow = {
  name: "tabs",
  property:
    "Two or three tabs load the samples and the worklist, edit the same cases and look after losses, in any order of what they hear from the database, from localStorage and from each other: every edit that was called saved is in the history and the newest is stored, and nothing sound is called lost, unreadable or changed.",
  quick: 50,
  long: 500,
  async run(count, seed) {
    const { tried, lost, falseAlarms, acknowledged, conflicts } = await tryTabs(count, seed);
    return {
      tried,
      failures: [...lost, ...falseAlarms].map((what) => `seed ${String(seed)}, ${what}`),
      counts: {
        "edits called saved": acknowledged,
        "edits that met another tab's": conflicts,
        lost: lost.length,
        "false alarms": falseAlarms.length,
      },
    };
  },
};
