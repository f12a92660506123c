import * as z from "zod/mini";
import type { SentinelStorage } from "../sentinel.ts";

const count = z.int().check(z.nonnegative());
const markSchema = z.strictObject({ epoch: z.string(), writes: count, documents: count });

/** One database, by its epoch, as its newest known write left it: that write's number and how many documents there were. */
export type DocumentMark = z.infer<typeof markSchema>;

/**
 * What is known of the documents outside IndexedDB, which opens empty without an error where it is damaged. Holds
 * counts, no names.
 */
export interface DocumentSentinel {
  readonly read: () => DocumentMark | null;
  /** Adds what a database was seen to hold. Never replaces the mark of another database: that tells of a loss. */
  readonly raise: (seen: DocumentMark) => void;
  /** After the user was told of a loss. */
  readonly replace: (mark: DocumentMark) => void;
}

export function createDocumentSentinel(
  storage: SentinelStorage | null,
  name: string,
): DocumentSentinel {
  const key = `${name}.sentinel`;
  // What this tab saw outlives a localStorage that is cleared, or written last by a tab that knows less.
  let seenHere: DocumentMark | null = null;

  function stored(): DocumentMark | null {
    try {
      const mark = markSchema.safeParse(JSON.parse(storage?.getItem(key) ?? "null"));
      return mark.success ? mark.data : null;
    } catch {
      return null;
    }
  }

  function read(): DocumentMark | null {
    const outside = stored();
    if (outside === null || seenHere === null) return outside ?? seenHere;
    return outside.epoch === seenHere.epoch && seenHere.writes > outside.writes
      ? seenHere
      : outside;
  }

  function write(mark: DocumentMark): void {
    seenHere = mark;
    try {
      storage?.setItem(key, JSON.stringify(mark));
    } catch {
      // The document is saved already; a mark that lags behind only sees less.
    }
  }

  return {
    read,
    raise(seen) {
      const known = read();
      if (known === null || (known.epoch === seen.epoch && known.writes < seen.writes)) write(seen);
    },
    replace: write,
  };
}
