export { DeterminationPanel, type DeterminationPanelProps } from "./determination-panel.tsx";
