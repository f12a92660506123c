import {
  type BackupContents,
  type BackupRow,
  caseDocumentSchema,
  newCaseId,
  type CaseDocument,
  type DocumentLoss,
  type DocumentStore,
  type DocumentUpkeep,
  type Outcome,
  seenDocument,
  undrawnDocument,
  addedDocument,
  checkedDocument,
  removedDocument,
  renamedDocument,
  splitDocument,
  restoredDocument,
  verifiedDocument,
} from "#domain";
import { createDocumentFeed } from "../../document-feed.ts";
import { originalContent, verifiedContent } from "../../verified-content.ts";
import { readDocumentRows, restoreDocuments, type RestoredDocuments } from "./backup-documents.ts";
import {
  connectDocuments,
  type DocumentConnection,
  type DocumentDatabase,
} from "./document-database.ts";
import { acceptDocumentLoss, checkDocuments, countWrite } from "./document-integrity.ts";
import { contentStore, plainCodec, type ValueCodec } from "../codec/codec.ts";
import { createDocumentSentinel } from "./document-sentinel.ts";
import { documentsOf, documentsWith, eraseDocuments } from "./document-rows.ts";
import { noteNewest } from "../codec/newest-rows.ts";
import { pageReadingsOf, savePageReadings } from "./page-readings.ts";
import {
  readDocument,
  changeDocument,
  readContent,
  putContent,
  notFound,
} from "./single-documents.ts";
import { browserPlatform, type BrowserPlatform } from "../platform.ts";
import { readLog } from "../read-log.ts";

export interface BrowserDocumentStoreOptions {
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  readonly name?: string;
  /** In place of the layout's own, where the database is being taken over. */
  readonly version?: number | undefined;
  readonly platform?: BrowserPlatform;
  /** By which values are written and read; without it, as they are. */
  readonly codec?: ValueCodec;
}

export interface BrowserDocumentStore extends DocumentStore, DocumentUpkeep {
  /** Every document, for a backup; fails where the database does not open. */
  readonly exportAll: () => Promise<Outcome<AsyncGenerator<BackupRow>>>;
  /** How many documents there are, removed ones among them. */
  readonly countAll: () => Promise<Outcome<number>>;
  /** Adds documents of a backup that are missing here, of the cases that are wanted. */
  readonly restoreAll: (
    backup: Pick<BackupContents<Blob>, "rows" | "contents">,
    isWanted: (caseId: string) => boolean,
  ) => Promise<Outcome<RestoredDocuments>>;
  readonly close: () => void;
}

/**
 * The documents of this browser, in an IndexedDB database of their own that opens on first use. A
 * success is on disk (strict durability, transaction complete).
 */
