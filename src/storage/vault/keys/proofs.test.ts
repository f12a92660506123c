import { fromBase64Url } from "#domain";
import { describe, expect, it } from "vitest";
import { currentIterations } from "./key-derivation.ts";
import { openVault } from "../open-vault.ts";
import { passkeysOfOneDevice } from "./passkeys-for-test.ts";
import {
  newBrowser,
  openWindow,
  passphrases,
  setUpBrowser,
  storedRecord,
  testIterations,
  valueOf,
} from "../vault-for-test.ts";

const nora = { passphrase: passphrases.nora };
const omar = { passphrase: passphrases.omar };
const bytes = new TextEncoder().encode("what was determined");

async function verifies({ publicKey, value }: { publicKey: string; value: string }) {
  const [raw, signature] = [fromBase64Url(publicKey), fromBase64Url(value)];
  if (raw === null || signature === null) return false;
  const key = await crypto.subtle.importKey("raw", raw, "Ed25519", true, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, signature, bytes);
}

describe("a signature", () => {
  it("is made once for each confirmation, by the key of whoever works", async () => {
    const { vault } = await setUpBrowser();
    expect(await vault.sign(bytes)).toBeNull();
    valueOf(await vault.confirm(nora));
    const [first, second] = await Promise.all([vault.sign(bytes), vault.sign(bytes)]);
    expect(second).toBeNull();
    expect(first?.publicKey).toBe(vault.access()[0]?.publicKey);
    expect(first !== null && (await verifies(first))).toBe(true);
    // The key stays the same when the passphrase changes.
    valueOf(await vault.changePassphrase({ current: passphrases.nora, next: passphrases.next }));
    valueOf(await vault.confirm({ passphrase: passphrases.next }));
    expect(await vault.sign(bytes)).toMatchObject({ publicKey: first?.publicKey });
  });

  it("is not made two minutes later, after a lock, or after a proof that was wrong", async () => {
    const { browser, vault } = await setUpBrowser();
    valueOf(await vault.confirm(nora));
    browser.pass(119_999);
    expect(await vault.sign(bytes)).not.toBeNull();
    valueOf(await vault.confirm(nora));
    browser.pass(120_000);
    expect(await vault.sign(bytes)).toBeNull();
    // Asleep, no timer runs; only the clock has moved, forward or back.
    for (const moved of [120_000, -1]) {
      valueOf(await vault.confirm(nora));
      browser.now += moved;
      expect(await vault.sign(bytes)).toBeNull();
    }
    valueOf(await vault.confirm(nora));
    expect(await vault.confirm(omar)).toMatchObject({ error: { kind: "wrong" } });
    expect(await vault.sign(bytes)).toBeNull();
    valueOf(await vault.confirm(nora));
    vault.lock();
    expect(await vault.sign(bytes)).toBeNull();
    valueOf(await vault.unlock(nora));
    expect(await vault.sign(bytes)).toBeNull();
    // Locked while the passphrase was being looked at.
    const confirming = vault.confirm(nora);
    vault.lock();
    expect(await confirming).toMatchObject({ error: { kind: "locked" } });
    expect(await vault.sign(bytes)).toBeNull();
  });
});

describe("a passkey", () => {
  it("unlocks and confirms as the passphrase does, until it is removed", async () => {
    const browser = newBrowser();
    const device = passkeysOfOneDevice();
    browser.passkeys = device;
    const vault = await openWindow(browser);
    valueOf(await vault.setUp({ personId: "nora", ...nora }));
    valueOf(await vault.addPerson({ personId: "omar", ...omar, proof: nora }));
    expect(await vault.unlock({ passkey: true })).toMatchObject({
      error: { kind: "passkey", because: "unsupported" },
    });
    expect(await vault.addPasskey({ name: "Nora", ...omar })).toMatchObject({
      error: { kind: "wrong" },
    });
    device.next = "canceled";
    const canceled = { error: { kind: "passkey", because: "canceled" } };
    expect(await vault.addPasskey({ name: "Nora", ...nora })).toMatchObject(canceled);
    device.next = "as asked";
    const passkey = valueOf(await vault.addPasskey({ name: "Nora", ...nora }));
    expect(vault.access()[0]?.passkeys).toEqual([passkey]);
    vault.lock();
    expect(vault.getState()).toMatchObject({ kind: "locked", hasPasskeys: true });
    device.next = "canceled";
    expect(await vault.unlock({ passkey: true })).toMatchObject(canceled);
    device.next = "as asked";
    expect(valueOf(await vault.unlock({ passkey: true }))).toEqual({ personId: "nora" });
    valueOf(await vault.confirm({ passkey: true }));
    expect(await vault.sign(bytes)).not.toBeNull();
    // It outlives a change of the passphrase, and is nobody else's.
    valueOf(await vault.changePassphrase({ current: passphrases.nora, next: passphrases.next }));
    valueOf(await vault.unlock({ passkey: true }));
    valueOf(await vault.unlock(omar));
    expect(await vault.confirm({ passkey: true })).toMatchObject({ error: { kind: "passkey" } });
    valueOf(await vault.unlock({ passkey: true }));
    valueOf(await vault.removePasskey(passkey.id));
    vault.lock();
    expect(await vault.unlock({ passkey: true })).toMatchObject({ error: { kind: "passkey" } });
    expect(browser.stored.has("reviewer-workstation.vault-attempts")).toBe(false);
  });

  it("is gone with the keys it opened after the recovery key", async () => {
    const { browser, recoveryKey, vault: first } = await setUpBrowser();
    browser.passkeys = passkeysOfOneDevice();
    const vault = await openWindow(browser);
    first.close();
    valueOf(await vault.addPasskey({ name: "Nora", ...nora }));
    valueOf(await vault.unlockWithRecoveryKey(recoveryKey));
    const next = { personId: "nora", passphrase: passphrases.next };
    valueOf(await vault.resetPassphrase(next));
    expect(vault.access()).toMatchObject([{ personId: "nora", passkeys: [] }]);
  });
});

describe("the parameters of the derivation", () => {
  it("are today’s for a new vault, and become so for an older one when it is unlocked", async () => {
    const { browser, vault } = await setUpBrowser();
    valueOf(await vault.addPerson({ personId: "omar", ...omar, proof: nora }));
    const kdfs = () => storedRecord(browser).people.map(({ personKey }) => personKey.kdf);
    const salt = kdfs()[0]?.salt;
    expect(kdfs()).toEqual([
      { name: "PBKDF2", iterations: testIterations, salt },
      { name: "PBKDF2", iterations: testIterations, salt },
    ]);
    vault.lock();
    vault.close();
    const later = valueOf(await openVault(browser.platform()));
    valueOf(await later.unlock(nora));
    const [renewed, left] = kdfs();
    expect([renewed?.iterations, left?.iterations]).toEqual([currentIterations, testIterations]);
    expect(currentIterations).toBeGreaterThanOrEqual(1_000_000);
    expect(renewed?.salt).not.toBe(salt);
    later.lock();
    // Each is found by the parameters of their own wrap, and both share one salt in the end.
    expect(valueOf(await later.unlock(omar))).toEqual({ personId: "omar" });
    expect(kdfs()[1]).toEqual(renewed);
  });
});
