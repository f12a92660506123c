import { type Log, type PageReading, pageReadingSchema } from "#domain";
import type { DocumentDatabase } from "./document-database.ts";
import { readLog } from "../read-log.ts";

/** What was read of a document's pages, in their order; null where there is no such document. */
export async function pageReadingsOf(
  database: DocumentDatabase,
  id: string,
): Promise<Log<PageReading> | null> {
  const reading = database.transaction(["documents", "pageReadings"], "readonly");
  const [document, rows] = await Promise.all([
    reading.objectStore("documents").getKey(id),
    reading.objectStore("pageReadings").index("byDocument").getAll(id),
    reading.done,
  ]);
  if (document === undefined) return null;
  const { items, unreadable } = readLog(
    pageReadingSchema,
    rows.map((row) => (isRow(row) ? row.reading : row)),
  );
  return { items: items.toSorted((one, other) => one.page - other.page), unreadable };
}

/**
 * Keeps readings, each in the place of the one of its page before; `false` where there is no such document. They can be
 * made again, so this waits for no disk: what a crash takes is read anew.
 */
export async function savePageReadings(
  database: DocumentDatabase,
  id: string,
  readings: readonly PageReading[],
): Promise<boolean> {
  const writing = database.transaction(["documents", "pageReadings"], "readwrite");
  const store = writing.objectStore("pageReadings");
  // Erased meanwhile: nothing of it may come back.
  const isThere = (await writing.objectStore("documents").getKey(id)) !== undefined;
  await Promise.all([
    ...(isThere ? readings : []).map((reading) =>
      store.put({ document: id, page: reading.page, reading }),
    ),
    writing.done,
  ]);
  return isThere;
}

function isRow(row: unknown): row is { readonly reading: unknown } {
  return typeof row === "object" && row !== null && "reading" in row;
}
