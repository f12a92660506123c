import {
  type BackupContents,
  type BackupHeader,
  type BackupRow,
  readBackup,
  setupPartOf,
  writeBackup,
} from "#domain";
import { decryptWithPassphrase, encryptForPassphrase } from "#interop/backup";
import { type BrowserCaseStore, isDecision, type RestoredCase } from "#storage";
import packageFile from "../../../package.json" with { type: "json" };
import { documentStores } from "../document-stores.ts";

/** A backup as it was read and decrypted, before anything is written. */
export type OpenedBackup = BackupContents<Blob>;

export type Worded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** Makes the one file of everything, hands it to the browser as a download, and notes when. */
export async function downloadBackup(
  store: BrowserCaseStore,
  passphrase: string,
): Promise<Worded<BackupHeader>> {
  const createdAt = new Date().toISOString();
  const exported = await store.exportAll(createdAt);
  const documents = exported.ok ? await documentStores.browser.exportAll() : exported;
  if (!exported.ok || !documents.ok) return unread;
  const { rows, chainHead, mark } = exported.value;
  const documentList = await documentStores.browser.countAll();
  if (!documentList.ok) return unread;
  const header: BackupHeader = {
    kind: "backup",
    format: 1,
    app: packageFile.version,
    createdAt,
    counts: {
      cases: rows.filter((row) => row.store === "cases").length,
      decisions: rows.filter((row) => row.store === "determinations" && isDecision(row.value))
        .length,
      documents: documentList.value,
      people: rows.filter(isPerson).length,
    },
    chainHead,
  };
  try {
    const file = await encryptForPassphrase(
      writeBackup(header, inOrder(rows, documents.value)),
      passphrase,
    );
    handOver(file, `workstation-backup-${createdAt.slice(0, 10)}.age`);
  } catch {
    // A document that cannot be read, or no room for the file.
    return unread;
  }
  await store.noteBackup(mark);
  return { ok: true, value: header };
}

async function* inOrder(rows: readonly BackupRow[], documents: AsyncGenerator<BackupRow>) {
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
export async function openBackup(file: Blob, passphrase: string): Promise<Worded<OpenedBackup>> {
  const opened = await decryptWithPassphrase(file, passphrase);
  if (!opened.ok) return { ok: false, message: problemWords[opened.error] };
  const read = await readBackup(opened.value, (bytes) => new Blob([bytes]));
  if (read.ok) return read;
  const { error } = read;
  const message =
    error.kind === "newer-format"
      ? "This backup was made by a newer release. Update the workstation, then restore it. Nothing was changed."
      : `This backup is damaged or incomplete (line ${error.line}). Nothing was changed.`;
  return { ok: false, message };
}

export interface RestoreReport {
  readonly cases: readonly RestoredCase[];
  readonly documents: number;
  readonly documentsDiffer: number;
}

/** Documents last: they belong to cases that are there. Run again, it adds what is still missing. */
export async function restoreBackup(
  store: BrowserCaseStore,
  backup: OpenedBackup,
): Promise<Worded<RestoreReport>> {
  const restored = await store.restoreBackup(backup.rows);
  if (!restored.ok) return stopped;
  const different = new Set(
    restored.value.filter(({ outcome }) => outcome === "different").map(({ id }) => id),
  );
  const documents = await documentStores.browser.restoreAll(backup, (id) => !different.has(id));
  if (!documents.ok) return stopped;
  return {
    ok: true,
    value: {
      cases: restored.value,
      documents: documents.value.added,
      documentsDiffer: documents.value.differentIn.length,
    },
  };
}

const unread = {
  ok: false,
  message: "The backup could not be made: the storage did not answer. Your cases were not touched.",
} as const;

const stopped = {
  ok: false,
  message:
    "Restoring stopped: the storage did not answer or is full. Nothing here was written over. Restore the same file again to go on.",
} as const;

const problemWords = {
  "not-an-age-file": "This isn’t a backup of the workstation. Nothing was changed.",
  "wrong-passphrase": "That passphrase doesn’t open this file. Nothing was changed.",
  "damaged-header": "This backup is damaged at its start. Nothing was changed.",
} as const;

function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
