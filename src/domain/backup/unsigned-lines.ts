import * as z from "zod/mini";
import type { BackupCase } from "./backup-cases.ts";
import type { BackupRow } from "./backup-line.ts";

/**
 * Under `meta` of a store that asks for signatures: the number of the last row of `determinations` that was copied from
 * a store that asked for none. Rows after it are signed wherever `needsSignature` says so; 0 where nothing was copied.
 */
export const unsignedThroughKey = "unsignedThrough";

/** Under `meta`: how many of the first lines of a case were restored from a store that asked for no signatures. */
export function unsignedLinesKey(caseId: string): string {
  return `unsignedLines ${caseId}`;
}

const count = z.int().check(z.nonnegative());

/** A number that `meta` holds under one of these keys; 0 where it holds none. */
export function countIn(stored: unknown): number {
  const read = count.safeParse(stored);
  return read.success ? read.data : 0;
}

/** Up to which number the rows of a backup need no signature: up to the last one, where it was made by a store that asks for none. */
export function unsignedThroughIn(rows: readonly BackupRow[]): number {
  const found = rows.find(({ store, key }) => store === "meta" && key === unsignedThroughKey);
  if (found !== undefined) return countIn(found.value);
  return rows.reduce(
    (last, { store, key }) =>
      store === "determinations" && typeof key === "number" ? Math.max(last, key) : last,
    0,
  );
}

/** How many of the first lines of each case of a backup need no signature. */
export function unsignedLinesIn(rows: readonly BackupRow[]): (backup: BackupCase) => number {
  const through = unsignedThroughIn(rows);
  const restored = new Map(
    rows.flatMap(({ store, key, value }) =>
      store === "meta" && typeof key === "string" ? [[key, countIn(value)] as const] : [],
    ),
  );
  return ({ id, numbers }) =>
    Math.max(
      numbers.determinations.filter((number) => number <= through).length,
      restored.get(unsignedLinesKey(id)) ?? 0,
    );
}
