import { imports } from "./imports.ts";
import type { TortureRow } from "./row.ts";

/** Every row, in the order of the results; `quick-rows.test.ts` runs those that need no browser. */
export const tortureRows: readonly TortureRow[] = [imports];
