/**
 * How values are written on this device and read back: every value that a store of IndexedDB holds, and drafts that a
 * page puts aside as it goes away, pass through one codec. Keys and the fields that keys and indexes are made of
 * (`clearFields`) stay as they are. docs/adr/0043-sealed-records.md says why a codec takes its time.
 */
export interface ValueCodec {
  /** Writes everything as it is: nothing has to pass through it, and a save need not wait for a turn. */
  readonly isPlain: boolean;
  /** @param key - under which the value lies, in a store without `clearFields` */
  readonly encode: (store: string, value: unknown, key?: unknown) => Promise<unknown>;
  /** Never rejects: what is no value of this place comes back as `undecoded`. */
  readonly decode: (store: string, stored: unknown, key?: unknown) => Promise<unknown>;
}

/** Writes everything as it is. */
export const plainCodec: ValueCodec = {
  isPlain: true,
  encode: async (_store, value) => value,
  decode: async (_store, stored) => stored,
};

/** What a codec has to leave in the open: the database finds and orders rows by it. */
export const clearFields: Readonly<Record<string, readonly string[]>> = {
  cases: ["id", "revision"],
  summaries: ["id", "revision"],
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

/**
 * What is read of a row that holds no value of its place, e.g. one that was changed on the disk: a row that no
 * schema takes, under the ids that it lies under. So it counts as there, as damaged, and as not what was saved.
 */
export function undecoded(clear: Readonly<Record<string, unknown>> = {}): object {
  return { ...clear, undecoded: true };
}

/** Whether it is what `undecoded` gave. */
export function isUndecoded(value: unknown): boolean {
  return typeof value === "object" && value !== null && "undecoded" in value;
}

/** A value that was encoded before its transaction began. */
export class Encoded {
  readonly stored: unknown;
  constructor(stored: unknown) {
    this.stored = stored;
  }
}