export function createBrowserDocumentStore({
  clock,
  name = "reviewer-workstation-documents",
  platform = browserPlatform(name),
  codec = plainCodec,
  version,
}: BrowserDocumentStoreOptions): BrowserDocumentStore {
  const sentinel = createDocumentSentinel(platform.sentinelStorage, name);
  const lossWatchers = new Set<(loss: DocumentLoss | null) => void>();
  const connection: DocumentConnection = connectDocuments({
    factory: platform.indexedDB,
    name,
    codec,
    version,
    onOpened: check,
    // What is there now is looked at now, not when somebody next opens a document.
    onLost: () => void checkIntegrity(),
  });
  const feed = createDocumentFeed(platform.channel);

  async function check(database: DocumentDatabase): Promise<DocumentLoss | null> {
    const loss = await checkDocuments(database, sentinel);
    for (const watcher of lossWatchers) watcher(loss);
    return loss;
  }

  function checkIntegrity(): Promise<Outcome<DocumentLoss | null>> {
    return connection.use((database) => check(database));
  }

  function announced(outcome: Outcome<Outcome<CaseDocument>>): Outcome<CaseDocument> {
    if (!outcome.ok) return outcome;
    if (outcome.value.ok) feed.announce(outcome.value.value.caseId);
    return outcome.value;
  }

  async function change(
    id: string,
    decide: (document: CaseDocument, others: readonly CaseDocument[]) => CaseDocument,
  ): Promise<Outcome<CaseDocument>> {
    return announced(
      await connection.use((database) => changeDocument(database, id, decide, sentinel.raise)),
    );
  }

  async function eraseAll(
    which: { readonly id: string } | { readonly caseId: string },
  ): Promise<Outcome<null>> {
    const erased = await connection.use((database) => eraseDocuments(database, which));
    if (!erased.ok) return erased;
    sentinel.raise(erased.value.mark);
    for (const caseId of erased.value.caseIds) feed.announce(caseId);
    return { ok: true, value: null };
  }

  return {
    list: (caseId) => connection.use((database) => documentsOf(database, caseId)),
    async add(given) {
      const made = { id: newCaseId(), now: clock() };
      // Before the transaction, which would not wait for it.
      const content = await codec.encode(contentStore, given.content, made.id);
      return announced(
        await connection.use(async (database) => {
          const writing = database.transaction(
            ["documents", "contents", "meta"],
            "readwrite",
            strict,
          );
          const rows = await writing.objectStore("documents").index("byCase").getAll(given.caseId);
          const document = addedDocument(given, readLog(caseDocumentSchema, rows).items, made);
          const meta = writing.objectStore("meta");
          const [mark] = await Promise.all([
            countWrite(meta, 1),
            noteNewest(meta, "documents", document),
            writing.objectStore("contents").put(content, made.id),
            writing.objectStore("documents").put(document),
            writing.done,
          ]);
          sentinel.raise(mark);
          return { ok: true, value: document };
        }),
      );
    },
    async content(id) {
      const read = await connection.use((database) => readContent(database, id, codec));
      if (!read.ok) return read;
      if (read.value === undefined) return notFound;
      const { document, stored } = read.value;
      const outcome = await verifiedContent(document, stored);
      if (!outcome.ok) return outcome;
      const note = (found: CaseDocument) => checkedDocument(found, outcome.value, clock());
      // What was found holds for the reader even where the note of it cannot be kept.
      if (note(document) !== document) await change(id, note);
      return outcome;
    },
    async putBack(id, original) {
      const read = await connection.use((database) => readDocument(database, id));
      if (!read.ok) return read;
      if (read.value === undefined) return notFound;
      const content = await originalContent(read.value, original);
      if (!content.ok) return content;
      const put = await connection.use((database) =>
        putContent(database, id, content.value, codec),
      );
      return put.ok ? change(id, verifiedDocument) : put;
    },
    rename: (id, wanted) =>
      change(id, (document, others) => renamedDocument(document, others, wanted)),
    split: (id, parts) => change(id, (document) => splitDocument(document, parts)),
    sameContent: (sha256) => connection.use((database) => documentsWith(database, sha256)),
    remove: (id) => change(id, (document) => removedDocument(document, clock())),
    restore: (id) => change(id, restoredDocument),
    noteSeenPages: (id, pages) => change(id, (document) => seenDocument(document, pages)),
    noteUndrawnPages: (id, pages, checkedThrough) =>
      change(id, (document) => undrawnDocument(document, pages, checkedThrough)),
    async pageReadings(id) {
      const read = await connection.use((database) => pageReadingsOf(database, id));
      if (!read.ok) return read;
      return read.value === null ? notFound : { ok: true, value: read.value };
    },
    async savePageReadings(id, readings) {
      const saved = await connection.use((database) => savePageReadings(database, id, readings));
      if (!saved.ok) return saved;
      return saved.value ? { ok: true, value: null } : notFound;
    },
    erase: (id) => eraseAll({ id }),
    eraseCase: (caseId) => eraseAll({ caseId }),
    checkIntegrity,
    async acceptLoss() {
      const accepted = await connection.use(async (database) => {
        await acceptDocumentLoss(database, sentinel);
        await check(database);
      });
      return accepted.ok ? { ok: true, value: null } : accepted;
    },
    watchLoss(callback) {
      const watcher: typeof callback = (loss) => callback(loss);
      lossWatchers.add(watcher);
      return () => void lossWatchers.delete(watcher);
    },
    exportAll: () => connection.use(async (database) => readDocumentRows(database, codec)),
    countAll: () => connection.use((database) => database.count("documents")),
    restoreAll: (backup, isWanted) =>
      connection.use((database) =>
        restoreDocuments(database, backup, isWanted, { codec, onCounted: sentinel.raise }),
      ),
    watch: feed.watch,
    close() {
      platform.channel?.close();
      connection.close();
    },
  };
}

const strict = { durability: "strict" } as const;
