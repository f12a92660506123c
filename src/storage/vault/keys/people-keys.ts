import { toBase64Url } from "#domain";
import { newKdf, type PassphraseKeys } from "./key-derivation.ts";
import type { Kdf, RecordPasskey, VaultPerson, VaultRecord } from "../vault-record.ts";
import { newPersonKey, unwrapPersonKey, type KeyUse, type WrapLabel, wrapKey } from "./wraps.ts";

/** What each wrap of the record is labeled with. The public key is part of its label, so that no other one passes for it. */
export const labels = {
  personKey: (vaultId: string, personId: string): WrapLabel => [vaultId, "person-key", personId],
  passkey: (vaultId: string, personId: string, passkeyId: string): WrapLabel => [
    vaultId,
    `passkey-${passkeyId}`,
    personId,
  ],
  dataKey: (vaultId: string, personId: string): WrapLabel => [vaultId, "data-key", personId],
  signing: (vaultId: string, personId: string, publicKey: string): WrapLabel => [
    vaultId,
    `signing-key-${publicKey}`,
    personId,
  ],
  recovery: (vaultId: string): WrapLabel => [vaultId, "recovery-data-key", ""],
};

/** A person whose passphrase or passkey fits. `personKey` gives the key that it opened, as often as it is needed. */
export interface ProvenPerson {
  readonly person: VaultPerson;
  readonly personKey: (use: KeyUse) => Promise<CryptoKey | null>;
}

/** Whose passphrase this is, of these people; null where it is nobody's. */
export async function whoseIs(
  keys: PassphraseKeys,
  vaultId: string,
  people: readonly VaultPerson[],
): Promise<ProvenPerson | null> {
  for (const person of people) {
    const { kdf, ...wrapped } = person.personKey;
    const by = await keys.keyFor(kdf);
    const personKey = (use: KeyUse) =>
      unwrapPersonKey(wrapped, by, labels.personKey(vaultId, person.personId), use);
    if ((await personKey("session")) !== null) return { person, personKey };
  }
  return null;
}

/** The passkey with this wrapping key; null where it opens nothing. */
export async function provenByPasskey(
  vaultId: string,
  person: VaultPerson,
  passkey: RecordPasskey,
  by: CryptoKey,
): Promise<ProvenPerson | null> {
  const label = labels.passkey(vaultId, person.personId, passkey.id);
  const personKey = (use: KeyUse) => unwrapPersonKey(passkey, by, label, use);
  return (await personKey("session")) === null ? null : { person, personKey };
}

/**
 * The parameters for a new wrap: those of the others, salt included, where they are as strong as they should be. One
 * salt lets a passphrase be tried for everybody with one derivation, so that the lock screen asks for no name.
 */
export function kdfFor(people: readonly VaultPerson[], iterations: number): Kdf {
  const known = people.find(({ personKey }) => personKey.kdf.iterations >= iterations);
  return known?.personKey.kdf ?? newKdf(iterations);
}

/** A person's entry: new keys of their own, wrapped by the passphrase, and the data key, wrapped by theirs. */
export async function newPerson(given: {
  readonly vaultId: string;
  readonly personId: string;
  readonly keys: PassphraseKeys;
  readonly kdf: Kdf;
  /** Movable. */
  readonly dataKey: CryptoKey;
}): Promise<VaultPerson> {
  const { vaultId, personId, keys, kdf, dataKey } = given;
  const personKey = await newPersonKey();
  const signing = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  if (!("privateKey" in signing)) throw new Error("no key pair");
  const raw = await crypto.subtle.exportKey("raw", signing.publicKey);
  const publicKey = toBase64Url(new Uint8Array(raw));
  const label = labels.personKey(vaultId, personId);
  const signingLabel = labels.signing(vaultId, personId, publicKey);
  return {
    personId,
    personKey: { kdf, ...(await wrapKey(personKey, await keys.keyFor(kdf), label)) },
    passkeys: [],
    dataKey: await wrapKey(dataKey, personKey, labels.dataKey(vaultId, personId)),
    signing: { publicKey, ...(await wrapKey(signing.privateKey, personKey, signingLabel)) },
  };
}

/** The record with this person in it, in the place of the entry before or as the last one. */
export function withPerson(record: VaultRecord, person: VaultPerson): VaultRecord {
  const isThere = record.people.some(({ personId }) => personId === person.personId);
  const people = isThere
    ? record.people.map((before) => (before.personId === person.personId ? person : before))
    : [...record.people, person];
  return { ...record, people };
}
