import {
  type BackupContents,
  type BackupHeader,
  type BackupRow,
  type Backups,
  isDecisionRow,
  type RestoredBackup,
  setupPartOf,
  writeBackup,
} from "#domain";
import { type BackupWork, encryptInWorker, openInWorker } from "#interop/backup";
import { saveBlob } from "#ui";
import packageFile from "../../../package.json" with { type: "json" };
import { startBackupWorker } from "./backup-worker.ts";

/** A backup as it was read and decrypted, before anything is written. */
export type OpenedBackup = BackupContents<Blob>;

/** `message` is null where the reviewer canceled: there is nothing to say. */
export type Worded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string | null };

/** How far it is, and the way to end it. */
export type BackupWatch = Pick<BackupWork, "signal" | "onProgress">;

/** Makes the one file of everything, hands it to the browser as a download, and notes when. */
export async function downloadBackup(
  backups: Backups,
  passphrase: string,
  watch: BackupWatch,
): Promise<Worded<BackupHeader>> {
  const createdAt = new Date().toISOString();
  const exported = await backups.exportAll(createdAt);
  if (!exported.ok) return unread;
  const { rows, documents, documentCount, chainHead, mark } = exported.value;
  const header: BackupHeader = {
    kind: "backup",
    format: 1,
    app: packageFile.version,
    createdAt,
    counts: {
      cases: rows.filter((row) => row.store === "cases").length,
      decisions: rows.filter((row) => row.store === "determinations" && isDecisionRow(row.value))
        .length,
      documents: documentCount,
      people: rows.filter(isPerson).length,
    },
    chainHead,
  };
  const lines = writeBackup(header, inOrder(rows, documents));
  const file = await encryptInWorker(lines, passphrase, {
    ...watch,
    worker: startBackupWorker(),
  });
  // A document that cannot be read, or no room for the file.
  if (!file.ok) return file.error === "canceled" ? canceled : unread;
  saveBlob(`workstation-backup-${createdAt.slice(0, 10)}.age`, file.value);
  await backups.noteBackup(mark);
  return { ok: true, value: header };
}

async function* inOrder(rows: readonly BackupRow[], documents: AsyncIterable<BackupRow>) {
  yield* rows;
  yield* documents;
}

function isPerson({ store, key, value }: BackupRow): boolean {
  const isTakenAway = typeof value === "object" && value !== null && "value" in value;
  return (
    store === "setup" &&
    setupPartOf(String(key)) === "people" &&
    !(isTakenAway && value.value === null)
  );
}

/** Reads a whole backup and checks that it is whole. Writes nothing. */
export async function openBackup(
  file: Blob,
  passphrase: string,
  watch: BackupWatch,
): Promise<Worded<OpenedBackup>> {
  const opened = await openInWorker(file, passphrase, { ...watch, worker: startBackupWorker() });
  if (opened.ok) return opened;
  const { error } = opened;
  if (error === "canceled") return canceled;
  if (typeof error === "string") return { ok: false, message: problemWords[error] };
  const message =
    error.kind === "newer-format"
      ? "This backup was made by a newer release. Update the workstation, then restore it. Nothing was changed."
      : `This backup is damaged or incomplete (line ${error.line}). Nothing was changed.`;
  return { ok: false, message };
}

/** Brings everything of a backup in that is missing here. Run again, it adds what is still missing. */
export async function restoreBackup(
  backups: Backups,
  backup: OpenedBackup,
): Promise<Worded<RestoredBackup>> {
  const restored = await backups.restoreBackup(backup);
  return restored.ok ? restored : stopped;
}

const unread = {
  ok: false,
  message:
    "The backup couldn’t be created because storage did not respond. Your cases were not changed.",
} as const;

const canceled = { ok: false, message: null } as const;

const stopped = {
  ok: false,
  message:
    "Restoring stopped because storage did not respond or is full. Nothing here was overwritten. Restore the same file again to continue.",
} as const;

const problemWords = {
  "not-an-age-file": "This isn’t a backup of the workstation. Nothing was changed.",
  "wrong-passphrase": "That passphrase doesn’t open this file. Nothing was changed.",
  "damaged-header": "This backup is damaged at its start. Nothing was changed.",
  failed:
    "The backup couldn’t be opened. This device may be short of memory: close other tabs and try again. Nothing was changed.",
} as const;
