import { fromBase64Url, toBase64Url, type VaultOutcome, type VaultProof } from "#domain";
import { keyFromSecret, passphraseKeys } from "./key-derivation.ts";
import { labels, type ProvenPerson, provenByPasskey, whoseIs } from "./people-keys.ts";
import { failed, unavailable, type VaultCore } from "../vault-core.ts";
import type { VaultPerson, VaultRecord } from "../vault-record.ts";
import { type KeyUse, unwrapDataKey } from "./wraps.ts";

/** Counts the try, and says whether it may be made and whether it was right. */
export async function tried<T>(
  core: VaultCore,
  attempt: () => Promise<T | null>,
): Promise<VaultOutcome<T>> {
  const { attempts } = core;
  const waitMs = attempts.begin();
  if (waitMs > 0) {
    core.refresh();
    return failed({ kind: "too-soon", waitMs });
  }
  const found = await attempt();
  if (found !== null) attempts.passed();
  core.refresh();
  if (found !== null) return { ok: true, value: found };
  const retryAt = attempts.retryAt();
  return failed({
    kind: "wrong",
    waitMs: retryAt === null ? 0 : Math.max(0, retryAt - core.platform.now()),
  });
}

/** Looks whether a proof is right. `personId`: whose it has to be; null = anybody’s. */
export async function prove(
  core: VaultCore,
  proof: VaultProof,
  personId: string | null,
): Promise<VaultOutcome<ProvenPerson>> {
  // A window that slept may have missed that a passphrase was changed or a person removed.
  await core.reload();
  const record = core.record();
  if (record === null) return failed({ kind: "locked" });
  const people = record.people.filter(
    (person) => personId === null || person.personId === personId,
  );
  if ("passkey" in proof) return proveByPasskey(core, record, people);
  return tried(core, () => whoseIs(passphraseKeys(proof.passphrase), record.id, people));
}

/** A proof of whoever works now; after the recovery key alone that is nobody. */
export async function proveCurrent(
  core: VaultCore,
  proof: VaultProof,
): Promise<VaultOutcome<ProvenPerson>> {
  const personId = core.session()?.personId ?? null;
  return personId === null ? failed({ kind: "locked" }) : prove(core, proof, personId);
}

/** Passkeys are not counted: the authenticator itself lets nobody guess. */
async function proveByPasskey(
  core: VaultCore,
  record: VaultRecord,
  people: readonly VaultPerson[],
): Promise<VaultOutcome<ProvenPerson>> {
  const { passkeys } = core.platform;
  const known = people.flatMap((person) =>
    person.passkeys.map((passkey) => ({
      person,
      passkey,
      credentialId: fromBase64Url(passkey.credentialId) ?? new Uint8Array(),
      salt: fromBase64Url(passkey.salt) ?? new Uint8Array(),
    })),
  );
  if (passkeys === null || known.length === 0) {
    return failed({ kind: "passkey", because: "unsupported" });
  }
  const given = await passkeys.get(known);
  if (!given.ok) return failed({ kind: "passkey", because: given.because });
  const used = toBase64Url(given.value.credentialId);
  const found = known.find(({ passkey }) => passkey.credentialId === used);
  if (found === undefined) return failed({ kind: "wrong", waitMs: 0 });
  const by = await keyFromSecret(given.value.secret, found.salt, "passkey");
  const proven = await provenByPasskey(record.id, found.person, found.passkey, by);
  return proven === null ? failed({ kind: "wrong", waitMs: 0 }) : { ok: true, value: proven };
}

/** The data key, by the key of a person who gave a proof. */
export async function dataKeyOf(
  core: VaultCore,
  { person, personKey }: ProvenPerson,
  use: KeyUse,
): Promise<VaultOutcome<CryptoKey>> {
  const vaultId = core.record()?.id ?? "";
  const by = await personKey("session");
  const label = labels.dataKey(vaultId, person.personId);
  const dataKey = by === null ? null : await unwrapDataKey(person.dataKey, by, label, use);
  return dataKey === null ? unavailable(damagedKey) : { ok: true, value: dataKey };
}

export const damagedKey =
  "The passphrase or passkey is right, but the key it should open is damaged. Use the recovery key.";
