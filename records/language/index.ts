export { abbreviations } from "./abbreviations.ts";
export { elsewhereRegions, nearRegions } from "./body-regions.ts";
export { allDrugs } from "./drugs/index.ts";
export { modalities } from "./modalities.ts";
export { sharedTables } from "./tables.ts";
