import { type DeterminationSigner, fromBase64Url } from "#domain";
import type { BrowserVault } from "./open-vault.ts";

/** Signs determinations with the key that whoever works now unlocked for it; see `Vault.confirm`. */
export function determinationSigner(
  vault: Pick<BrowserVault, "access" | "getState" | "sign">,
): DeterminationSigner {
  return {
    publicKeyOf: (personId) =>
      vault.access().find((one) => one.personId === personId)?.publicKey ?? null,
    async sign(personId, bytes) {
      const state = vault.getState();
      if (state.kind !== "open" || state.personId !== personId) return null;
      try {
        const signature = await vault.sign(bytes);
        return signature === null ? null : fromBase64Url(signature.value);
      } catch {
        // The browser refused: whoever signs is asked once more, and nothing is stored without a signature.
        return null;
      }
    },
  };
}
