export { RecordViewer } from "./record-viewer.tsx";
