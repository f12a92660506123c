import {
  passphraseKeys,
  newKdf,
  currentIterations,
} from "../../src/storage/vault/keys/key-derivation.ts";
import { newPerson } from "../../src/storage/vault/keys/people-keys.ts";
import { newRecoveryKey } from "../../src/storage/vault/keys/recovery-key.ts";
import { wrapForRecovery } from "../../src/storage/vault/unlocking.ts";
import type { VaultRecord } from "../../src/storage/vault/vault-record.ts";
import { newDataKey } from "../../src/storage/vault/keys/wraps.ts";
import { passphraseOf, peopleOfTests } from "./people.ts";
import { makeStartState, type StartState } from "./start-state.ts";

/** A vault as the set-up leaves it, with the key that it locks up. */
export interface TestVault {
  readonly id: string;
  /** The record as JSON. */
  readonly record: string;
  /** The data key in base64. */
  readonly dataKey: string;
  readonly recoveryKey: string;
  /** What is stored behind it. */
  readonly start: StartState;
}

let made: Promise<TestVault> | undefined;

/** The vault of this worker's browsers, made once by the product's own code. */
export function testVault(): Promise<TestVault> {
  return (made ??= makeVault());
}

/** From now on the vault is one that `JSON.stringify` made a text of: that of a profile which was kept. */
export function useVault(text: string): void {
  const kept: unknown = JSON.parse(text);
  if (!isTestVault(kept)) throw new Error("No vault of the tests is kept there.");
  made = Promise.resolve(kept);
}

function isTestVault(value: unknown): value is TestVault {
  return typeof value === "object" && value !== null && "dataKey" in value && "start" in value;
}

/** As often the browsers of the tests repeat PBKDF2, whatever they are asked for (in-page.ts). */
export const iterationsOfTests = 1000;

async function makeVault(): Promise<TestVault> {
  const id = "vault-of-the-browser-tests";
  const dataKey = await newDataKey();
  const kdf = newKdf(iterationsOfTests);
  const people = await Promise.all(
    peopleOfTests.map(async ({ id: personId, name }) => {
      const keys = passphraseKeys(passphraseOf(name));
      const person = await newPerson({ vaultId: id, personId, keys, kdf, dataKey });
      // As today's release writes it, so that no unlock renews it.
      return {
        ...person,
        personKey: { ...person.personKey, kdf: { ...kdf, iterations: currentIterations } },
      };
    }),
  );
  const recoveryKey = newRecoveryKey();
  const record: VaultRecord = {
    version: 1,
    id,
    generation: 1,
    createdAt: "2026-01-05T08:00:00.000Z",
    store: "sealed",
    people,
    recovery: {
      dataKey: await wrapForRecovery(dataKey, recoveryKey, id),
      notedAt: "2026-01-05T08:01:00.000Z",
    },
  };
  const raw = await crypto.subtle.exportKey("raw", dataKey);
  return {
    id,
    record: JSON.stringify(record),
    dataKey: Buffer.from(raw).toString("base64"),
    recoveryKey,
    start: await makeStartState(id, dataKey),
  };
}
