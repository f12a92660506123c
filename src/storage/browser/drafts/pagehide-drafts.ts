import * as z from "zod/mini";
import {
  type Actor,
  actorSchema,
  answersHash,
  decodeBase64,
  encodeBase64,
  hashOf,
  type CaseRecord,
  readStoredCase,
  type PagehideDraft,
  type PagehideDrafts,
} from "#domain";
import { plainCodec, type ValueCodec } from "../codec/codec.ts";
import { createPreparedDrafts } from "./prepared-drafts.ts";
import type { SentinelStorage } from "../sentinel.ts";

/**
 * Puts drafts into localStorage, because only what is written there is written at once: of a page that goes Chromium
 * ends every transaction of IndexedDB but the one that runs, also those that were committed explicitly, and a save
 * that waits for another one's answer never begins. By a codec that takes its time they are encoded as they are typed.
 */
export function createPagehideDrafts(
  storage: SentinelStorage | null,
  name: string,
  actor: () => Actor,
  codec: ValueCodec = plainCodec,
): PagehideDrafts {
  const page = crypto.randomUUID();
  const keyOf = (id: string): string => `${name}.stashed-drafts.${id}`;
  /** What this page put there last of each case. */
  const newest = new Map<string, Entry>();
  /** How each draft that was read lies there, by its hash. */
  const textOf = new Map<string, string>();
  const prepared = createPreparedDrafts(async (id, record, from) => {
    const encoded = await codec.encode(codedAs, rowFor(record, from), placeOf(id, page));
    if (!(encoded instanceof Uint8Array)) throw new Error("a draft is encoded to bytes");
    return { page, sealed: encodeBase64(encoded) };
  });

  function rowFor(record: CaseRecord, from: readonly CaseRecord[]): Row {
    const content = { page, by: actor(), from: from.map(knownHash), record };
    return { ...content, hash: hashOf(content) };
  }

  function entriesOf(id: string): readonly Entry[] {
    try {
      const entries = entriesSchema.safeParse(JSON.parse(storage?.getItem(keyOf(id)) ?? "[]"));
      return entries.success ? entries.data : [];
    } catch {
      // What cannot be read is no draft; what was saved is in the database.
      return [];
    }
  }

  function writeEntries(id: string, entries: readonly Entry[]): void {
    try {
      if (entries.length === 0) storage?.removeItem(keyOf(id));
      else storage?.setItem(keyOf(id), JSON.stringify(entries));
    } catch {
      // No room: the browser has asked before leaving, and a save that runs may arrive yet.
    }
  }

  const drop = (id: string, isDropped: (entry: Entry) => boolean): void => {
    const entries = entriesOf(id);
    writeEntries(
      id,
      entries.filter((entry) => !isDropped(entry)),
    );
  };

  function put(id: string, entry: Entry): void {
    newest.set(id, entry);
    writeEntries(id, [...entriesOf(id).filter((earlier) => earlier.page !== page), entry]);
  }

  /** The draft of an entry, or null where it is none, or not what was put there. */
  async function draftIn(id: string, entry: Entry): Promise<PagehideDraft | null> {
    const row = rowSchema.safeParse(await decodedEntry(id, entry));
    if (!row.success) return null;
    const { hash, ...content } = row.data;
    const { by, from } = content;
    const read = readStoredCase(id, { id, revision: 1, removedAt: null, record: content.record });
    // Nobody's words are put into a case that are not what was typed.
    const isWhole = hashOf(content) === hash;
    return read.ok && isWhole ? { record: read.value.record, from, by, hash } : null;
  }

  async function decodedEntry(id: string, entry: Entry): Promise<unknown> {
    if (codec.isPlain) return entry;
    const bytes = "sealed" in entry ? decodeBase64(entry.sealed) : null;
    return bytes === null ? undefined : codec.decode(codedAs, bytes, placeOf(id, entry.page));
  }

  return {
    write(id, record, { from }) {
      if (codec.isPlain) put(id, rowFor(record, from));
      else prepared.useNewest(id, record, from, (entry) => put(id, entry));
    },
    ...(codec.isPlain
      ? {}
      : { prepare: (id, record, { from }) => prepared.prepare(id, record, from) }),
    beginSave(id) {
      const earlier = newest.get(id);
      const settle = prepared.beginSave(id);
      return () => {
        settle();
        // A later one holds more than this save does.
        if (earlier === undefined || newest.get(id) !== earlier) return;
        newest.delete(id);
        drop(id, (entry) => entry.page === page);
      };
    },
    async read(id) {
      const drafts: PagehideDraft[] = [];
      for (const entry of entriesOf(id)) {
        const draft = entry.page === page ? null : await draftIn(id, entry);
        if (draft === null) continue;
        textOf.set(draft.hash, JSON.stringify(entry));
        drafts.push(draft);
      }
      return drafts;
    },
    remove(id, { hash }) {
      const text = textOf.get(hash);
      textOf.delete(hash);
      drop(id, (entry) => JSON.stringify(entry) === text);
    },
  };
}

/** The name by which the codec knows them. */
const codedAs = "stashed-drafts";

/** What a draft is bound to by a codec: whose it is cannot be changed to another case or page. */
function placeOf(id: string, page: string): readonly string[] {
  return [id, page];
}

const hashes = new WeakMap<CaseRecord, string>();

/** Of a record that is never changed: hashed once, not at every key. */
function knownHash(record: CaseRecord): string {
  const known = hashes.get(record) ?? answersHash(record);
  hashes.set(record, known);
  return known;
}

const rowSchema = z.strictObject({
  /** The page that wrote it; one per loading of the application. */
  page: z.string(),
  by: actorSchema,
  from: z.array(z.string()),
  record: z.unknown(),
  hash: z.string(),
});
type Row = z.infer<typeof rowSchema>;

const sealedSchema = z.strictObject({ page: z.string(), sealed: z.string() });
const entriesSchema = z.array(z.union([rowSchema, sealedSchema]));
type Entry = z.infer<typeof entriesSchema>[number];
