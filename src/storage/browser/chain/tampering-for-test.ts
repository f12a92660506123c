import fc from "fast-check";
import { isPlainObject } from "#domain";
import { openRaw, type BrowserForTest } from "../tab-for-test.ts";

/** The stores whose rows are covered by the chain, and the chain itself. */
export const coveredStores = [
  "cases",
  "summaries",
  "revisions",
  "determinations",
  "chain",
] as const;
type CoveredStore = (typeof coveredStores)[number];
/** With what the database holds of the chain's head, which goes back and forth with them. */
const rawStores = [...coveredStores, "meta"] as const;
type RawStore = (typeof rawStores)[number];

/** One row as it lies in the database, with its key. */
export interface RawRow {
  readonly store: RawStore;
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** Everything in the covered stores. */
export async function readRaw(browser: BrowserForTest): Promise<readonly RawRow[]> {
  const database = await openRaw(browser);
  const rows = await Promise.all(rawStores.map((store) => rowsOf(database, store)));
  database.close();
  return rows.flat();
}

function rowsOf(database: IDBDatabase, store: RawStore): Promise<readonly RawRow[]> {
  return new Promise((resolve, reject) => {
    const rows: RawRow[] = [];
    const reading = database.transaction(store).objectStore(store).openCursor();
    reading.addEventListener("error", () => reject(new Error("a store cannot be read")));
    reading.addEventListener("success", () => {
      const cursor = reading.result;
      if (cursor === null) return resolve(rows);
      rows.push({ store, key: cursor.primaryKey, value: cursor.value });
      return cursor.continue();
    });
  });
}

/** Makes the covered stores hold exactly these rows. False where the database does not take them. */
export async function writeRaw(browser: BrowserForTest, rows: readonly RawRow[]): Promise<boolean> {
  const database = await openRaw(browser);
  const isWritten = await new Promise<boolean>((resolve) => {
    const transaction = database.transaction(rawStores, "readwrite");
    transaction.addEventListener("complete", () => resolve(true));
    transaction.addEventListener("abort", () => resolve(false));
    for (const store of rawStores) transaction.objectStore(store).clear();
    try {
      for (const { store, key, value } of rows) {
        const objects = transaction.objectStore(store);
        if (objects.keyPath === null) objects.add(value, key);
        else objects.add(value);
      }
    } catch {
      transaction.abort();
    }
  });
  database.close();
  return isWritten;
}

/** A change of what is stored that no product made: from the rows as they are, and as they were once. */
export type Tampering = (now: readonly RawRow[], before: readonly RawRow[]) => readonly RawRow[];

const anyStore = fc.constantFrom(...coveredStores);
const place = fc.nat();
const anyValue = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));

/** Flip, delete, swap, duplicate, cut the end off, put an older state back, copy to another case. */
export const anyTampering: fc.Arbitrary<{ readonly name: string; readonly tamper: Tampering }> =
  fc.oneof(
    named("flip", fc.tuple(anyStore, place, place, anyValue), ([store, row, leaf, value]) =>
      changeRow(store, row, (old) => withLeaf(old, leaf, value)),
    ),
    named("delete", fc.tuple(anyStore, place), ([store, row]) => (now) => {
      const gone = pick(ofStore(now, store), row);
      return now.filter((one) => one !== gone);
    }),
    named("swap", fc.tuple(anyStore, place, place), ([store, left, right]) => (now) => {
      const rows = ofStore(now, store);
      const [one, other] = [pick(rows, left), pick(rows, right)];
      return now.map((row) =>
        row === one ? withValueOf(row, other) : row === other ? withValueOf(row, one) : row,
      );
    }),
    named("duplicate", fc.tuple(anyStore, place), ([store, row]) => (now) => {
      const twin = pick(ofStore(now, store), row);
      if (twin === undefined || typeof twin.key !== "number") return now;
      const last = Math.max(...ofStore(now, store).map(({ key }) => Number(key)));
      return [...now, { ...twin, key: last + 1, value: another(twin.value) }];
    }),
    named(
      "truncate",
      fc.tuple(fc.subarray([...coveredStores], { minLength: 1 }), fc.nat(3)),
      ([stores, count]) =>
        (now) => {
          const gone = stores.flatMap((store) => ofStore(now, store).slice(-(count + 1)));
          return now.filter((row) => !gone.includes(row));
        },
    ),
    named(
      "roll back",
      fc.subarray([...coveredStores], { minLength: 1 }),
      (stores) => (now, before) => [
        ...now.filter(({ store }) => !stores.some((one) => one === store)),
        ...before.filter(({ store }) => stores.some((one) => one === store)),
      ],
    ),
    named("roll one case back", place, (which) => (now, before) => {
      const id = idIn(pick(ofStore(now, "cases"), which));
      return [
        ...now.filter((row) => idIn(row) !== id),
        ...before.filter((row) => idIn(row) === id),
      ];
    }),
    named(
      "copy to another case",
      fc.tuple(anyStore, place, place),
      ([store, from, to]) =>
        (now) => {
          const row = pick(ofStore(now, store), from);
          const id = idIn(pick(ofStore(now, "cases"), to));
          if (row === undefined || id === undefined || idIn(row) === id) return now;
          const copied = { ...row, value: withId(row.value, id) };
          if (typeof row.key !== "number") {
            return now.map((one) =>
              one.store === store && one.key === id ? { ...copied, key: id } : one,
            );
          }
          return now.map((one) => (one === row ? copied : one));
        },
    ),
  );

