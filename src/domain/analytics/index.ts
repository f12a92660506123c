export { decisionStep, longestGap } from "./active-time.ts";
export {
  type Analytics,
  analyticsOf,
  type AskedRow,
  type ClockRow,
  type CriterionRow,
  type DecisionRow,
  type StepTime,
} from "./analytics.ts";
export { type CaseFigures, figuresOf } from "./case-figures.ts";
export {
  type PublicBasis,
  publicBases,
  publicFiguresOf,
  type PublicYear,
  publicYears,
} from "./public-figures.ts";
export { basisWords, type ListedService, publicCsv, servicesCsv } from "./public-csv.ts";
export {
  type MeasureName,
  type PublicMeasure,
  type PublicRow,
  publicMeasures,
  publicRowsOf,
  smallestShown,
} from "./public-table.ts";
export {
  type AuditableCase,
  listDecidedCases,
  type ReadCases,
  readDecidedCases,
  readFigures,
} from "./read-cases.ts";
export { type Spread, spreadOf } from "./statistics.ts";
