export type { ReviewPlace } from "./review-context.ts";
export { ReviewWorkspace } from "./review-workspace.tsx";
export { checkStepId } from "./step-progress.ts";
