export type { AgeProblem } from "./age-file.ts";
export {
  type BackupProgress,
  type BackupWork,
  encryptInWorker,
  openInWorker,
} from "./backup-worker-client.ts";
export { serveBackup } from "./serve-backup.ts";
