export type * from "./scenario.ts";
export * from "./vocabulary.ts";
export type { ScenarioProblem } from "./reading/problem-list.ts";
export type { CaseSources } from "./reading/read-given.ts";
export { readScenario, type ReadScenario } from "./reading/read-scenario.ts";
export { sentenceForms } from "./reading/sentence-forms.ts";
export { actionOf, type Move, moves } from "./life.ts";
export { answerSentence, type ScenarioDraft, writeScenario } from "./write-scenario.ts";
export {
  type CoverageArea,
  coverageAreas,
  type CoverageItem,
  coverageItems,
} from "./coverage/coverage-items.ts";
export { cover, type Covered, type NamedScenario } from "./coverage/cover.ts";
export { simulate, type SimulatedStep } from "./coverage/simulate.ts";
export { factsOfExamples, gapScenario, type GapSources } from "./coverage/gap-case.ts";
