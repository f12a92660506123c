import { damages } from "./damages.ts";
import { imports } from "./imports.ts";
import { kills, killsOfVault } from "./kills.ts";
import { model } from "./model.ts";
import type { TortureRow } from "./row.ts";
import { tabs } from "./tabs.ts";
import { tamperings } from "./tamperings.ts";

/** Every row, in the order of the results; `quick-rows.test.ts` runs those that need no browser. */
export const tortureRows: readonly TortureRow[] = [
  imports,
  tamperings,
  tabs,
  model,
  damages,
  kills,
  killsOfVault,
];
