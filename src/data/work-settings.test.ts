import { expect, test } from "vitest";
import type { SetupOutcome, Settings, SettingsStore, Stored } from "#domain";
import { createWorkSettings } from "./work-settings.ts";

/** A store of settings that two pages share. */
function sharedStore(): SettingsStore {
  let stored: Stored<Settings> = { revision: 0, value: null };
  const watchers = new Set<() => void>();
  return {
    read: async () => ({ ok: true, value: stored }),
    async write(value, { ifRevision }): Promise<SetupOutcome<Stored<Settings>>> {
      if (ifRevision !== stored.revision) return { ok: false, error: { kind: "conflict" } };
      stored = { revision: ifRevision + 1, value };
      for (const watcher of watchers) watcher();
      return { ok: true, value: stored };
    },
    watch(callback) {
      watchers.add(callback);
      return () => void watchers.delete(callback);
    },
  };
}

const atFirst = { revision: 0, value: null };

test("a setting holds at once, and on the next visit", async () => {
  const store = sharedStore();
  const settings = createWorkSettings();
  settings.connect(store, atFirst);
  const stored = settings.change({ movesOn: false });
  expect(settings.get()).toEqual({ movesOn: false });
  expect(await stored).toBe(true);
  expect(await store.read()).toMatchObject({ value: { value: { movesOn: false } } });
});

test("two tabs that change different settings both keep theirs", async () => {
  const store = sharedStore();
  const [here, there] = [createWorkSettings(), createWorkSettings()];
  here.connect(store, atFirst);
  there.connect(store, atFirst);
  const both = [here.change({ movesOn: false }), there.change({ planZone: "America/Denver" })];
  expect(await Promise.all(both)).toEqual([true, true]);
  const all = { movesOn: false, planZone: "America/Denver" };
  expect(await store.read()).toMatchObject({ value: { value: all } });
});

test("where nothing can be stored a setting lasts as long as the page, and that is said", async () => {
  const settings = createWorkSettings();
  expect(await settings.change({ movesOn: false })).toBe(false);
  expect(settings.get()).toEqual({ movesOn: false });
});
