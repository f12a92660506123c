export type { ActiveQuestion } from "./cite-bar.tsx";
export type { DocumentCitation, LookedThrough } from "./citing.ts";
export { RecordViewer, type RecordViewerProps } from "./record-viewer.tsx";
