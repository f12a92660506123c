/**
 * How values are written on this device and read back: every value that a store of IndexedDB holds, and drafts that a
 * page puts aside as it goes away, pass through one codec. Keys and the fields that keys and indexes are made of
 * (`clearFields`) stay as they are.
 *
 * `encode` and `decode` may take their time, as the browser's own cryptography does: they are for values that are
 * written whole by themselves, before a transaction begins or after it has ended. Within a transaction, which ends
 * as soon as a turn asks nothing of it, and while the page goes away, only `encodeNow` and `decodeNow` can be used.
 * docs/adr/0020-one-codec-for-stored-values.md says why a codec has both.
 */
export interface ValueCodec {
  readonly encode: (store: string, value: unknown) => Promise<unknown>;
  readonly decode: (store: string, stored: unknown) => Promise<unknown>;
  readonly encodeNow: (store: string, value: unknown) => unknown;
  /** A value that was stored before there was a codec, or by a migration, comes back as it is. */
  readonly decodeNow: (store: string, stored: unknown) => unknown;
}

/** Writes everything as it is. */
export const plainCodec: ValueCodec = {
  encode: async (_store, value) => value,
  decode: async (_store, stored) => stored,
  encodeNow: (_store, value) => value,
  decodeNow: (_store, stored) => stored,
};

/** What a codec has to leave in the open: the database finds and orders rows by it. */
export const clearFields: Readonly<Record<string, readonly string[]>> = {
  cases: ["id"],
  summaries: ["id"],
  revisions: ["caseId", "revision", "kind"],
  determinations: ["id", "caseId"],
  chain: ["caseId", "revision"],
  quality: ["id"],
  setup: ["key"],
  documents: ["id", "caseId"],
  pageReadings: ["document", "page"],
};

/** Contents of documents: too large to be encoded within a transaction. They pass by `encode` where they are used. */
export const contentStore = "contents";
