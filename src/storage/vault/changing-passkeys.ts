import { fromBase64Url, toBase64Url, type Vault } from "#domain";
import { keyFromSecret } from "./keys/key-derivation.ts";
import { labels, withPerson } from "./keys/people-keys.ts";
import { damagedKey, proveCurrent } from "./keys/proofs.ts";
import { failed, unavailable, type VaultCore } from "./vault-core.ts";
import type { RecordPasskey } from "./vault-record.ts";
import { wrapKey } from "./keys/wraps.ts";

/** Passkeys of whoever works now, each a further wrap of their key. */
export function changingPasskeys(
  core: VaultCore,
): Pick<Vault, "canUsePasskeys" | "addPasskey" | "removePasskey"> {
  const { passkeys, now } = core.platform;
  return {
    canUsePasskeys: async () => (await passkeys?.isAvailable()) ?? false,

    async addPasskey({ name, passphrase }) {
      if (passkeys === null) return failed({ kind: "passkey", because: "unsupported" });
      const proven = await proveCurrent(core, { passphrase });
      if (!proven.ok) return proven;
      const { person, personKey } = proven.value;
      const [record, movable] = [core.record(), await personKey("movable")];
      if (record === null) return failed({ kind: "locked" });
      if (movable === null) return unavailable(damagedKey);
      const salt = crypto.getRandomValues(new Uint8Array(32));
      const existing = person.passkeys.map(
        ({ credentialId }) => fromBase64Url(credentialId) ?? new Uint8Array(),
      );
      const made = await passkeys.create({ name, salt, existing });
      if (!made.ok) return failed({ kind: "passkey", because: made.because });
      const id = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
      const by = await keyFromSecret(made.value.secret, salt, "passkey");
      const passkey: RecordPasskey = {
        id,
        credentialId: toBase64Url(made.value.credentialId),
        salt: toBase64Url(salt),
        addedAt: new Date(now()).toISOString(),
        ...(await wrapKey(movable, by, labels.passkey(record.id, person.personId, id))),
      };
      const written = await core.change((current) => {
        const latest = current.people.find(({ personId }) => personId === person.personId);
        // A new passphrase after the recovery key comes with new keys, which this passkey would not open.
        if (latest === undefined || latest.dataKey.sealed !== person.dataKey.sealed) return null;
        return withPerson(current, { ...latest, passkeys: [...latest.passkeys, passkey] });
      });
      if (!written.ok) return written;
      return { ok: true, value: { id, addedAt: passkey.addedAt } };
    },

    async removePasskey(id) {
      const personId = core.session()?.personId ?? null;
      if (personId === null) return failed({ kind: "locked" });
      return core.change((record) => ({
        ...record,
        people: record.people.map((person) =>
          person.personId === personId
            ? { ...person, passkeys: person.passkeys.filter((passkey) => passkey.id !== id) }
            : person,
        ),
      }));
    },
  };
}
