import {
  anySignatures,
  countIn,
  determinationSchema,
  type SignatureRule,
  type SigningKey,
  signingKeysSchema,
  unsignedLinesKey,
  unsignedThroughKey,
  withSigningKeys,
} from "#domain";
import type { CaseDatabase } from "../database.ts";

/** Under `meta`: every key that ever signed here; see `SigningKey`. */
export const signingKeysKey = "signingKeys";

/** What a transaction gives that can read `meta`, and of one case the numbers of its determinations. */
interface SignatureReads {
  readonly meta: (key: string) => Promise<unknown>;
  readonly numbers: () => Promise<readonly number[]>;
}

/** What is asked of the signatures of a case; read within the transaction that reads the case. */
export async function readSignatureRule(
  id: string,
  asksSignatures: boolean,
  { meta, numbers }: SignatureReads,
): Promise<SignatureRule> {
  if (!asksSignatures) return anySignatures;
  const [keys, through, lines, numbered] = await Promise.all([
    meta(signingKeysKey),
    meta(unsignedThroughKey),
    meta(unsignedLinesKey(id)),
    numbers(),
  ]);
  return {
    keys: keysIn(keys),
    mayBeUnsigned: (position) =>
      position < countIn(lines) || (numbered[position] ?? Infinity) <= countIn(through),
  };
}

/**
 * Before a key signs, or what it signed is restored: the store knows it from then on, and that it asks for signatures.
 *
 * @returns false where nothing was noted: the list of keys can't be read, or is gone though somebody signed here. It is
 *   never begun anew, or what others signed would verify no more.
 */
export async function noteSigningKeys(
  database: CaseDatabase,
  added: readonly SigningKey[],
): Promise<boolean> {
  const transaction = database.transaction(["meta", "determinations"], "readwrite", {
    durability: "strict",
  });
  const meta = transaction.objectStore("meta");
  const isSignedHere = added.some(({ from }) => from === "here");
  const [stored, through] = await Promise.all([
    meta.get(signingKeysKey),
    meta.get(unsignedThroughKey),
  ]);
  const lines =
    stored === undefined && isSignedHere
      ? await transaction
          .objectStore("determinations")
          .getAll(IDBKeyRange.lowerBound(countIn(through), true))
      : [];
  const known = signingKeysSchema.safeParse(stored ?? []);
  if (!known.success || lines.some(isSigned)) {
    await transaction.done;
    return false;
  }
  const keys = withSigningKeys(known.data, added);
  await Promise.all([
    ...(keys === null ? [] : [meta.put(keys, signingKeysKey)]),
    ...(through === undefined && isSignedHere ? [meta.put(0, unsignedThroughKey)] : []),
    transaction.done,
  ]);
  return true;
}

function isSigned(row: unknown): boolean {
  const read = determinationSchema.safeParse(row);
  return read.success && read.data.signature !== undefined;
}

/** A list that can't be read holds nobody's key: what those keys signed does not verify then. */
function keysIn(stored: unknown): readonly SigningKey[] {
  const read = signingKeysSchema.safeParse(stored);
  return read.success ? read.data : [];
}
