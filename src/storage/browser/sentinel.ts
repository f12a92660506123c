import * as z from "zod/mini";

/**
 * A record outside IndexedDB. A damaged IndexedDB opens empty without any error, so only
 * something kept elsewhere can tell "no cases yet" from "the cases are gone". Holds counts, no names.
 */
export interface Sentinel {
  /** What every tab and this one are known to have stored, or null where nothing ever was. */
  readonly read: () => SentinelMark | null;
  /**
   * Adds what was just seen in a database. Never takes anything back, and never replaces the mark of another
   * database: that one is evidence of a loss, which only the user may settle.
   */
  readonly raise: (seen: SentinelMark) => void;
  /** After the user was told of a loss: from here on this database counts. */
  readonly replace: (mark: SentinelMark) => void;
}

/** The part of localStorage that is needed. */
export type SentinelStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const count = z.int().check(z.nonnegative());
const markSchema = z.strictObject({
  epoch: z.string(),
  revisions: count,
  cases: count,
  determinations: count,
});

/**
 * `epoch` names one database. Within it all numbers only grow: `revisions` is the number of the newest write that
 * was seen, and no more cases and determinations are counted than the writes up to that one made. Whoever counts
 * from a mark onward therefore never counts anything twice, in whatever order tabs come to it.
 */
export type SentinelMark = z.infer<typeof markSchema>;

export function createSentinel(storage: SentinelStorage | null, name: string): Sentinel {
  const key = `${name}.sentinel`;
  // Two tabs may write at the same moment, and one of them last: what this one saw is not forgotten here.
  let seenHere: SentinelMark | null = null;

  function stored(): SentinelMark | null {
    try {
      const mark = markSchema.safeParse(JSON.parse(storage?.getItem(key) ?? "null"));
      return mark.success ? mark.data : null;
    } catch {
      // An unreadable sentinel is no sentinel; the database is then checked against itself only.
      return null;
    }
  }

  function write(mark: SentinelMark): void {
    try {
      storage?.setItem(key, JSON.stringify(mark));
    } catch {
      // The case is saved already; a sentinel that lags behind only sees less.
    }
  }

  function read(): SentinelMark | null {
    const mark = stored();
    if (mark === null || mark.epoch === seenHere?.epoch) return highest(mark, seenHere);
    return mark;
  }

  return {
    read,
    raise(seen) {
      seenHere = seenHere?.epoch === seen.epoch ? highest(seenHere, seen) : seen;
      const mark = read();
      if (mark !== null && mark.epoch === seen.epoch) write(mark);
    },
    replace(mark) {
      seenHere = mark;
      write(mark);
    },
  };
}

/** What is known after a write, given what was known before it; both of one database. */
export function markAfter(
  before: SentinelMark | null,
  write: {
    readonly epoch: string;
    /** Its number in the order of all writes, from 1. */
    readonly sequence: number;
    readonly created: boolean;
    readonly signed: boolean;
  },
): SentinelMark {
  const { epoch, sequence } = write;
  const known = before?.epoch === epoch ? before : { epoch, ...noneSeen };
  // A later write was seen already, and this one may have been counted with it.
  if (sequence <= known.revisions) return known;
  return {
    epoch,
    revisions: sequence,
    cases: known.cases + (write.created ? 1 : 0),
    determinations: known.determinations + (write.signed ? 1 : 0),
  };
}

const noneSeen = { revisions: 0, cases: 0, determinations: 0 };

function highest(one: SentinelMark | null, other: SentinelMark | null): SentinelMark | null {
  if (one === null || other === null) return one ?? other;
  return {
    epoch: one.epoch,
    revisions: Math.max(one.revisions, other.revisions),
    cases: Math.max(one.cases, other.cases),
    determinations: Math.max(one.determinations, other.determinations),
  };
}
