import { workKills } from "../support/kills/kill-kinds.ts";
import { tryKills } from "../support/kills/try-kills.ts";
import { seededChance } from "../support/seeded-chance.ts";
import { browserSite, type TortureRow } from "./row.ts";

/** The browser's whole process group is killed. */
export const kills: TortureRow = {
  name: "kills",
  property:
    "Everything that the page called saved, shown, signed or restored is there after the whole browser was killed (SIGKILL) at a moment of chance while it was typing, attaching 20 MB, signing a decision or restoring a backup, and the next browser shows the worklist without a loss.",
  quick: 4,
  long: 300,
  async run(count, seed) {
    const result = await tryKills(browserSite(), workKills, count, seededChance(seed));
    const { tried, failures, acknowledged, byKind } = result;
    const kinds = Object.entries(byKind).map(
      ([name, { tried: times, before }]) =>
        [name, `${String(times)}, ${String(before)} before it was done`] as const,
    );
    return {
      tried,
      failures: failures.map((what) => `seed ${String(seed)}, ${what}`),
      counts: { "called saved": acknowledged, ...Object.fromEntries(kinds) },
    };
  },
};
