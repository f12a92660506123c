export { compileCqlArguments, type CqlValue } from "./arguments.ts";
export { cqlLibrary } from "./library.ts";
export {
  codingQueryName,
  criterionName,
  definitionNames,
  libraryName,
  pitfallName,
  warningName,
} from "./names.ts";
