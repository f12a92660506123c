import "fake-indexeddb/auto";
import { beforeAll, describe, expect, it } from "vitest";
import type { MoveProgress } from "#domain";
import { exampleCase, stored } from "../../domain/ports/contract/examples-for-test.ts";
import { browserDelay } from "../browser/in-time.ts";
import { sealedPlace, unsealedPlace } from "../browser/store-places.ts";
import { type Disk, newDisk, startProcess } from "./disk-for-test.ts";
import { openUnsealed } from "./example-store-for-test.ts";
import { openRawDatabase, storedVersion } from "./raw-database.ts";
import { openSealed } from "./restored-for-test.ts";
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

let left: Left;

beforeAll(async () => {
  left = await exampleLeft();
});

describe("an unsealed store of an earlier release", () => {
  it("is copied whole, counts in the sealed store from then on, and is deleted", async () => {
    const disk = await diskWith(left);
    const before = await unsealedRows(disk);
    const progress: MoveProgress[] = [];
    const { outcome, seal } = await visit(startProcess(disk), {
      onProgress: (one) => progress.push(one),
    });
    const moved = { cases: 3, documents: 2, people: 2, unreadable: 0 };
    expect(outcome).toEqual({ ok: true, moved, remains: false });
    expect(await sealedRows(disk, seal)).toEqual(before);
    expect(progress.at(-1)).toEqual({
      ...progress[0],
      step: "verifying",
      done: progress[0]?.total,
    });
    expect(await storedVersion(disk.factory, unsealedPlace.cases)).toBeNull();
    expect(await storedVersion(disk.factory, unsealedPlace.documents)).toBeNull();
    expect([...disk.stored.keys()].toSorted()).toEqual([
      "reviewer-workstation-sealed-documents.sentinel",
      "reviewer-workstation-sealed.chain-head",
      "reviewer-workstation-sealed.sentinel",
      "reviewer-workstation-sealed.setup-sentinel",
      "reviewer-workstation-sealed.stashed-drafts.any",
      "reviewer-workstation.vault",
    ]);
    expect((await visit(startProcess(disk))).outcome).toEqual({
      ok: true,
      moved: null,
      remains: false,
    });
  });

  it("verifies, goes on in its numbering, and is missed like any other when it is gone", async () => {
    const disk = await diskWith(left);
    const workspace = await openSealed(startProcess(disk), (await visit(startProcess(disk))).seal);
    const { upkeep, cases } = workspace;
    expect(await upkeep.checkIntegrity()).toMatchObject({
      value: { kind: "sound", found: { cases: 3, revisions: 6, determinations: 1 } },
    });
    expect(await upkeep.verifyAll()).toMatchObject({ value: { kind: "verified" } });
    const record = exampleCase();
    stored(await cases.create(record, { key: "after" }));
    expect(await upkeep.checkIntegrity()).toMatchObject({ value: { found: { revisions: 7 } } });
    await new Promise((resolve) => {
      const request = disk.factory.deleteDatabase(sealedPlace.cases);
      request.addEventListener("success", resolve);
    });
    const again = await visit(startProcess(disk));
    expect(again.outcome).toEqual({ ok: true, moved: null, remains: false });
    const { upkeep: later } = await openSealed(startProcess(disk), again.seal);
    expect(await later.checkIntegrity()).toMatchObject({
      value: { kind: "data-loss-suspected", expected: { cases: 4 } },
    });
  });

  it("keeps a used-up number used up", async () => {
    const disk = await diskWith(left);
    await change(disk, unsealedPlace.cases, async (store) => {
      await store("revisions").delete(6);
    });
    const { upkeep } = await openUnsealed(platformOf(disk));
    await upkeep.acceptLoss();
    const { seal } = await visit(startProcess(disk));
    const { cases, upkeep: sealed } = await openSealed(startProcess(disk), seal);
    stored(await cases.create(exampleCase(), { key: "after" }));
    expect(await sealed.checkIntegrity()).toMatchObject({ value: { kind: "sound" } });
    expect(await sealedRows(disk, seal)).toMatchObject({
      revisions: [1, 2, 3, 4, 5, 8].map((number) => [number, {}]),
    });
  });

  it("is copied with rows that nobody can read, which stay such rows", async () => {
    const disk = await diskWith(left);
    await change(disk, unsealedPlace.cases, async (store) => {
      await store("cases").put({ id: "damaged", record: "no record", at: NaN });
      await store("cases").put({ id: "strange", record: new Date(0) });
      await store("keys").put("damaged", "damaged");
      await store("keys").put("strange", "strange");
    });
    const { outcome, seal } = await visit(startProcess(disk));
    expect(outcome).toMatchObject({ ok: true, moved: { cases: 5, unreadable: 1 } });
    const { cases, readRaw } = await openSealed(startProcess(disk), seal);
    expect(await readRaw?.("damaged")).toMatchObject({ value: { record: "no record", at: NaN } });
    for (const id of ["damaged", "strange"]) {
      expect(await cases.get(id)).toMatchObject({ error: { where: "stored", reason: "damaged" } });
    }
  });
});

