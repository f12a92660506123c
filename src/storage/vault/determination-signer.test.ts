import { expect, it } from "vitest";
import { stored } from "../../domain/ports/contract/examples-for-test.ts";
import { act, people, type Stage } from "../../domain/ports/contract/stage-for-test.ts";
import { stageIn } from "../../domain/ports/contract/stage-in-for-test.ts";
import { newBrowser as newCaseBrowser, openTab } from "../browser/tab-for-test.ts";
import { determinationSigner } from "./determination-signer.ts";
import type { BrowserVault } from "./open-vault.ts";
import { newBrowser, openWindow, passphrases, valueOf } from "./vault-for-test.ts";

const { nora, vera } = people;

/** Cases that are signed with the keys of this vault. */
function stageWith(vault: BrowserVault): Promise<Stage> {
  return stageIn(async (under) => {
    const tab = await openTab(newCaseBrowser(), { ...under, signing: determinationSigner(vault) });
    return [tab, tab];
  }, "referred-to-physician");
}

const wanted = { ok: false, error: { kind: "unauthorized", wants: "confirmation" } };

it("signs once after each fresh unlock of whoever works, and not before, after a lock or for anybody else", async () => {
  const vault = await openWindow(newBrowser());
  valueOf(await vault.setUp({ personId: vera.id, passphrase: passphrases.nora }));
  const own = { passphrase: passphrases.nora };
  const added = { personId: nora.id, passphrase: passphrases.omar, proof: own };
  valueOf(await vault.addPerson(added));
  const stage = await stageWith(vault);
  expect(await act(stage, "decide-adversely", vera)).toEqual(wanted);
  expect(await vault.confirm({ passphrase: passphrases.omar })).toMatchObject({ ok: false });
  expect(await act(stage, "decide-adversely", vera)).toEqual(wanted);
  valueOf(await vault.confirm(own));
  stored(await act(stage, "decide-adversely", vera));
  expect(await act(stage, "add-addendum", vera)).toEqual(wanted);
  // Vera is there, and the profile that is chosen is Nora's.
  valueOf(await vault.confirm(own));
  expect(await act(stage, "issue-notice", nora)).toEqual(wanted);
  vault.lock();
  expect(await act(stage, "add-addendum", vera)).toEqual(wanted);
  const { determinations } = await stage.look();
  valueOf(await vault.unlock(own));
  const keys = vault.access().filter(({ personId }) => personId === vera.id);
  expect(determinations.map(({ signature }) => signature?.publicKey)).toEqual([
    undefined,
    ...keys.map(({ publicKey }) => publicKey),
  ]);
  const verified = await stage.store.verify(stage.id);
  expect(verified).toMatchObject({ ok: true, value: { kind: "verified" } });
});

it("goes on verifying what a person signed with an earlier key", async () => {
  const vault = await openWindow(newBrowser());
  const first = { personId: vera.id, passphrase: passphrases.nora };
  const { recoveryKey } = valueOf(await vault.setUp(first));
  const stage = await stageWith(vault);
  valueOf(await vault.confirm({ passphrase: passphrases.nora }));
  stored(await act(stage, "decide-adversely", vera));
  vault.lock();
  valueOf(await vault.unlockWithRecoveryKey(recoveryKey));
  valueOf(await vault.resetPassphrase({ personId: vera.id, passphrase: passphrases.next }));
  valueOf(await vault.confirm({ passphrase: passphrases.next }));
  stored(await act(stage, "add-addendum", vera));
  const { determinations } = await stage.look();
  const keys = determinations.flatMap(({ signature }) => signature?.publicKey ?? []);
  expect(new Set(keys).size).toBe(2);
  const verified = await stage.store.verify(stage.id);
  expect(verified).toMatchObject({ ok: true, value: { kind: "verified" } });
  expect(verified).not.toHaveProperty("value.unseenKeys");
});
