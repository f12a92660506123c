import { tryDamages } from "../support/damages/try-damages.ts";
import { seededChance } from "../support/seeded-chance.ts";
import { browserSite, type TortureRow } from "./row.ts";

/** The files of a closed profile are damaged, and the next visit looks. */
export const damages: TortureRow = {
  name: "damages",
  property:
    "Whatever is flipped, zeroed, cut off, deleted or put back to an earlier copy in the files of a closed browser profile (databases, their logs, tables, manifests and documents, localStorage): where a row or a document is lost or changed by it the next visit says so, and where none is it does not say that cases are missing.",
  quick: 3,
  long: 51,
  async run(count, seed) {
    const result = await tryDamages(browserSite(), count, seededChance(seed));
    const { tried, silent, falseAlarms, told, withoutLoss } = result;
    return {
      tried,
      failures: [
        ...silent.map((what) => `seed ${String(seed)}, silent: ${what}`),
        ...falseAlarms.map((what) => `seed ${String(seed)}, false alarm: ${what}`),
      ],
      counts: { "losses told": told, silent: silent.length, "nothing lost": withoutLoss },
    };
  },
};
