import {
  type BackupRow,
  determinationSchema,
  type SigningKey,
  unsignedThroughIn,
  unsignedThroughKey,
  verifySignature,
} from "#domain";
import type { CaseDatabase } from "../database.ts";
import { noteSigningKeys, signingKeysKey } from "../chain/signature-rows.ts";

/**
 * Before the rows of a backup are restored: keys whose signatures in it are right come to be known as a backup's. What
 * the backup itself says of keys is left out, or it could make a stranger's key one of this workstation.
 *
 * @returns the rows to restore, which say up to where they need no signature
 */
export async function prepareSignatures(
  database: CaseDatabase,
  rows: readonly BackupRow[],
  { at, asksSignatures }: { readonly at: string; readonly asksSignatures: boolean },
): Promise<readonly BackupRow[]> {
  const keys = await Promise.all(
    rows.flatMap(({ store, value }) => (store === "determinations" ? [keyOf(value, at)] : [])),
  );
  // Where the list of keys here can't be read it stays as it is: what is restored is there, and does not verify either.
  await noteSigningKeys(database, keys.flat());
  return [
    ...rows.filter(
      ({ store, key }) =>
        store !== "meta" || (key !== signingKeysKey && key !== unsignedThroughKey),
    ),
    // A store that asks for no signatures says nothing of them either.
    ...(asksSignatures
      ? [{ store: "meta", key: unsignedThroughKey, value: unsignedThroughIn(rows) } as const]
      : []),
  ];
}

async function keyOf(row: unknown, at: string): Promise<readonly SigningKey[]> {
  const read = determinationSchema.safeParse(row);
  if (!read.success) return [];
  const { signature, recordedBy } = read.data;
  if (signature === undefined || recordedBy.id === undefined) return [];
  if (!(await verifySignature(read.data))) return [];
  const { publicKey } = signature;
  return [{ personId: recordedBy.id, publicKey, since: at, from: "backup" }];
}
