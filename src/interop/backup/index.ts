export {
  type BackupProgress,
  type BackupWork,
  encryptInWorker,
  openInWorker,
} from "./backup-worker-client.ts";
export { serveBackup } from "./serve-backup.ts";
