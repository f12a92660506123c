export { DeterminationPanel } from "./determination-panel.tsx";
