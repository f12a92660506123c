import { describe, expect, it } from "vitest";
import { newBrowser, openWindow, passphrases, setUpBrowser, valueOf } from "./vault-for-test.ts";

const nora = { passphrase: passphrases.nora };
const omar = { passphrase: passphrases.omar };
const wrong = { passphrase: "nobody has this passphrase" };

/** Whether a key opens what another sealed. */
async function isSameKey(one: CryptoKey | null, other: CryptoKey | null): Promise<boolean> {
  if (one === null || other === null) return false;
  const how = { name: "AES-GCM", iv: new Uint8Array(12) };
  const sealed = await crypto.subtle.encrypt(how, one, new Uint8Array([1, 2, 3]));
  return crypto.subtle.decrypt(how, other, sealed).then(
    () => true,
    () => false,
  );
}

describe("the vault of a browser", () => {
  it("is set up, locked and opened again by the same passphrase alone", async () => {
    const browser = newBrowser();
    const vault = await openWindow(browser);
    expect(vault.getState()).toEqual({ kind: "none" });
    expect(await vault.unlock(nora)).toMatchObject({ error: { kind: "locked" } });
    expect(await vault.setUp({ personId: "nora", passphrase: "too short" })).toEqual({
      ok: false,
      error: { kind: "weak", because: "short" },
    });
    valueOf(await vault.setUp({ personId: "nora", ...nora }));
    expect(vault.getState()).toEqual({ kind: "open", personId: "nora" });
    const dataKey = vault.dataKey();
    expect(dataKey?.extractable).toBe(false);
    expect(await vault.setUp({ personId: "omar", ...omar })).toMatchObject({
      error: { kind: "unavailable" },
    });

    let told = 0;
    vault.subscribe(() => (told += 1));
    vault.lock();
    expect(told).toBe(1);
    expect([vault.dataKey(), vault.access()]).toEqual([null, []]);
    expect(vault.getState()).toEqual({ kind: "locked", hasPasskeys: false, retryAt: null });
    expect(vault.getState()).toBe(vault.getState());
    expect(await vault.unlock(wrong)).toEqual({ ok: false, error: { kind: "wrong", waitMs: 0 } });
    expect(valueOf(await vault.unlock(nora))).toEqual({ personId: "nora" });
    expect(await isSameKey(dataKey, vault.dataKey())).toBe(true);
  });

  it("takes a passphrase as any keyboard writes it", async () => {
    const vault = await openWindow(newBrowser());
    valueOf(await vault.setUp({ personId: "nora", passphrase: "caf\u00e9 au lait vers midi" }));
    vault.lock();
    const composed = await vault.unlock({ passphrase: "cafe\u0301 au lait vers midi" });
    expect(composed).toMatchObject({ ok: true });
  });

  it("changes the passphrase and keeps the data key", async () => {
    const { browser, vault } = await setUpBrowser();
    const dataKey = vault.dataKey();
    const next = passphrases.next;
    expect(await vault.changePassphrase({ current: wrong.passphrase, next })).toMatchObject({
      error: { kind: "wrong" },
    });
    valueOf(await vault.changePassphrase({ current: passphrases.nora, next }));
    vault.close();
    const later = await openWindow(browser);
    expect(await later.unlock(nora)).toMatchObject({ error: { kind: "wrong" } });
    valueOf(await later.unlock({ passphrase: next }));
    expect(await isSameKey(dataKey, later.dataKey())).toBe(true);
  });

  it("is opened by the recovery key, which sets a new passphrase and a new signing key", async () => {
    const { vault, recoveryKey } = await setUpBrowser();
    const [before] = vault.access();
    const dataKey = vault.dataKey();
    expect(vault.isRecoveryKeyNoted()).toBe(false);
    valueOf(await vault.noteRecoveryKey());
    expect(vault.isRecoveryKeyNoted()).toBe(true);
    vault.lock();
    const given = { personId: "nora", passphrase: passphrases.next };
    expect(await vault.resetPassphrase(given)).toMatchObject({ error: { kind: "locked" } });
    valueOf(await vault.unlockWithRecoveryKey(recoveryKey.toLowerCase().replaceAll("-", " ")));
    expect(vault.getState()).toEqual({ kind: "open", personId: null });
    expect(await isSameKey(dataKey, vault.dataKey())).toBe(true);
    expect(await vault.confirm(nora)).toMatchObject({ error: { kind: "locked" } });
    valueOf(await vault.resetPassphrase(given));
    expect(vault.getState()).toEqual({ kind: "open", personId: "nora" });
    expect(vault.access()[0]?.publicKey).not.toBe(before?.publicKey);
    vault.lock();
    expect(await vault.unlock(nora)).toMatchObject({ error: { kind: "wrong" } });
    valueOf(await vault.unlock({ passphrase: passphrases.next }));
  });

  it("gives a new recovery key, after which the one before opens nothing", async () => {
    const { vault, recoveryKey } = await setUpBrowser();
    const next = valueOf(await vault.replaceRecoveryKey(nora)).recoveryKey;
    vault.lock();
    expect(await vault.unlockWithRecoveryKey(recoveryKey)).toMatchObject({
      error: { kind: "wrong" },
    });
    valueOf(await vault.unlockWithRecoveryKey(next));
  });

  it("opens for each person by their own passphrase, and not by one that is taken", async () => {
    const { vault } = await setUpBrowser();
    const dataKey = vault.dataKey();
    const given = { personId: "omar", ...omar, proof: nora };
    expect(await vault.addPerson({ ...given, ...nora })).toMatchObject({
      error: { kind: "taken" },
    });
    expect(await vault.addPerson({ ...given, proof: omar })).toMatchObject({
      error: { kind: "wrong" },
    });
    valueOf(await vault.addPerson(given));
    expect(vault.access().map(({ personId }) => personId)).toEqual(["nora", "omar"]);
    expect(
      await vault.changePassphrase({ current: passphrases.nora, next: passphrases.omar }),
    ).toMatchObject({ error: { kind: "taken" } });
    vault.lock();
    expect(valueOf(await vault.unlock(omar))).toEqual({ personId: "omar" });
    expect(await isSameKey(dataKey, vault.dataKey())).toBe(true);
    // Who works now is asked for their own passphrase.
    expect(await vault.confirm(nora)).toMatchObject({ error: { kind: "wrong" } });
    expect(await vault.removePerson("omar")).toMatchObject({ error: { kind: "unavailable" } });
    expect(await vault.removePerson("nora", nora)).toMatchObject({ error: { kind: "wrong" } });
    expect(vault.access()).toHaveLength(2);
    valueOf(await vault.removePerson("nora", omar));
    expect(await vault.unlock(nora)).toMatchObject({ error: { kind: "wrong" } });
  });
});
