import { toBase64Url, type Vault, type VaultOutcome } from "#domain";
import { newKdf, passphraseKeys } from "./keys/key-derivation.ts";
import {
  kdfFor,
  labels,
  newPerson,
  type ProvenPerson,
  whoseIs,
  withPerson,
} from "./keys/people-keys.ts";
import { dataKeyOf, prove, tried } from "./keys/proofs.ts";
import { newRecoveryKey, readRecoveryKey, recoveryWrappingKey } from "./keys/recovery-key.ts";
import { weaknessOf } from "./keys/passphrase-rule.ts";
import { failed, unavailable, type VaultCore } from "./vault-core.ts";
import type { VaultRecord } from "./vault-record.ts";
import { newDataKey, unwrapDataKey, wrapKey } from "./keys/wraps.ts";

/** Setting up, unlocking, and the way back in with the recovery key. `tellPerson`: who works now, to the other windows. */
export function unlocking(
  core: VaultCore,
  tellPerson: (personId: string) => void,
): Pick<Vault, "setUp" | "unlock" | "unlockWithRecoveryKey" | "resetPassphrase"> {
  const { iterations, platform } = core;

  async function openSession(dataKey: CryptoKey, personId: string): Promise<void> {
    core.setSession({ personId, dataKey, recovery: null });
    tellPerson(personId);
  }

  return {
    async setUp({ personId, passphrase }) {
      if (core.record() !== null) return unavailable(isSetUp);
      const weak = weaknessOf(passphrase);
      if (weak !== null) return failed(weak);
      const vaultId = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
      const keys = passphraseKeys(passphrase);
      const movable = await newDataKey();
      const kdf = newKdf(iterations);
      const person = await newPerson({ vaultId, personId, keys, kdf, dataKey: movable });
      const recoveryKey = newRecoveryKey();
      const record: VaultRecord = {
        version: 1,
        id: vaultId,
        generation: 1,
        createdAt: new Date(platform.now()).toISOString(),
        store: "empty",
        people: [person],
        recovery: { dataKey: await wrapForRecovery(movable, recoveryKey, vaultId), notedAt: null },
      };
      const written = await core.store.replace(null, record);
      if (written.kind === "unavailable") return unavailable(written.detail);
      if (written.kind === "changed") {
        core.setRecord(written.record);
        return unavailable(isSetUp);
      }
      core.setRecord(record);
      // Opened from what was written, which shows that it opens; and the key of the session can’t be exported.
      const proven = await whoseIs(keys, vaultId, record.people);
      const dataKey = proven === null ? null : await dataKeyOf(core, proven, "session");
      if (dataKey?.ok !== true) return unavailable(isUnreadable);
      await openSession(dataKey.value, personId);
      return { ok: true, value: { recoveryKey } };
    },

    async unlock(proof) {
      const proven = await prove(core, proof, null);
      if (!proven.ok) return proven;
      const dataKey = await dataKeyOf(core, proven.value, "session");
      if (!dataKey.ok) return dataKey;
      const { personId } = proven.value.person;
      await openSession(dataKey.value, personId);
      if ("passphrase" in proof) await renewWrap(core, proven.value, proof.passphrase);
      return { ok: true, value: { personId } };
    },

    async unlockWithRecoveryKey(recoveryKey) {
      await core.reload();
      const record = core.record();
      if (record === null) return failed({ kind: "locked" });
      const key = readRecoveryKey(recoveryKey);
      if (key === null) return failed({ kind: "mistyped" });
      const opened = await tried(core, async () => {
        const by = await recoveryWrappingKey(key, record.id);
        const label = labels.recovery(record.id);
        const dataKey = await unwrapDataKey(record.recovery.dataKey, by, label, "session");
        return dataKey === null ? null : { dataKey, recovery: by };
      });
      if (!opened.ok) return opened;
      core.setSession({ personId: null, ...opened.value });
      return { ok: true, value: null };
    },

    async resetPassphrase({ personId, passphrase }) {
      const [record, session] = [core.record(), core.session()];
      const by = session?.recovery ?? null;
      if (record === null || session === null || by === null) return failed({ kind: "locked" });
      const weak = weaknessOf(passphrase);
      if (weak !== null) return failed(weak);
      const label = labels.recovery(record.id);
      const dataKey = await unwrapDataKey(record.recovery.dataKey, by, label, "movable");
      if (dataKey === null) return failed({ kind: "locked" });
      const keys = passphraseKeys(passphrase);
      const others = record.people.filter((person) => person.personId !== personId);
      if ((await whoseIs(keys, record.id, others)) !== null) return failed({ kind: "taken" });
      const kdf = kdfFor(record.people, iterations);
      const person = await newPerson({ vaultId: record.id, personId, keys, kdf, dataKey });
      const written = await core.change((current) => withPerson(current, person));
      if (!written.ok) return written;
      // Locked meanwhile: the new passphrase opens it.
      if (core.session() === session) await openSession(session.dataKey, personId);
      return { ok: true, value: null };
    },
  };
}

/** The data key, wrapped by a recovery key as it is shown. */
export async function wrapForRecovery(
  dataKey: CryptoKey,
  recoveryKey: string,
  vaultId: string,
): Promise<VaultRecord["recovery"]["dataKey"]> {
  const by = await recoveryWrappingKey(readRecoveryKey(recoveryKey) ?? "", vaultId);
  return wrapKey(dataKey, by, labels.recovery(vaultId));
}

/** Wraps the person key with today’s parameters. Where that fails the old wrap stays, and opens as before. */
async function renewWrap(
  core: VaultCore,
  { person, personKey }: ProvenPerson,
  passphrase: string,
): Promise<VaultOutcome<null> | null> {
  const record = core.record();
  if (record === null || person.personKey.kdf.iterations >= core.iterations) return null;
  const movable = await personKey("movable");
  if (movable === null) return null;
  const kdf = kdfFor(record.people, core.iterations);
  const by = await passphraseKeys(passphrase).keyFor(kdf);
  const label = labels.personKey(record.id, person.personId);
  const renewed = { kdf, ...(await wrapKey(movable, by, label)) };
  return core.change((current) => withPersonKey(current, person, renewed));
}

/** The record with a person key wrapped anew; null where somebody changed that person’s keys since `before` was read. */
export function withPersonKey(
  record: VaultRecord,
  before: VaultRecord["people"][number],
  personKey: VaultRecord["people"][number]["personKey"],
): VaultRecord | null {
  const current = record.people.find(({ personId }) => personId === before.personId);
  if (current === undefined || current.personKey.sealed !== before.personKey.sealed) return null;
  return withPerson(record, { ...current, personKey });
}

const isSetUp =
  "The encryption on this device was set up in another window. Unlock it with the passphrase that was chosen there.";
const isUnreadable =
  "This browser couldn’t read back the keys it just saved. Nothing was encrypted with them.";
