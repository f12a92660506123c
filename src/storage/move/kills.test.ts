import "fake-indexeddb/auto";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { newSeal } from "../vault/sealing/seal-for-test.ts";
import { passphrases } from "../vault/vault-for-test.ts";
import { type Disk, newDisk, type Process, startProcess } from "./disk-for-test.ts";
import { backupOf, contentsOf, openSealed } from "./restored-for-test.ts";
import { findUnsealed } from "./unsealed-store.ts";
import {
  diskWith,
  exampleLeft,
  type Left,
  movePlatformOf,
  openedVault,
  sealedRows,
  unsealedRows,
  visit,
} from "./visits-for-test.ts";

/** In `npm test` the browser is killed before each fifth step, in `npm run proof` before every one. */
const stride = inject("isProof") ? 1 : 5;

let left: Left;

beforeAll(async () => {
  left = await exampleLeft();
});

/** Kills the browser before its first step, its second, and so on, each time on a disk of its own. */
async function killEverywhere(
  newDiskOf: () => Promise<Disk>,
  work: (process: Process) => Promise<unknown>,
  look: (disk: Disk, where: string) => Promise<void>,
): Promise<void> {
  const whole = startProcess(await newDiskOf());
  await work(whole);
  const steps = whole.steps();
  expect(steps).toBeGreaterThan(stride);
  for (let killAt = 1; killAt <= steps; killAt += stride) {
    const disk = await newDiskOf();
    const process = startProcess(disk, killAt);
    // What the page still does after its end fails, and nobody hears of it.
    await Promise.race([work(process).catch(() => undefined), process.killed]);
    await look(disk, `killed at step ${killAt} of ${steps}`);
  }
}

describe("a browser that is killed", () => {
  it("while the vault is set up and an older store is taken over loses nothing and mixes nothing", async () => {
    const before = await unsealedRows(await diskWith(left));
    await killEverywhere(
      () => diskWith(left),
      (process) => visit(process),
      async (disk, where) => {
        const vault = await openedVault(startProcess(disk));
        // Until the note nothing of the original is gone.
        const original = vault.storeState() === "sealed" ? before : await unsealedRows(disk);
        const { outcome, seal } = await visit(startProcess(disk));
        const found = {
          ...{ where, original, isDone: outcome.ok && !outcome.remains },
          sealed: await sealedRows(disk, seal),
          unsealed: await findUnsealed(movePlatformOf(startProcess(disk))),
        };
        const expected = { original: before, isDone: true, sealed: before, unsealed: null };
        expect(found).toEqual({ where, ...expected });
      },
    );
  });

  it("while a backup is restored goes on where it was, and holds all of it once", async () => {
    const disk = await diskWith(left);
    const { seal } = await visit(startProcess(disk));
    const backup = await backupOf(await openSealed(startProcess(disk), seal));
    const wanted = await contentsOf(backup);
    const other = await newSeal();
    await killEverywhere(
      async () => newDisk(),
      async (process) => (await openSealed(process, other)).backups?.restoreBackup(backup),
      async (killed, where) => {
        const workspace = await openSealed(startProcess(killed), other);
        const restored = await workspace.backups?.restoreBackup(backup);
        const found = {
          ...{ where, isRestored: restored?.ok },
          integrity: await workspace.upkeep.checkIntegrity(),
          verified: await workspace.upkeep.verifyAll(),
          contents: await contentsOf(await backupOf(workspace)),
        };
        const expected = { isRestored: true, contents: wanted };
        expect(found).toMatchObject({
          ...{ where, ...expected },
          integrity: { value: { kind: "sound" } },
          verified: { value: { kind: "verified" } },
        });
      },
    );
  });

  it("while a passphrase is changed is opened by the one or the other, and by no third", async () => {
    const changed = { current: passphrases.nora, next: passphrases.next };
    await killEverywhere(
      async () => {
        const disk = newDisk();
        await visit(startProcess(disk));
        return disk;
      },
      async (process) => {
        const vault = await openedVault(process);
        await vault.unlock({ passphrase: changed.current });
        await vault.changePassphrase(changed);
      },
      async (disk, where) => {
        const tried = [];
        for (const passphrase of [changed.current, changed.next]) {
          const vault = await openedVault(startProcess(disk));
          tried.push((await vault.unlock({ passphrase })).ok);
        }
        expect([where, tried.filter(Boolean).length]).toEqual([where, 1]);
      },
    );
  });
});
