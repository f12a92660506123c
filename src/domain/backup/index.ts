export {
  backupFormat,
  type BackupHeader,
  type BackupRow,
  type BackupStore,
  backupStores,
} from "./backup-line.ts";
export { type BackupCase, casesIn } from "./backup-cases.ts";
export {
  countIn,
  unsignedLinesIn,
  unsignedLinesKey,
  unsignedThroughIn,
  unsignedThroughKey,
} from "./unsigned-lines.ts";
export { isDecisionRow } from "./decision-row.ts";
export { type CaseHistory, type CaseRestore, decideCaseRestore } from "./case-restore.ts";
export {
  type BackupContent,
  type BackupContents,
  type BackupProblem,
  readBackup,
} from "./read-backup.ts";
export { contentRow, writeBackup } from "./write-backup.ts";
