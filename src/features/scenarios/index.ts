export { SaveAsScenario } from "./save-as-scenario.tsx";
export { CoveragePage } from "./coverage-page.tsx";
