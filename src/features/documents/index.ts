export { createPageOpener } from "./reading/page-opener.ts";
export { RecordViewer } from "./record-viewer.tsx";
