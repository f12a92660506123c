import {
  type Actor,
  authorizeQualityWrite,
  type Outcome,
  type QualityOutcome,
  type QualityRecord,
  type QualityStore,
  readQualityRow,
} from "#domain";
import type { ValueCodec } from "./codec/codec.ts";
import { connect, type Connection } from "./connection.ts";
import type { CaseDatabase } from "./database.ts";
import { unavailable } from "./database.ts";
import { noteNewest, onlyNewest } from "./codec/newest-rows.ts";
import { browserPlatform, type BrowserPlatform } from "./platform.ts";
import { createPagehideDrafts } from "./drafts/pagehide-drafts.ts";

export interface BrowserQualityStoreOptions {
  /** Who is working: quality records are written by a QA analyst or an administrator only. */
  readonly actor: () => Actor;
  readonly name?: string;
  /** In place of the layout's own, where the database is being taken over. */
  readonly version?: number | undefined;
  readonly platform?: Pick<BrowserPlatform, "indexedDB" | "channel"> &
    Partial<Pick<BrowserPlatform, "sentinelStorage">>;
  /** By which values are written and read; without it, as they are. */
  readonly codec?: ValueCodec;
}

export interface BrowserQualityStore extends QualityStore {
  readonly close: () => void;
}

/**
 * Samples, second reviews and audits of this browser. They lie in the cases' database, in a store of
 * their own: every transaction here names that store and `meta`, so none can touch a case. The
 * connection opens on first use; a success is on disk.
 */
export function createBrowserQualityStore({
  actor,
  name = "reviewer-workstation",
  platform = browserPlatform(`${name}.quality`),
  codec,
  version,
}: BrowserQualityStoreOptions): BrowserQualityStore {
  const watchers = new Set<() => void>();
  let opening: Promise<Outcome<Connection>> | null = null;
  platform.channel?.addEventListener("message", () => tell());

  function tell(): void {
    for (const watcher of watchers) watcher();
  }

  async function onDatabase<T>(work: (database: CaseDatabase) => Promise<T>): Promise<Outcome<T>> {
    if (platform.indexedDB === null) return unavailable("absent");
    opening ??= connect({ indexedDB: platform.indexedDB, name, codec, version });
    const opened = await opening;
    if (opened.ok) return opened.value.use(work);
    opening = null;
    return opened;
  }

  return {
    drafts: createPagehideDrafts(platform.sentinelStorage ?? null, name, actor, codec),
    list: () =>
      onDatabase(async (database) => {
        const rows = await newestRows(database);
        const items = rows.flatMap((row) => readQualityRow(row) ?? []);
        return { items: items.toSorted(inOrderOfTime), unreadable: rows.length - items.length };
      }),
    async get(id) {
      const found = await onDatabase((database) => newestRow(database, id));
      return found.ok ? present(found.value) : asQuality(found);
    },
    async write(record) {
      const written = await onDatabase((database) => writeRow(database, record, actor()));
      if (!written.ok) return asQuality(written);
      if (written.value.ok) {
        tell();
        announce();
      }
      return written.value;
    },
    watch(callback) {
      const watcher = (): void => callback();
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
    close() {
      platform.channel?.close();
      void opening?.then((opened) => opened.ok && opened.value.close());
    },
  };

  function announce(): void {
    try {
      platform.channel?.postMessage("changed");
    } catch {
      // The channel was closed while the write was under way; other tabs learn of it on their next read.
    }
  }
}

/** Reads, judges and writes in one transaction, so that two tabs never lose each other's change. */
async function writeRow(
  database: CaseDatabase,
  record: QualityRecord,
  by: Actor,
): Promise<QualityOutcome<QualityRecord>> {
  const writing = database.transaction(["quality", "meta"], "readwrite", { durability: "strict" });
  const [quality, meta] = [writing.objectStore("quality"), writing.objectStore("meta")];
  const row = await onlyNewest(meta, "quality", await quality.get(record.id));
  const before = row === undefined ? undefined : readQualityRow(row);
  // What is there and cannot be read is kept: it is never written over.
  if (row !== undefined && before === undefined) return damaged;
  const permission = authorizeQualityWrite(before, record, by);
  if (!permission.ok) return permission;
  await Promise.all([
    quality.put(permission.value),
    noteNewest(meta, "quality", permission.value),
    writing.done,
  ]);
  return permission;
}

async function newestRow(database: CaseDatabase, id: string): Promise<unknown> {
  const reading = database.transaction(["quality", "meta"]);
  const row = await reading.objectStore("quality").get(id);
  return onlyNewest(reading.objectStore("meta"), "quality", row);
}

async function newestRows(database: CaseDatabase): Promise<readonly unknown[]> {
  const reading = database.transaction(["quality", "meta"]);
  const rows = await reading.objectStore("quality").getAll();
  const meta = reading.objectStore("meta");
  return Promise.all(rows.map((row) => onlyNewest(meta, "quality", row)));
}

function present(row: unknown): QualityOutcome<QualityRecord> {
  if (row === undefined) return { ok: false, error: { kind: "not-found" } };
  const record = readQualityRow(row);
  return record === undefined ? damaged : { ok: true, value: record };
}

/** A connection fails for want of room or of a database; nothing else comes from there. */
function asQuality(
  failed: Extract<Outcome<unknown>, { readonly ok: false }>,
): QualityOutcome<never> {
  const { error } = failed;
  return error.kind === "quota" || error.kind === "unavailable"
    ? { ok: false, error }
    : { ok: false, error: { kind: "unavailable", reason: "failed", detail: error.kind } };
}

function inOrderOfTime(one: QualityRecord, other: QualityRecord): number {
  return timeOf(one) < timeOf(other) ? -1 : 1;
}

function timeOf(record: QualityRecord): string {
  return `${record.kind === "second-review" ? record.startedAt : record.at} ${record.id}`;
}

const damaged: QualityOutcome<never> = {
  ok: false,
  error: { kind: "invalid", where: "stored", reason: "damaged", issues: [] },
};
