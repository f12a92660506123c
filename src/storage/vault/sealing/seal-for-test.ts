import type { Seal } from "./sealed-codec.ts";

/** A new key, as a vault that was just opened gives it. */
export async function newSeal(): Promise<Seal> {
  const dataKey = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  return { vaultId: "vault-under-test", dataKey };
}
