export { compileCqlArguments, type CqlValue } from "./arguments.ts";
export { cqlLibrary } from "./library.ts";
export {
  codingQueryName,
  columnName,
  criterionName,
  definitionNames,
  libraryName,
  pitfallName,
  warningName,
} from "./names.ts";
