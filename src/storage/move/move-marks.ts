import { encodeBase64, isPlainObject } from "#domain";
import { sealedPlace, takenOverPlace } from "../browser/store-places.ts";
import type { RowCodec } from "./copy-rows.ts";
import type { MovePlatform } from "./move-platform.ts";
import { draftsPrefix } from "./unsealed-store.ts";

/**
 * What is known of the cases outside their database, under the name of the sealed one: the counts and the head of the
 * chain hold for the copy, which has the same epoch. Texts that pages left behind as they went away are sealed.
 */
export async function copyMarks(platform: MovePlatform, codec: RowCodec): Promise<void> {
  const { storage, storageKeys } = platform;
  if (storage === null) return;
  for (const [from, to, name] of marks) {
    const text = storage.getItem(`${from}.${name}`);
    if (text === null) storage.removeItem(`${to}.${name}`);
    else storage.setItem(`${to}.${name}`, text);
  }
  for (const key of storageKeys().filter((one) => one.startsWith(draftsPrefix))) {
    const id = key.slice(draftsPrefix.length);
    const entries = await sealedEntries(storage.getItem(key), id, codec);
    storage.setItem(`${sealedPlace.cases}.stashed-drafts.${id}`, JSON.stringify(entries));
  }
}

const marks = [
  [takenOverPlace.cases, sealedPlace.cases, "sentinel"],
  [takenOverPlace.cases, sealedPlace.cases, "setup-sentinel"],
  [takenOverPlace.cases, sealedPlace.cases, "chain-head"],
  [takenOverPlace.documents, sealedPlace.documents, "sentinel"],
] as const;

async function sealedEntries(
  text: string | null,
  id: string,
  codec: RowCodec,
): Promise<readonly unknown[]> {
  const entries: unknown[] = [];
  for (const row of rowsIn(text)) {
    const page = isPlainObject(row) ? row["page"] : undefined;
    if (typeof page !== "string") continue;
    const sealed = await codec.encode("stashed-drafts", row, [id, page]);
    if (sealed instanceof Uint8Array) entries.push({ page, sealed: encodeBase64(sealed) });
  }
  return entries;
}

/** What cannot be read is no draft; what was saved is in the database. */
function rowsIn(text: string | null): readonly unknown[] {
  try {
    const rows: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(rows) ? rows : [];
  } catch {
    return [];
  }
}
