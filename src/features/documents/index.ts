export type { ActiveQuestion } from "./cite-bar.tsx";
export type { DocumentCitation, SearchedDocument } from "./citing.ts";
export { RecordViewer, type RecordViewerProps } from "./record-viewer.tsx";
