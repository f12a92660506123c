export type * from "./scenario.ts";
export * from "./vocabulary.ts";
export type { ScenarioProblem } from "./reading/problem-list.ts";
export type { CaseSources } from "./reading/read-given.ts";
export { readScenario, type ReadScenario } from "./reading/read-scenario.ts";
export { sentenceForms } from "./reading/sentence-forms.ts";
