export { exportCaseFile, type ExportedCaseFile } from "./case-file.ts";
export { readCaseFile, recordFromCase, type ImportedCase } from "./import-case.ts";
