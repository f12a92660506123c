/** What the measurements take from the product and from the hand-written reference, bundled into one file. */
export {
  compileBatch,
  compileExplainer,
  compileStatuses,
  compileSet,
  compileWhatCouldChange,
  currentSet,
  defaultParameters,
  factsThatMatter,
  treeFrom,
  withAnswers,
} from "#criteria";
export {
  defaultParameters as parametersByHand,
  determineByHand,
  recommendByHand,
  statusOf,
} from "../proof/second-implementation.ts";
export { theSet } from "../proof/cases/the-set.ts";
export * as cqlNames from "../export/cql/names.ts";
export { compileCqlArguments } from "../export/cql/arguments.ts";
export { caseMix, randomCases } from "./cases/random-cases.ts";
export { flatCase, prepareCase } from "./cases/prepared-case.ts";
export { questionnaireResponse } from "./cases/questionnaire-response.ts";
export * from "./encode/index.ts";
