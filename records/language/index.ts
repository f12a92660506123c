export { abbreviations } from "./abbreviations.ts";
export { elsewhereRegions, nearRegions } from "./body-regions.ts";
export { allDrugs, bloodThinners, type Drug, type DrugClass, painDrugs } from "./drugs/index.ts";
export { misspellings } from "./misspellings.ts";
export { guidanceWords, modalities } from "./modalities.ts";
export { sectionHeadings } from "./section-headings.ts";
export { sharedTables } from "./tables.ts";
