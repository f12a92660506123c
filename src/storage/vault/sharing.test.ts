import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { type BrowserVault, openVault } from "./open-vault.ts";
import {
  newBrowser,
  openWindow,
  passphrases,
  setUpBrowser,
  storedRecord,
  testIterations,
  valueOf,
} from "./vault-for-test.ts";

const nora = { passphrase: passphrases.nora };
const omar = { passphrase: passphrases.omar };

/** Waits until what other windows told has come to this one. */
async function until(vault: BrowserVault, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise<void>((resolve) => {
      const end = vault.subscribe(() => {
        end();
        resolve();
      });
    });
  }
}

const wantedSchema = z.object({ kind: z.literal("wanted"), vault: z.string(), asker: z.string() });

const isOpenFor = (vault: BrowserVault, personId: string) => () => {
  const state = vault.getState();
  return state.kind === "open" && state.personId === personId;
};
const isLocked = (vault: BrowserVault) => () => vault.getState().kind === "locked";

describe("windows of one browser", () => {
  it("take the keys from each other, and are locked together", async () => {
    const { browser, vault } = await setUpBrowser();
    const second = await openWindow(browser);
    expect(second.getState()).toEqual({ kind: "open", personId: "nora" });
    expect(second.dataKey()?.extractable).toBe(false);
    const third = await openWindow(browser);
    second.lock();
    await until(vault, isLocked(vault));
    await until(third, isLocked(third));
    expect([vault.dataKey(), second.dataKey(), third.dataKey()]).toEqual([null, null, null]);
    // Nobody has keys to give: a window that is opened now stays locked, as after a reload of the only one.
    expect(isLocked(await openWindow(browser))()).toBe(true);
    valueOf(await third.unlock(nora));
    for (const other of [vault, second]) await until(other, isOpenFor(other, "nora"));
  });

  it("set up and opened in one of them are so in the others", async () => {
    const browser = newBrowser();
    const [one, other] = [await openWindow(browser), await openWindow(browser)];
    const given = { personId: "nora", ...nora };
    const [first, second] = await Promise.all([one.setUp(given), other.setUp(given)]);
    // One of them was first. The other one made nothing, and works with what is there.
    expect([first.ok, second.ok].filter(Boolean).length).toBe(1);
    for (const window of [one, other]) await until(window, isOpenFor(window, "nora"));
    expect(one.vaultId()).toBe(other.vaultId());
  });

  it("agree on who works, and on who may", async () => {
    const { browser, vault } = await setUpBrowser();
    const other = await openWindow(browser);
    valueOf(await vault.addPerson({ personId: "omar", ...omar, proof: nora }));
    await until(other, () => other.access().length === 2);
    valueOf(await vault.confirm(nora));
    valueOf(await other.unlock(omar));
    await until(vault, isOpenFor(vault, "omar"));
    // What Nora confirmed is not Omar's to use.
    expect(await vault.sign(new Uint8Array([1]))).toBeNull();
    valueOf(await other.unlock(nora));
    await until(vault, isOpenFor(vault, "nora"));
    valueOf(await vault.removePerson("omar"));
    await until(other, () => other.access().length === 1);
  });

  it("change the record one after the other, and lose no change", async () => {
    const { browser, vault } = await setUpBrowser();
    const other = await openWindow(browser);
    valueOf(await vault.addPerson({ personId: "omar", ...omar, proof: nora }));
    const made = await Promise.all([
      vault.noteRecoveryKey(),
      other.setStoreState("copying"),
      vault.removePerson("omar"),
      other.changePassphrase({ current: passphrases.nora, next: passphrases.next }),
    ]);
    expect(made.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(storedRecord(browser)).toMatchObject({
      generation: 6,
      store: "copying",
      people: [{ personId: "nora" }],
      recovery: { notedAt: new Date(browser.now).toISOString() },
    });
    vault.lock();
    valueOf(await other.unlock({ passphrase: passphrases.next }));
  });

  it("take keys that come late, but none that come after a lock", async () => {
    const { browser, vault } = await setUpBrowser();
    const keys = { personId: "nora", dataKey: vault.dataKey() };
    vault.lock();
    vault.close();
    const busy = browser.platform().channel;
    const questions: object[] = [];
    busy?.addEventListener("message", ({ data }) => {
      const asked = wantedSchema.safeParse(data).data;
      if (asked !== undefined) questions.push({ ...asked, ...keys, kind: "keys" });
    });
    const opened = await openWindow(browser);
    const asleep = await openWindow(browser);
    expect([isLocked(opened)(), isLocked(asleep)(), questions.length]).toEqual([true, true, 2]);
    busy?.postMessage(questions[0]);
    await until(opened, isOpenFor(opened, "nora"));
    opened.lock();
    for (const late of questions) busy?.postMessage(late);
    // Everything that was posted has come by the next turn.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect([isLocked(opened)(), isLocked(asleep)()]).toEqual([true, true]);
  });

  it("that missed a change in another one go by what is stored", async () => {
    const { browser, vault, recoveryKey } = await setUpBrowser();
    // A frozen window hears nothing.
    const deaf = { ...browser.platform(), channel: null };
    const asleep = valueOf(await openVault(deaf, { iterations: testIterations }));
    valueOf(await vault.changePassphrase({ current: passphrases.nora, next: passphrases.next }));
    valueOf(await vault.replaceRecoveryKey({ passphrase: passphrases.next }));
    expect(await asleep.unlock(nora)).toMatchObject({ error: { kind: "wrong" } });
    expect(await asleep.unlockWithRecoveryKey(recoveryKey)).toMatchObject({
      error: { kind: "wrong" },
    });
    expect(await asleep.unlock({ passphrase: passphrases.next })).toMatchObject({ ok: true });
  });

  it("ignore what is none of their messages, and keys that come after a lock", async () => {
    const { browser, vault } = await setUpBrowser();
    vault.lock();
    vault.close();
    const { channel } = browser.platform();
    const late = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]);
    channel?.addEventListener("message", ({ data }) => {
      const asked = wantedSchema.safeParse(data).data;
      if (asked === undefined) return;
      const keys = { ...asked, kind: "keys", personId: "nora", dataKey: late };
      for (const message of [
        null,
        "keys",
        { ...keys, dataKey: new Uint8Array(32) },
        { ...keys, vault: "another" },
        { ...keys, asker: "another" },
        { kind: "lock", vault: "another" },
        { kind: "person", vault: "another", personId: "nora" },
        { kind: "lock", vault: asked.vault },
        keys,
      ]) {
        channel.postMessage(message);
      }
    });
    const opened = await openWindow(browser);
    expect([opened.getState().kind, opened.dataKey()]).toEqual(["locked", null]);
  });
});
