import { toBase64Url, type Vault } from "#domain";
import { labels } from "./keys/people-keys.ts";
import { damagedKey, proveCurrent } from "./keys/proofs.ts";
import { failed, unavailable, type VaultCore } from "./vault-core.ts";
import { unwrapSigningKey } from "./keys/wraps.ts";

/** A signature of whoever works now. Both in base64url: 32 bytes of an Ed25519 public key, 64 bytes of a signature. */
export interface VaultSignature {
  readonly publicKey: string;
  readonly value: string;
}

/** Signs what a person decides: once for each time that they confirm who they are. */
export interface Signing {
  readonly confirm: Vault["confirm"];
  /** Signs these bytes with Ed25519 (RFC 8032); null where nobody confirmed in the last two minutes. */
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<VaultSignature | null>;
}

export function signing(core: VaultCore): Signing {
  return {
    async confirm(proof) {
      core.signer.drop();
      const proven = await proveCurrent(core, proof);
      if (!proven.ok) return proven;
      const { person, personKey } = proven.value;
      const [record, by] = [core.record(), await personKey("session")];
      if (record === null || by === null) return unavailable(damagedKey);
      const { publicKey, ...wrapped } = person.signing;
      const label = labels.signing(record.id, person.personId, publicKey);
      const key = await unwrapSigningKey(wrapped, by, label);
      if (key === null) return unavailable(damagedSigningKey);
      // Locked, or somebody else works here by now.
      if (core.session()?.personId !== person.personId) return failed({ kind: "locked" });
      core.signer.hold({ key, publicKey });
      return { ok: true, value: null };
    },

    async sign(bytes) {
      const held = core.signer.take();
      if (held === null) return null;
      const value = await crypto.subtle.sign("Ed25519", held.key, bytes);
      return { publicKey: held.publicKey, value: toBase64Url(new Uint8Array(value)) };
    },
  };
}

const damagedSigningKey =
  "Your signing key on this device is damaged. Nothing was signed. Use the recovery key to set a new passphrase, which makes a new signing key.";
