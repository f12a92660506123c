import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { Failure, Outcome, Person } from "#domain";
import { openVault, type VaultPlatform } from "#storage";
import {
  createVaultOpening,
  type EarlierStore,
  type VaultOpening,
  type VaultOpeningOptions,
  type VaultStage,
} from "./vault-opening.ts";

const ada: Person = { id: "person-ada-0000000000001", name: "Ada Example", role: "nurse-reviewer" };
const passphrase = "seven quiet lamps outside";
const recordKey = "reviewer-workstation.vault";

/** A browser whose vault is opened by several pages, one after the other; no page answers another. */
function browser() {
  const outside = new Map<string, string>();
  const clock = { now: Date.parse("2026-03-09T14:05:00.000Z") };
  const platform: VaultPlatform = {
    indexedDB: new IDBFactory(),
    storage: {
      getItem: (key) => outside.get(key) ?? null,
      setItem: (key, value) => void outside.set(key, value),
      removeItem: (key) => void outside.delete(key),
    },
    channel: null,
    passkeys: null,
    now: () => clock.now,
    delay: () => () => undefined,
  };
  return { platform, outside };
}

function pageOn(
  { platform }: ReturnType<typeof browser>,
  given: Partial<VaultOpeningOptions> = {},
): { readonly opening: VaultOpening; readonly told: unknown[] } {
  const told: unknown[] = [];
  const opening = createVaultOpening({
    openVault: async () => openVault(platform, { iterations: 1000 }),
    whyNoStorage: async () => null,
    readEarlier: async () => ({ ok: true, value: null }),
    copyEarlier: async () => ({ ok: true }),
    acceptEarlierLoss: async () => void told.push("accepted"),
    openStore: async (_vault, first) => void told.push({ opened: first?.name ?? null }),
    failStore: ({ error }) => told.push({ failed: error.kind }),
    ...given,
  });
  return { opening, told };
}

/** The stage, where it is the one that is expected. */
function at(opening: VaultOpening, kind: VaultStage["kind"]): VaultStage {
  const stage = opening.getState();
  expect(stage.kind).toBe(kind);
  return stage;
}

async function setUpOn(on: ReturnType<typeof browser>): Promise<void> {
  const { opening } = pageOn(on);
  await opening.open();
  expect(await opening.setUp(ada, passphrase)).toMatchObject({ ok: true });
}

describe("what stands before the cases", () => {
  it("is the set-up on a workstation that is new, then the recovery key, then nothing", async () => {
    const { opening, told } = pageOn(browser());
    await opening.open();
    expect(at(opening, "set-up")).toMatchObject({ earlier: null });
    expect(await opening.setUp(ada, "too short")).toMatchObject({
      ok: false,
      error: { kind: "weak" },
    });
    at(opening, "set-up");
    await opening.setUp(ada, passphrase);
    expect(at(opening, "open")).toMatchObject({ fresh: { passphrase } });
    expect(told).toEqual([{ opened: "Ada Example" }]);
    opening.recoveryKeyShown();
    expect(at(opening, "open")).toMatchObject({ fresh: null });
    opening.showRecoveryKey("11111-22222");
    expect(at(opening, "open")).toMatchObject({
      fresh: { recoveryKey: "11111-22222", passphrase: null },
    });
  });

  it("is the lock on the next page, until the right passphrase; nothing of the cases is opened before", async () => {
    const on = browser();
    await setUpOn(on);
    const { opening, told } = pageOn(on);
    await opening.open();
    const locked = opening.getState();
    if (locked.kind !== "locked") throw new Error("a vault that was set up is locked");
    await locked.vault.unlock({ passphrase: "seven loud lamps outside" });
    at(opening, "locked");
    expect(told).toEqual([]);
    await locked.vault.unlock({ passphrase });
    await expect.poll(() => told, { timeout: 30_000 }).toEqual([{ opened: null }]);
    expect(at(opening, "open")).toMatchObject({ fresh: null });
  });

  it("is the lock where another window was set up first", async () => {
    const on = browser();
    const { opening } = pageOn(on);
    await opening.open();
    await setUpOn(on);
    expect(await opening.setUp(ada, passphrase)).toMatchObject({ ok: false });
    at(opening, "locked");
  });

  it("is never a set-up where the keys are there and can’t be read, or the browser gives no storage", async () => {
    const on = browser();
    on.outside.set(recordKey, "{ no record");
    const damaged = pageOn(on);
    await damaged.opening.open();
    expect(at(damaged.opening, "unreadable")).toHaveProperty("detail");
    const absent: Failure = { ok: false, error: { kind: "unavailable", reason: "absent" } };
    const refused = pageOn(on, { whyNoStorage: async () => absent });
    await refused.opening.open();
    at(refused.opening, "without");
    expect(refused.told).toEqual([{ failed: "unavailable" }]);
  });
});

describe("an earlier store, which nothing encrypts", () => {
  const earlier: EarlierStore = { cases: 214, people: [ada] };

  it("is copied before its cases are opened, and who set up is told once it is", async () => {
    let fails = true;
    const { opening, told } = pageOn(browser(), {
      readEarlier: async () => ({ ok: true, value: earlier }),
      async copyEarlier(onProgress) {
        onProgress({ done: 7, of: 214 });
        told.push(opening.getState().kind);
        return fails ? { ok: false, words: "Free up space.", isLoss: true } : { ok: true };
      },
    });
    await opening.open();
    expect(at(opening, "set-up")).toMatchObject({ earlier });
    await opening.setUp(ada, passphrase);
    expect(at(opening, "not-copied")).toMatchObject({ words: "Free up space." });
    fails = false;
    await opening.copyAgain({ acceptsLoss: true });
    expect(told).toEqual(["copying", "accepted", "copying", { opened: "Ada Example" }]);
    expect(at(opening, "open")).toMatchObject({ fresh: { passphrase } });
  });

  it("that can’t be read is said so, and nothing is set up beside it", async () => {
    const unread: Outcome<null> = { ok: false, error: { kind: "unavailable", reason: "failed" } };
    const { opening, told } = pageOn(browser(), { readEarlier: async () => unread });
    await opening.open();
    at(opening, "without");
    expect(told).toEqual([{ failed: "unavailable" }]);
  });

  it("that a closed browser left half copied is copied on after unlocking", async () => {
    const on = browser();
    await setUpOn(on);
    const { opening, told } = pageOn(on, {
      async copyEarlier() {
        told.push("copied");
        return { ok: true };
      },
    });
    await opening.open();
    expect(told).toEqual([]);
    const locked = opening.getState();
    if (locked.kind === "locked") await locked.vault.unlock({ passphrase });
    await expect.poll(() => told, { timeout: 30_000 }).toEqual(["copied", { opened: null }]);
  });
});
