export { exportCaseFile } from "./case-file.ts";
export { readCaseFileInWorker, serveCaseFiles } from "./case-file-worker.ts";
export { readCaseFile, type ImportedCase } from "./import-case.ts";
export { sampleRecord } from "./sample-record.ts";