describe("an unsealed store is not taken over, and is as it was", () => {
  it("where something of it is missing already", async () => {
    const disk = await diskWith(left);
    await change(disk, unsealedPlace.cases, async (store) => {
      await store("cases").clear();
    });
    const before = await unsealedRows(disk);
    const { outcome, vault } = await visit(startProcess(disk));
    expect(outcome).toMatchObject({
      ok: false,
      error: { kind: "data-loss", expected: { cases: 3 }, found: { cases: 0 } },
    });
    expect(vault.storeState()).toBe("empty");
    expect(await unsealedRows(disk)).toEqual(before);
  });

  it("where it opens empty, as a damaged database does", async () => {
    const disk = { ...newDisk(), stored: new Map(left.localStorage) };
    const { outcome } = await visit(startProcess(disk));
    expect(outcome).toMatchObject({ error: { kind: "data-loss", found: { cases: 0 } } });
  });

  it("where people are missing", async () => {
    const disk = await diskWith(left);
    await change(disk, unsealedPlace.cases, async (store) => {
      await store("setup").clear();
    });
    expect((await visit(startProcess(disk))).outcome).toMatchObject({
      error: { kind: "setup-loss" },
    });
  });

  it("where there is no room for the copy, also when that turns out on the way", async () => {
    const disk = await diskWith(left);
    const before = await unsealedRows(disk);
    const process = startProcess(disk);
    const platform = { ...movePlatformOf(process), room: async () => ({ used: 1000, free: 1099 }) };
    const first = await visit(process, { platform });
    expect(first.outcome).toEqual({
      ok: false,
      error: { kind: "no-room", needed: 1100, free: 1099 },
    });
    const full = await visit(startProcess(disk), {
      onProgress({ done }) {
        if (done > 5) throw new DOMException("full", "QuotaExceededError");
      },
    });
    expect(full.outcome).toMatchObject({ error: { kind: "no-room" } });
    // Half a copy would take the room that the next attempt needs.
    expect(await storedVersion(disk.factory, sealedPlace.cases)).toBeNull();
    expect(await unsealedRows(disk)).toEqual(before);
    expect((await visit(startProcess(disk))).outcome).toMatchObject({ ok: true });
  });

  it("where another window has it open and does not close it", async () => {
    const disk = await diskWith(left);
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = disk.factory.open(unsealedPlace.cases);
      request.addEventListener("success", () => resolve(request.result));
    });
    const process = startProcess(disk);
    const platform = { ...movePlatformOf(process), delay: atOnce };
    expect((await visit(process, { platform })).outcome).toMatchObject({
      error: { kind: "in-use" },
    });
    held.close();
    expect((await visit(startProcess(disk))).outcome).toMatchObject({ ok: true });
  });

  it("where an earlier release made it after another one was taken over", async () => {
    const disk = await diskWith(left);
    const { seal } = await visit(startProcess(disk));
    const workspace = await openUnsealed(platformOf(disk));
    stored(await workspace.cases.create(exampleCase(), { key: "new" }));
    const before = await unsealedRows(disk);
    expect((await visit(startProcess(disk))).outcome).toEqual({
      ok: true,
      moved: null,
      remains: true,
    });
    expect(await unsealedRows(disk)).toEqual(before);
    expect(await sealedRows(disk, seal)).toMatchObject({ cases: { length: 3 } });
  });

  it("where somebody has worked in the sealed store already", async () => {
    const disk = newDisk();
    const { seal } = await visit(startProcess(disk));
    const { cases } = await openSealed(startProcess(disk), seal);
    stored(await cases.create(exampleCase(), { key: "new" }));
    const old = await openUnsealed(platformOf(disk));
    stored(await old.cases.create(exampleCase(), { key: "old" }));
    expect((await visit(startProcess(disk))).outcome).toMatchObject({ ok: true, remains: true });
    expect(await sealedRows(disk, seal)).toMatchObject({ cases: { length: 1 } });
    expect(await unsealedRows(disk)).toMatchObject({ cases: { length: 1 } });
  });
});

describe("a device without an unsealed store", () => {
  it("has nothing to take over, and no database is made by looking", async () => {
    const disk = newDisk();
    expect(await findUnsealed(movePlatformOf(startProcess(disk)))).toBeNull();
    const { outcome } = await visit(startProcess(disk));
    expect(outcome).toEqual({ ok: true, moved: null, remains: false });
    expect(await storedVersion(disk.factory, unsealedPlace.cases)).toBeNull();
    expect((await openedVault(startProcess(disk))).storeState()).toBe("sealed");
  });

  it("takes over nothing while the vault is locked", async () => {
    const disk = await diskWith(left);
    const { vault } = await visit(startProcess(newDisk()));
    vault.lock();
    const { moveIntoSealed } = await import("./move-into-sealed.ts");
    const platform = movePlatformOf(startProcess(disk));
    expect(await moveIntoSealed({ vault, platform, clock: () => "" })).toMatchObject({
      error: { kind: "unavailable", detail: "locked" },
    });
    expect(await storedVersion(disk.factory, sealedPlace.cases)).toBeNull();
  });
});

function platformOf(disk: Disk) {
  const { indexedDB, storage } = startProcess(disk);
  return { indexedDB, sentinelStorage: storage, channel: null };
}

interface RawStore {
  put(value: unknown, key?: IDBValidKey): Promise<unknown>;
  delete(key: IDBValidKey): Promise<unknown>;
  clear(): Promise<unknown>;
}

/** Behind the workstation's back. */
async function change(
  { factory }: Disk,
  name: string,
  work: (store: (name: string) => RawStore) => Promise<void>,
): Promise<void> {
  const version = (await storedVersion(factory, name)) ?? 1;
  const layout = { migrations: [], version };
  const database = await openRawDatabase(factory, name, layout, browserDelay);
  const transaction = database.transaction([...database.objectStoreNames], "readwrite");
  await work((store) => transaction.objectStore(store));
  await transaction.done;
  database.close();
}

function atOnce(callback: () => void): () => void {
  const immediate = setImmediate(callback);
  return () => clearImmediate(immediate);
}
