import type { Vault } from "#domain";
import { passphraseKeys } from "./keys/key-derivation.ts";
import { weaknessOf } from "./keys/passphrase-rule.ts";
import { kdfFor, labels, newPerson, whoseIs, withPerson } from "./keys/people-keys.ts";
import { damagedKey, dataKeyOf, proveCurrent } from "./keys/proofs.ts";
import { withPersonKey } from "./unlocking.ts";
import { failed, unavailable, type VaultCore } from "./vault-core.ts";
import { wrapKey } from "./keys/wraps.ts";

/** Who else opens the vault, and with which passphrase. No record of the store is written again for any of it. */
export function changingPeople(
  core: VaultCore,
): Pick<Vault, "addPerson" | "removePerson" | "changePassphrase"> {
  return {
    async addPerson({ personId, passphrase, proof }) {
      const weak = weaknessOf(passphrase);
      if (weak !== null) return failed(weak);
      if (core.access().some((access) => access.personId === personId)) return unavailable(isThere);
      const proven = await proveCurrent(core, proof);
      if (!proven.ok) return proven;
      const dataKey = await dataKeyOf(core, proven.value, "movable");
      if (!dataKey.ok) return dataKey;
      const record = core.record();
      if (record === null) return failed({ kind: "locked" });
      const { id: vaultId, people } = record;
      const keys = passphraseKeys(passphrase);
      if ((await whoseIs(keys, vaultId, people)) !== null) return failed({ kind: "taken" });
      const kdf = kdfFor(people, core.iterations);
      const person = await newPerson({ vaultId, personId, keys, kdf, dataKey: dataKey.value });
      return core.change((current) =>
        current.people.some((other) => other.personId === personId)
          ? null
          : withPerson(current, person),
      );
    },

    async removePerson(personId, proof) {
      const current = core.session()?.personId ?? null;
      if (current === null) return failed({ kind: "locked" });
      if (current === personId) return unavailable(isWorking);
      if (proof !== undefined) {
        const proven = await proveCurrent(core, proof);
        if (!proven.ok) return proven;
      }
      return core.change((record) => ({
        ...record,
        people: record.people.filter((person) => person.personId !== personId),
      }));
    },

    async changePassphrase({ current, next }) {
      const weak = weaknessOf(next);
      if (weak !== null) return failed(weak);
      const proven = await proveCurrent(core, { passphrase: current });
      if (!proven.ok) return proven;
      const { person, personKey } = proven.value;
      const [record, movable] = [core.record(), await personKey("movable")];
      if (record === null) return failed({ kind: "locked" });
      if (movable === null) return unavailable(damagedKey);
      const keys = passphraseKeys(next);
      const others = record.people.filter(({ personId }) => personId !== person.personId);
      if ((await whoseIs(keys, record.id, others)) !== null) return failed({ kind: "taken" });
      const kdf = kdfFor(record.people, core.iterations);
      const label = labels.personKey(record.id, person.personId);
      const wrapped = { kdf, ...(await wrapKey(movable, await keys.keyFor(kdf), label)) };
      return core.change((latest) => withPersonKey(latest, person, wrapped));
    },
  };
}

const isThere = "This person can already unlock the workstation.";
const isWorking = "The person who is working now can’t be removed. Switch to another person first.";
