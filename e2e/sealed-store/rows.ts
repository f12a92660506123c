import { sealedCodec } from "../../src/storage/vault/sealing/sealed-codec.ts";
import { plainCodec, type ValueCodec } from "../../src/storage/browser/codec/codec.ts";
import { sealedPlace, trialPlace, unsealedPlace, type StorePlace } from "#storage";
import { testVault } from "./test-vault.ts";

/** Where a browser of the tests keeps its cases: the places that it may have. */
export const places: Readonly<Record<"sealed" | "trial" | "unsealed", StorePlace>> = {
  sealed: sealedPlace,
  trial: trialPlace,
  unsealed: unsealedPlace,
};

/** What the rows of a database are read and written by, as by somebody who has the key. */
export async function codecOf(database: string): Promise<ValueCodec> {
  if (database !== sealedPlace.cases && database !== sealedPlace.documents) return plainCodec;
  const { id, dataKey } = await testVault();
  const bytes = Uint8Array.from(Buffer.from(dataKey, "base64"));
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  return sealedCodec({ vaultId: id, dataKey: key }, database);
}
