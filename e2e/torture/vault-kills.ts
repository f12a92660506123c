import { tryKills } from "../support/kills/try-kills.ts";
import { vaultKills } from "../support/kills/vault-kills.ts";
import { seededChance } from "../support/seeded-chance.ts";
import { browserSite, type TortureRow } from "./row.ts";

/** The browser's whole process group is killed. */
export const vaultKillsRow: TortureRow = {
  name: "vault-kills",
  property:
    "After the whole browser was killed (SIGKILL) at a moment of chance while the vault was set up, while the cases of an earlier release were encrypted or while a passphrase was changed, the next browser opens the vault with a passphrase that it was given, and holds every case and document of that release.",
  quick: 2,
  long: 60,
  async run(count, seed) {
    const result = await tryKills(browserSite(), vaultKills, count, seededChance(seed));
    const { tried, failures, acknowledged, byKind } = result;
    const kinds = Object.entries(byKind).map(
      ([name, { tried: times, before }]) =>
        [name, `${String(times)}, ${String(before)} before it was done`] as const,
    );
    return {
      tried,
      failures: failures.map((what) => `seed ${String(seed)}, ${what}`),
      counts: { "called done": acknowledged, ...Object.fromEntries(kinds) },
    };
  },
};
