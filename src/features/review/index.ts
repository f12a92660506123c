export type { RecordProps, RenderRecord } from "./record-context.ts";
export type { ReviewPlace } from "./review-context.ts";
export { ReviewWorkspace, type ReviewWorkspaceProps } from "./review-workspace.tsx";
export { checkStepId } from "./step-progress.ts";
