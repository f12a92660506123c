import {
  caseDocumentSchema,
  newCaseId,
  type CaseDocument,
  type DocumentStore,
  type Failure,
  type Log,
  type Outcome,
  seenDocument,
  undrawnDocument,
} from "#domain";
import {
  addedDocument,
  checkedDocument,
  removedDocument,
  renamedDocument,
  restoredDocument,
  verifiedDocument,
} from "../document-changes.ts";
import { createDocumentFeed } from "../document-feed.ts";
import { originalContent, verifiedContent } from "../verified-content.ts";
import { connectDocuments, type DocumentDatabase } from "./document-database.ts";
import { browserPlatform, type BrowserPlatform } from "./platform.ts";
import { readLog } from "./read-log.ts";

export interface BrowserDocumentStoreOptions {
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  readonly name?: string;
  readonly platform?: Pick<BrowserPlatform, "indexedDB" | "channel">;
}

export interface BrowserDocumentStore extends DocumentStore {
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
}: BrowserDocumentStoreOptions): BrowserDocumentStore {
  const connection = connectDocuments(platform.indexedDB, name);
  const feed = createDocumentFeed(platform.channel);

  function announced(outcome: Outcome<Outcome<CaseDocument>>): Outcome<CaseDocument> {
    if (!outcome.ok) return outcome;
    if (outcome.value.ok) feed.announce(outcome.value.value.caseId);
    return outcome.value;
  }

  async function change(
    id: string,
    decide: (document: CaseDocument, others: readonly CaseDocument[]) => CaseDocument,
  ): Promise<Outcome<CaseDocument>> {
    return announced(await connection.use((database) => changeDocument(database, id, decide)));
  }

  async function eraseAll(
    find: (database: DocumentDatabase) => Promise<readonly string[]>,
    caseId: string | undefined,
  ): Promise<Outcome<null>> {
    const erased = await connection.use(async (database) => {
      const ids = await find(database);
      const writing = database.transaction(["documents", "contents"], "readwrite", strict);
      // Waited for together: a request that fails on its own must not go unheard.
      await Promise.all([
        ...ids.map((id) => writing.objectStore("documents").delete(id)),
        ...ids.map((id) => writing.objectStore("contents").delete(id)),
        writing.done,
      ]);
    });
    if (erased.ok && caseId !== undefined) feed.announce(caseId);
    return erased.ok ? { ok: true, value: null } : erased;
  }

  return {
    list: (caseId) => connection.use((database) => documentsOf(database, caseId)),
    async add(given) {
      const made = { id: newCaseId(), now: clock() };
      return announced(
        await connection.use(async (database) => {
          const writing = database.transaction(["documents", "contents"], "readwrite", strict);
          const rows = await writing.objectStore("documents").index("byCase").getAll(given.caseId);
          const document = addedDocument(given, readLog(caseDocumentSchema, rows).items, made);
          await Promise.all([
            writing.objectStore("contents").put(given.content, made.id),
            writing.objectStore("documents").put(document),
            writing.done,
          ]);
          return { ok: true, value: document };
        }),
      );
    },
    async content(id) {
      const read = await connection.use((database) => readContent(database, id));
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
      const put = await connection.use((database) => putContent(database, id, content.value));
      return put.ok ? change(id, verifiedDocument) : put;
    },
    rename: (id, wanted) =>
      change(id, (document, others) => renamedDocument(document, others, wanted)),
    remove: (id) => change(id, (document) => removedDocument(document, clock())),
    restore: (id) => change(id, restoredDocument),
    noteSeenPages: (id, pages) => change(id, (document) => seenDocument(document, pages)),
    noteUndrawnPages: (id, pages) => change(id, (document) => undrawnDocument(document, pages)),
    async erase(id) {
      const found = await connection.use((database) => readDocument(database, id));
      return eraseAll(async () => [id], found.ok ? found.value?.caseId : undefined);
    },
    eraseCase: (caseId) =>
      eraseAll((database) => database.getAllKeysFromIndex("documents", "byCase", caseId), caseId),
    watch: feed.watch,
    close() {
      platform.channel?.close();
      connection.close();
    },
  };
}

const strict = { durability: "strict" } as const;

async function documentsOf(database: DocumentDatabase, caseId: string): Promise<Log<CaseDocument>> {
  const { items, unreadable } = readLog(
    caseDocumentSchema,
    await database.getAllFromIndex("documents", "byCase", caseId),
  );
  return { items: items.toSorted(inOrderOfAdding), unreadable };
}

function inOrderOfAdding(a: CaseDocument, b: CaseDocument): number {
  return a.addedAt.localeCompare(b.addedAt) || a.id.localeCompare(b.id);
}

async function readDocument(
  database: DocumentDatabase,
  id: string,
): Promise<CaseDocument | undefined> {
  const read = caseDocumentSchema.safeParse(await database.get("documents", id));
  return read.success ? read.data : undefined;
}

/** Reads, decides and writes in one transaction, so that two tabs never lose each other's change. */
async function changeDocument(
  database: DocumentDatabase,
  id: string,
  decide: (document: CaseDocument, others: readonly CaseDocument[]) => CaseDocument,
): Promise<Outcome<CaseDocument>> {
  const writing = database.transaction("documents", "readwrite", strict);
  const row = await writing.store.get(id);
  if (row === undefined) return notFound;
  const read = caseDocumentSchema.safeParse(row);
  if (!read.success) return damaged;
  const { items } = readLog(
    caseDocumentSchema,
    await writing.store.index("byCase").getAll(read.data.caseId),
  );
  const changed = decide(
    read.data,
    items.filter((other) => other.id !== id),
  );
  await Promise.all([writing.store.put(changed), writing.done]);
  return { ok: true, value: changed };
}

async function readContent(
  database: DocumentDatabase,
  id: string,
): Promise<{ readonly document: CaseDocument; readonly stored: unknown } | undefined> {
  const document = await readDocument(database, id);
  if (document === undefined) return undefined;
  return { document, stored: await database.get("contents", id) };
}

/** Content comes first, its row after it: a row never says that content is back which is not. */
async function putContent(database: DocumentDatabase, id: string, content: Blob): Promise<void> {
  const writing = database.transaction("contents", "readwrite", strict);
  await Promise.all([writing.store.put(content, id), writing.done]);
}

const notFound: Failure = { ok: false, error: { kind: "not-found" } };

const damaged: Failure = {
  ok: false,
  error: { kind: "invalid", where: "stored", reason: "damaged", issues: [] },
};
