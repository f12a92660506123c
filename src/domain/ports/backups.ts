import type { BackupContents, BackupRow } from "../backup/index.ts";
import type { CaseRestore } from "../backup/case-restore.ts";
import type { StoreHead } from "../chain/index.ts";
import type { Outcome } from "./case-store.ts";

/** When a backup was made, and up to which determination it goes. */
export interface BackupMark {
  readonly at: string;
  readonly through: number;
}

/** What a reminder says: decisions signed since the last backup, and when that was; null where there was none. */
export interface SinceBackup {
  readonly decisions: number;
  readonly lastBackupAt: string | null;
  /** Since when a backup is being restored; null where none was begun, or it came to its end. */
  readonly restoringSince: string | null;
}

/** Everything as it is stored: the rows of cases and setup, then those of documents, one after the other. */
export interface ExportedRows {
  readonly rows: readonly BackupRow[];
  readonly documents: AsyncIterable<BackupRow>;
  /** How many documents there are, removed ones among them. */
  readonly documentCount: number;
  /** To be noted once the file was handed over. */
  readonly mark: BackupMark;
  /** The head of the chain in these rows. */
  readonly chainHead: StoreHead;
}

/** What became of each case of a backup. */
export interface RestoredCase {
  readonly id: string;
  /** The member's name, where the backup's case can be read. */
  readonly name: string | null;
  readonly outcome: CaseRestore;
}

export interface RestoredBackup {
  readonly cases: readonly RestoredCase[];
  readonly documentsAdded: number;
  /** How many documents are here with other content under the same id; those of the backup were left out. */
  readonly documentsDiffer: number;
}

/** Backups of a workspace whose storage nobody else backs up. No method rejects. */
export interface Backups {
  /** For a backup made at an instant, ISO in UTC. */
  readonly exportAll: (at: string) => Promise<Outcome<ExportedRows>>;
  /** Once the file was handed over: reminders count from here. */
  readonly noteBackup: (mark: BackupMark) => Promise<Outcome<void>>;
  readonly sinceBackup: () => Promise<Outcome<SinceBackup>>;
  /**
   * Brings everything of a backup in that is missing here; nothing that is there is written over. Documents come
   * last, because they belong to cases that are there. Run again, it goes on where it was cut short. Open the
   * workspace again afterwards.
   */
  readonly restoreBackup: (
    backup: Pick<BackupContents<Blob>, "rows" | "contents">,
  ) => Promise<Outcome<RestoredBackup>>;
  /** Somebody goes on without what a restore that was cut short has not brought in. */
  readonly noteRestored: () => Promise<Outcome<void>>;
}
