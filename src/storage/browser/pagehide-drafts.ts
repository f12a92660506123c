import * as z from "zod/mini";
import {
  type Actor,
  actorSchema,
  answersHash,
  hashOf,
  readStoredCase,
  type PagehideDraft,
  type PagehideDrafts,
} from "#domain";
import { plainCodec, type ValueCodec } from "./codec.ts";
import type { SentinelStorage } from "./sentinel.ts";

/**
 * Puts drafts into localStorage, because only what is written there is written at once: of a page that goes Chromium
 * ends every transaction of IndexedDB but the one that runs, also those that were committed explicitly, and a save
 * that waits for another one's answer never begins.
 */
export function createPagehideDrafts(
  storage: SentinelStorage | null,
  name: string,
  actor: () => Actor,
  codec: Pick<ValueCodec, "encodeNow" | "decodeNow"> = plainCodec,
): PagehideDrafts {
  const page = crypto.randomUUID();
  const keyOf = (id: string): string => `${name}.stashed-drafts.${id}`;
  /** What this page put there last of each case, by hash. */
  const newest = new Map<string, string>();

  function rowsOf(id: string): readonly Row[] {
    try {
      const rows = rowsSchema.safeParse(
        codec.decodeNow(codedAs, JSON.parse(storage?.getItem(keyOf(id)) ?? "[]")),
      );
      return rows.success ? rows.data : [];
    } catch {
      // What cannot be read is no draft; what was saved is in the database.
      return [];
    }
  }

  function writeRows(id: string, rows: readonly Row[]): void {
    try {
      if (rows.length === 0) storage?.removeItem(keyOf(id));
      else storage?.setItem(keyOf(id), JSON.stringify(codec.encodeNow(codedAs, rows)));
    } catch {
      // No room: the browser has asked before leaving, and a save that runs may arrive yet.
    }
  }

  const drop = (id: string, isDropped: (row: Row) => boolean): void => {
    const rows = rowsOf(id);
    writeRows(
      id,
      rows.filter((row) => !isDropped(row)),
    );
  };

  return {
    write(id, record, { from }) {
      const content = { page, by: actor(), from: from.map(answersHash), record };
      const row = { ...content, hash: hashOf(content) };
      newest.set(id, row.hash);
      writeRows(id, [...rowsOf(id).filter((earlier) => earlier.page !== page), row]);
    },
    beginSave(id) {
      const earlier = newest.get(id);
      return () => {
        // A later one holds more than this save does.
        if (earlier === undefined || newest.get(id) !== earlier) return;
        newest.delete(id);
        drop(id, (row) => row.page === page);
      };
    },
    read: (id) =>
      rowsOf(id).flatMap(({ hash, ...content }): readonly PagehideDraft[] => {
        if (content.page === page) return [];
        const { by, from } = content;
        const row = { id, revision: 1, removedAt: null, record: content.record };
        const read = readStoredCase(id, row);
        // Nobody's words are put into a case that are not what was typed.
        const isWhole = hashOf(content) === hash;
        return read.ok && isWhole ? [{ record: read.value.record, from, by, hash }] : [];
      }),
    remove(id, { hash }) {
      drop(id, (row) => row.hash === hash);
    },
  };
}

/** The name by which the codec knows them. */
const codedAs = "stashed-drafts";

const rowSchema = z.strictObject({
  /** The page that wrote it; one per loading of the application. */
  page: z.string(),
  by: actorSchema,
  from: z.array(z.string()),
  record: z.unknown(),
  hash: z.string(),
});
const rowsSchema = z.array(rowSchema);
type Row = z.infer<typeof rowSchema>;
