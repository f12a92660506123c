import * as z from "zod/mini";

/**
 * A witness outside IndexedDB. A damaged IndexedDB opens empty without any error, so only
 * something kept elsewhere can tell "no cases yet" from "the cases are gone". Holds counts, no names.
 */
export interface Sentinel {
  read(): SentinelMark | null;
  write(mark: SentinelMark): void;
}

/** The part of localStorage that is needed. */
export type SentinelStorage = Pick<Storage, "getItem" | "setItem">;

const count = z.int().check(z.nonnegative());
const markSchema = z.strictObject({
  epoch: z.string(),
  revisions: count,
  cases: count,
  determinations: count,
});

/** `epoch` names one database since its creation; the numbers only ever grow within it. */
export type SentinelMark = z.infer<typeof markSchema>;

export function createSentinel(storage: SentinelStorage | null, name: string): Sentinel {
  const key = `${name}.sentinel`;
  return {
    read() {
      try {
        const mark = markSchema.safeParse(JSON.parse(storage?.getItem(key) ?? "null"));
        return mark.success ? mark.data : null;
      } catch {
        // An unreadable witness is no witness; the database is then checked against itself only.
        return null;
      }
    },
    write(mark) {
      try {
        storage?.setItem(key, JSON.stringify(mark));
      } catch {
        // The case is saved already; a witness that lags behind only sees less.
      }
    },
  };
}
