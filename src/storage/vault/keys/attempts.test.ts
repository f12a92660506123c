import { describe, expect, it } from "vitest";
import { openWindow, passphrases, setUpBrowser, valueOf } from "../vault-for-test.ts";

const nora = { passphrase: passphrases.nora };
const wrong = { passphrase: "nobody has this passphrase" };

describe("wrong tries", () => {
  it("make the next one wait longer each time, across reloads, until one is right", async () => {
    const { browser, vault, recoveryKey } = await setUpBrowser();
    vault.lock();
    const waits: number[] = [];
    let last = vault;
    for (let count = 0; count < 16; count += 1) {
      const tried = await last.unlock(wrong);
      if (tried.ok || tried.error.kind !== "wrong") throw new Error("was looked at otherwise");
      const { waitMs } = tried.error;
      waits.push(waitMs / 1000);
      // The next window is a reload: nothing but the disk is left of the one before.
      last.close();
      last = await openWindow(browser);
      if (waitMs === 0) continue;
      expect(last.getState()).toMatchObject({ kind: "locked", retryAt: browser.now + waitMs });
      browser.pass(waitMs - 1);
      // Neither the right passphrase nor the recovery key is looked at, and neither counts.
      const tooSoon = { ok: false, error: { kind: "too-soon", waitMs: 1 } };
      expect(await last.unlock(nora)).toEqual(tooSoon);
      expect(await last.unlockWithRecoveryKey(recoveryKey)).toEqual(tooSoon);
      browser.pass(1);
    }
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    valueOf(await last.unlock(nora));
    last.lock();
    expect(last.getState()).toMatchObject({ retryAt: null });
    expect(await last.unlock(wrong)).toMatchObject({ error: { kind: "wrong", waitMs: 0 } });
  });

  it("are counted before they are looked at, and wherever a proof is asked for", async () => {
    const { browser, vault } = await setUpBrowser();
    const next = passphrases.next;
    await vault.confirm(wrong);
    await vault.changePassphrase({ current: wrong.passphrase, next });
    await vault.replaceRecoveryKey(wrong);
    const [one, other] = await Promise.all([vault.unlock(wrong), vault.unlock(nora)]);
    expect(one).toMatchObject({ error: { kind: "wrong", waitMs: 1000 } });
    expect(other).toMatchObject({ error: { kind: "too-soon", waitMs: 1000 } });
    expect(browser.stored.get("reviewer-workstation.vault-attempts")).toContain('"wrong":4');
  });

  it("are not counted for a recovery key that is mistyped", async () => {
    const { browser, vault, recoveryKey } = await setUpBrowser();
    vault.lock();
    const end = recoveryKey.at(-1) === "7" ? "8" : "7";
    const mistyped = recoveryKey.slice(0, -1) + end;
    expect(await vault.unlockWithRecoveryKey(mistyped)).toEqual({
      ok: false,
      error: { kind: "mistyped" },
    });
    expect(browser.stored.has("reviewer-workstation.vault-attempts")).toBe(false);
  });

  it("wait no longer than the rule where the clock was set back, and none where the count is damaged", async () => {
    const { browser, vault } = await setUpBrowser();
    vault.lock();
    for (let count = 0; count < 5; count += 1) {
      await vault.unlock(wrong);
      browser.pass(1000);
    }
    browser.now -= 24 * 3_600_000;
    expect(await vault.unlock(nora)).toEqual({
      ok: false,
      error: { kind: "too-soon", waitMs: 2000 },
    });
    vault.close();
    browser.stored.set("reviewer-workstation.vault-attempts", '{"wrong":"many"}');
    valueOf(await (await openWindow(browser)).unlock(nora));
  });
});
