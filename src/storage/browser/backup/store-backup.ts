import { type BackupMark, type BackupRow, type StoreHead, versionOf, isPlainObject } from "#domain";
import type { ChangeFeed } from "../../change-feed.ts";
import type { BrowserCaseStore } from "../browser-case-store.ts";
import { atLength } from "../at-length.ts";
import type { Connection } from "../connection.ts";
import type { Sentinel } from "../sentinel.ts";
import type { StoreHeadKeeper } from "../chain/store-head.ts";

/** Rows of the cases' database, the mark to note once the file was handed over, and the head of the chain in them. */
export interface StoredRows {
  readonly rows: readonly BackupRow[];
  readonly mark: BackupMark;
  readonly chainHead: StoreHead;
}

/** Backup and restore of the cases' database. Loaded when asked for: most visits do neither. */
export function createStoreBackup({
  connection,
  sentinel,
  keeper,
  feed,
  clock,
  mayWrite,
  asksSignatures,
}: {
  readonly connection: Connection;
  readonly sentinel: Sentinel;
  readonly keeper: StoreHeadKeeper;
  readonly feed: ChangeFeed;
  readonly clock: () => string;
  /** False while a loss is not settled: nothing may be written then, except by a restore. */
  readonly mayWrite: () => boolean;
  /** Whether decisions and letters of this store are signed with keys. */
  readonly asksSignatures: boolean;
}): Pick<
  BrowserCaseStore,
  "exportAll" | "noteBackup" | "noteRestored" | "sinceBackup" | "restoreBackup"
> {
  return {
    exportAll: (at) =>
      atLength(connection, async (database) => {
        if (mayWrite()) {
          const { startChain } = await import("../chain/start-chain.ts");
          await startChain(database, clock(), async () => undefined);
          await keeper.advance(database);
        }
        const { readAllRows } = await import("./backup.ts");
        return { ...(await readAllRows(database, at)), chainHead: keeper.current() };
      }),
    noteBackup: (mark) =>
      connection.use(async (database) => {
        if (!mayWrite()) return;
        const { noteBackup } = await import("./backup.ts");
        await noteBackup(database, mark);
      }),
    noteRestored: () =>
      connection.use(async (database) => {
        const { noteRestoring } = await import("./backup.ts");
        await noteRestoring(database, null);
      }),
    sinceBackup: () =>
      connection.use(async (database) => {
        const { readSinceBackup } = await import("./backup.ts");
        return readSinceBackup(database);
      }),
    async restoreBackup(rows) {
      const restored = await atLength(connection, async (database) => {
        const { restoreRows } = await import("./restore-backup.ts");
        return restoreRows(database, rows, { sentinel, keeper, at: clock(), asksSignatures });
      });
      if (restored.ok) {
        feed.announceSetup();
        for (const { store, key, value } of rows) {
          const revision = isPlainObject(value) ? value["revision"] : null;
          if (store === "cases" && typeof key === "string" && typeof revision === "number") {
            feed.announce({ kind: "restored", caseId: key, version: versionOf({ revision }) });
          }
        }
      }
      return restored;
    },
  };
}
