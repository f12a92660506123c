import { isPlainObject, unsignedThroughKey } from "#domain";
import { takenOverKey } from "../browser/backup/backup.ts";
import { sealedPlace } from "../browser/store-places.ts";
import { databaseMigrations } from "../migrations/database-migrations.ts";
import type { RowCodec } from "./copy-rows.ts";
import type { MovePlatform } from "./move-platform.ts";
import { openRawDatabase, type RawDatabase, storedVersion } from "./raw-database.ts";

/** Under `snapshots`, of which nothing is copied, from the first to the last row of a copy. */
const copyingKey = "copying";

/** What the sealed store is before anything is copied into it. */
export type SealedFinding =
  /** Nothing was ever stored in it, or only a copy that was cut short: it may be thrown away. */
  | { readonly kind: "none" }
  /** A copy that was verified to its end, of the database with this epoch. */
  | { readonly kind: "whole"; readonly of: string }
  /** Somebody has worked in it. */
  | { readonly kind: "used" };

export async function findSealed(
  factory: IDBFactory,
  { delay }: MovePlatform,
  codec: RowCodec,
): Promise<SealedFinding> {
  if ((await storedVersion(factory, sealedPlace.cases)) === null) return { kind: "none" };
  const layout = { migrations: databaseMigrations };
  const database = await openRawDatabase(factory, sealedPlace.cases, layout, delay);
  try {
    const whole = await codec.decode(
      "meta",
      await database.get("meta", takenOverKey),
      takenOverKey,
    );
    const of = isPlainObject(whole) ? whole["of"] : undefined;
    if (typeof of === "string") return { kind: "whole", of };
    const isPart = (await database.getKey("snapshots", copyingKey)) !== undefined;
    return !isPart && (await holdsRows(database)) ? { kind: "used" } : { kind: "none" };
  } finally {
    database.close();
  }
}

async function holdsRows(database: RawDatabase): Promise<boolean> {
  const counts = await Promise.all(
    ["revisions", "keys", "quality", "setup"].map((store) => database.count(store)),
  );
  return counts.some((count) => count > 0);
}

/** Before the first row, so that a copy that is cut short is not taken for a store that somebody worked in. */
export async function noteCopying(database: RawDatabase, codec: RowCodec): Promise<void> {
  const noted = await codec.encode("snapshots", true, copyingKey);
  const transaction = database.transaction("snapshots", "readwrite", { durability: "strict" });
  await Promise.all([transaction.store.put(noted, copyingKey), transaction.done]);
}

/** Once the copy was verified: in one transaction, so that a copy that lacks any of it is none. */
export async function noteWhole(
  database: RawDatabase,
  codec: RowCodec,
  { at, of }: { readonly at: string; readonly of: string },
): Promise<void> {
  const [unsigned, whole] = await Promise.all([
    codec.encode("meta", await lastNumber(database), unsignedThroughKey),
    codec.encode("meta", { at, of }, takenOverKey),
  ]);
  const transaction = database.transaction(["meta", "snapshots"], "readwrite", {
    durability: "strict",
  });
  const meta = transaction.objectStore("meta");
  await Promise.all([
    meta.put(unsigned, unsignedThroughKey),
    meta.put(whole, takenOverKey),
    transaction.objectStore("snapshots").delete(copyingKey),
    transaction.done,
  ]);
}

async function lastNumber(database: RawDatabase): Promise<number> {
  const { store } = database.transaction("determinations");
  const cursor = await store.openKeyCursor(null, "prev");
  return typeof cursor?.key === "number" ? cursor.key : 0;
}
