import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { newCaseRecord, type ConnectionState } from "#domain";
import { browserWorkspaces, createMemoryWorkspace, type BrowserPlatform } from "#storage";
import { createStoreOpening } from "./store-opening.ts";

const clock = () => "2026-03-09T14:05:00.000Z";
const actor = () => ({ name: "Robin Example", role: "nurse-reviewer" });
/** Under this name the store keeps its sentinel outside the database. */
const sentinelKey = "reviewer-workstation.sentinel";
const record = newCaseRecord({
  now: clock(),
  origin: { kind: "entered" },
  criteriaSet: "sacrococcygeal-64999@1.0.0",
  step: "request",
});

/** A browser with a database and a place outside it; either can be taken away or replaced. */
function browser() {
  const outside = new Map<string, string>();
  const platform = {
    indexedDB: new IDBFactory(),
    channel: null,
    sentinelStorage: {
      getItem: (key: string) => outside.get(key) ?? null,
      setItem: (key: string, value: string) => void outside.set(key, value),
      removeItem: (key: string) => void outside.delete(key),
    },
  } satisfies BrowserPlatform;
  return platform;
}

function withResolver() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function openingOn(platform: BrowserPlatform, shown: Promise<void> = Promise.resolve()) {
  const told: ((state: ConnectionState) => void)[] = [];
  const opening = createStoreOpening({
    openLocal(onState) {
      told.push(onState);
      return browserWorkspaces({ clock, actor, platform }).open(onState);
    },
    createInMemory: async () => createMemoryWorkspace({ clock, actor }),
    onSetup: () => undefined,
    untilShown: () => shown,
  });
  return { opening, tell: (state: ConnectionState) => told.forEach((one) => one(state)) };
}

describe("opening the store", () => {
  it("lets the pages through on the first visit and on a later one", async () => {
    const platform = browser();
    const first = openingOn(platform).opening;
    expect(first.getState().kind).toBe("opening");
    await first.open();
    const state = first.getState();
    expect(state).toMatchObject({
      kind: "ready",
      workspace: { caps: { durable: true } },
      isSuperseded: false,
    });
    if (state.kind === "ready") await state.workspace.cases.create(record, { key: "one" });

    const second = openingOn(platform).opening;
    await second.open();
    expect(second.getState()).toMatchObject({
      kind: "ready",
      workspace: { caps: { durable: true } },
    });
  });

  it("says that there is no storage, and works in memory only when told to", async () => {
    const { opening } = openingOn({ ...browser(), indexedDB: null });
    await opening.open();
    expect(opening.getState()).toMatchObject({
      kind: "problem",
      error: { kind: "unavailable", reason: "absent" },
    });
    await opening.workInMemory();
    expect(opening.getState()).toMatchObject({
      kind: "ready",
      workspace: { caps: { durable: false } },
    });
  });

  it("never takes a replaced database for an empty one", async () => {
    const platform = browser();
    const before = openingOn(platform).opening;
    await before.open();
    const state = before.getState();
    if (state.kind === "ready") await state.workspace.cases.create(record, { key: "one" });

    const after = openingOn({ ...platform, indexedDB: new IDBFactory() }).opening;
    await after.open();
    expect(after.getState()).toMatchObject({
      kind: "data-loss",
      loss: { databaseReplaced: true, expected: { cases: 1 }, found: { cases: 0 } },
    });
    await after.acceptLoss();
    expect(after.getState()).toMatchObject({
      kind: "ready",
      workspace: { caps: { durable: true } },
    });
  });

  it("shows a large store before it is counted, and says so when the count finds a loss", async () => {
    const platform = browser();
    const before = openingOn(platform).opening;
    await before.open();
    const state = before.getState();
    if (state.kind === "ready") await state.workspace.cases.create(record, { key: "one" });
    const mark = platform.sentinelStorage.getItem(sentinelKey) ?? "";
    platform.sentinelStorage.setItem(sentinelKey, mark.replace('"cases":1', '"cases":5000'));

    const { promise: shown, resolve: show } = withResolver();
    const after = openingOn(platform, shown).opening;
    await after.open();
    expect(after.getState()).toMatchObject({
      kind: "ready",
      workspace: { caps: { durable: true } },
    });
    const { promise: told, resolve: tell } = withResolver();
    after.subscribe(tell);
    show();
    await told;
    expect(after.getState()).toMatchObject({
      kind: "data-loss",
      loss: { databaseReplaced: false, expected: { cases: 5000 }, found: { cases: 1 } },
    });
  });

  it("keeps the page and says so when a newer release takes the database over", async () => {
    const { opening, tell } = openingOn(browser());
    await opening.open();
    tell("superseded");
    expect(opening.getState()).toMatchObject({ kind: "ready", isSuperseded: true });
  });

  it("leads to the loss at once when the database that was dropped comes back empty", async () => {
    const platform = browser();
    const { opening } = openingOn(platform);
    await opening.open();
    const state = opening.getState();
    if (state.kind === "ready") await state.workspace.cases.create(record, { key: "one" });
    const { promise: told, resolve: tell } = withResolver();
    opening.subscribe(tell);
    platform.indexedDB.deleteDatabase("reviewer-workstation");
    await told;
    expect(opening.getState()).toMatchObject({
      kind: "data-loss",
      loss: { databaseReplaced: true, expected: { cases: 1 }, found: { cases: 0 } },
    });
  });

  it("stays where it is when the database that was dropped comes back whole", async () => {
    const { opening, tell } = openingOn(browser());
    await opening.open();
    const before = opening.getState();
    if (before.kind !== "ready") throw new Error("not ready");
    await before.workspace.cases.create(record, { key: "one" });
    tell("lost");
    await before.workspace.cases.list({});
    expect(opening.getState()).toBe(before);
  });

  it("leaves a session in memory alone when a database comes and goes", async () => {
    const { opening, tell } = openingOn(browser());
    await opening.open();
    await opening.workInMemory();
    tell("superseded");
    expect(opening.getState()).toMatchObject({
      workspace: { caps: { durable: false } },
      isSuperseded: false,
    });
  });
});
