import {
  anySignatures,
  countIn,
  type SignatureRule,
  type SigningKey,
  signingKeysSchema,
  unsignedLinesKey,
  unsignedThroughKey,
  withSigningKeys,
} from "#domain";
import type { CaseDatabase } from "./database.ts";

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

/** Before a key signs, or what it signed is restored: the store knows it from then on, and that it asks for signatures. */
export async function noteSigningKeys(
  database: CaseDatabase,
  added: readonly SigningKey[],
): Promise<void> {
  const transaction = database.transaction("meta", "readwrite", { durability: "strict" });
  const [stored, through] = await Promise.all([
    transaction.store.get(signingKeysKey),
    transaction.store.get(unsignedThroughKey),
  ]);
  const keys = withSigningKeys(keysIn(stored), added);
  await Promise.all([
    ...(keys === null ? [] : [transaction.store.put(keys, signingKeysKey)]),
    ...(through === undefined && added.some(({ from }) => from === "here")
      ? [transaction.store.put(0, unsignedThroughKey)]
      : []),
    transaction.done,
  ]);
}

/** A list that can't be read holds nobody's key: what those keys signed does not verify then. */
function keysIn(stored: unknown): readonly SigningKey[] {
  const read = signingKeysSchema.safeParse(stored);
  return read.success ? read.data : [];
}
