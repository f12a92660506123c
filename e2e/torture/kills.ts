import { workKills } from "../support/kills/kill-kinds.ts";
import { type KillSuite, tryKills } from "../support/kills/try-kills.ts";
import { vaultKills } from "../support/kills/vault-kills.ts";
import { seededChance } from "../support/seeded-chance.ts";
import { browserSite, type TortureRow } from "./row.ts";

/**
 * The browser's whole process group is killed.
 *
 * @param said - what the pages called their work, for the figures
 */
function killsRow<Starts>(
  row: Omit<TortureRow, "run">,
  suite: KillSuite<Starts>,
  said: string,
): TortureRow {
  return {
    ...row,
    async run(count, seed) {
      const result = await tryKills(browserSite(), suite, count, seededChance(seed));
      const { tried, failures, acknowledged, byKind } = result;
      const kinds = Object.entries(byKind).map(
        ([name, { tried: times, before }]) =>
          [name, `${String(times)}, ${String(before)} before it was done`] as const,
      );
      return {
        tried,
        failures: failures.map((what) => `seed ${String(seed)}, ${what}`),
        counts: { [said]: acknowledged, ...Object.fromEntries(kinds) },
      };
    },
  };
}

export const kills: TortureRow = killsRow(
  {
    name: "kills",
    property:
      "Everything that the page called saved, shown, signed or restored is there after the whole browser was killed (SIGKILL) at a moment of chance while it was typing, attaching 20 MB, signing a decision or restoring a backup, and the next browser shows the worklist without a loss.",
    quick: 4,
    long: 300,
  },
  workKills,
  "called saved",
);

export const killsOfVault: TortureRow = killsRow(
  {
    name: "vault-kills",
    property:
      "After the whole browser was killed (SIGKILL) at a moment of chance while the vault was set up, while the cases of an earlier release were encrypted or while a passphrase was changed, the next browser opens the vault with a passphrase that it was given, and holds every case and document of that release.",
    quick: 2,
    long: 60,
  },
  vaultKills,
  "called done",
);
