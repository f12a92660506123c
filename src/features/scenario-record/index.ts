export { SaveAsScenario } from "./save-as-scenario.tsx";
