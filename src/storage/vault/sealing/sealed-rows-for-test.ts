import { isPlainObject } from "#domain";
import { type BrowserForTest, tamper } from "../../browser/tab-for-test.ts";

/** A row as it lies on the disk. */
export interface SealedRow {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** Every row of some stores, in the order of their keys. */
export async function sealedRowsOf<Store extends string>(
  browser: BrowserForTest,
  stores: readonly Store[],
): Promise<(store: Store) => readonly SealedRow[]> {
  const found = new Map<Store, SealedRow[]>();
  await tamper(browser, stores, (transaction) => {
    for (const store of stores) {
      const rows: SealedRow[] = [];
      found.set(store, rows);
      const reading = transaction.objectStore(store).openCursor();
      reading.addEventListener("success", () => {
        const cursor = reading.result;
        if (cursor === null) return;
        rows.push({ key: cursor.primaryKey, value: cursor.value });
        cursor.continue();
      });
    }
  });
  return (store) => found.get(store) ?? [];
}

/** Puts a row in the place of the one under its key, as somebody with the disk in hand would. */
export function putSealed(transaction: IDBTransaction, store: string, row: SealedRow): void {
  const objects = transaction.objectStore(store);
  if (objects.keyPath === null) objects.put(row.value, row.key);
  else objects.put(row.value);
}

/** The sealed bytes of a row. */
export function sealedOf(value: unknown): Uint8Array {
  const sealed = isPlainObject(value) ? value["sealed"] : value;
  if (!(sealed instanceof Uint8Array)) throw new Error("not sealed");
  return sealed;
}

/** The row with other bytes sealed in it. */
export function withSealed(value: unknown, sealed: Uint8Array): unknown {
  return isPlainObject(value) ? { ...value, sealed } : sealed;
}

/** The bytes with one bit of one of them turned round. */
export function flipped(bytes: Uint8Array, place: number): Uint8Array {
  return bytes.with(place, (bytes[place] ?? 0) ^ 1);
}