function named<T>(
  name: string,
  choices: fc.Arbitrary<T>,
  make: (chosen: T) => Tampering,
): fc.Arbitrary<{ readonly name: string; readonly tamper: Tampering }> {
  return choices.map((chosen) => ({
    name: `${name} ${JSON.stringify(chosen)}`,
    tamper: make(chosen),
  }));
}

function ofStore(rows: readonly RawRow[], store: CoveredStore): readonly RawRow[] {
  return rows.filter((row) => row.store === store);
}

function pick<T>(list: readonly T[], place: number): T | undefined {
  return list[place % Math.max(1, list.length)];
}

function changeRow(
  store: CoveredStore,
  place: number,
  change: (value: unknown) => unknown,
): Tampering {
  return (now) => {
    const chosen = pick(ofStore(now, store), place);
    return now.map((row) => (row === chosen ? { ...row, value: change(row.value) } : row));
  };
}

function withValueOf(row: RawRow, other: RawRow | undefined): RawRow {
  if (other === undefined) return row;
  // The key of a case is a part of it.
  const value = typeof row.key === "string" ? withId(other.value, row.key) : other.value;
  return { ...row, value };
}

/** Every id in it becomes this case's. */
function withId(value: unknown, id: string): unknown {
  if (!isPlainObject(value)) return value;
  const { record } = value;
  return {
    ...value,
    ...("caseId" in value ? { caseId: id } : {}),
    ...("id" in value && !("caseId" in value) ? { id } : {}),
    ...(isPlainObject(record) ? { record: { ...record, id } } : {}),
  };
}

function idIn(row: RawRow | undefined): string | undefined {
  const value = row?.value;
  if (!isPlainObject(value)) return undefined;
  const id = value["caseId"] ?? value["id"];
  return typeof id === "string" ? id : undefined;
}

/** As the row, save for what must be one of a kind. */
function another(value: unknown): unknown {
  if (!isPlainObject(value)) return value;
  const revision = value["revision"];
  return {
    ...value,
    ...("id" in value ? { id: "a-duplicate-0000000000001" } : {}),
    ...(typeof revision === "number" ? { revision: revision + 1000 } : {}),
  };
}

/** The value with one of its leaves replaced; which one, counted over all of them. */
function withLeaf(value: unknown, place: number, leaf: unknown): unknown {
  const paths = leavesOf(value);
  const path = pick(paths, place);
  return path === undefined ? value : replaced(value, path, leaf);
}

function leavesOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [[]];
  return Object.entries(value).flatMap(([key, held]) =>
    leavesOf(held).map((path) => [key, ...path]),
  );
}

function replaced(value: unknown, [key, ...rest]: readonly string[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((held: unknown, at) =>
      String(at) === key ? replaced(held, rest, leaf) : held,
    );
  }
  return isPlainObject(value) ? { ...value, [key]: replaced(value[key], rest, leaf) } : value;
}
