import { describe, expect, it } from "vitest";
import type { Actor } from "#domain";
import { stored } from "../../../domain/ports/contract/examples-for-test.ts";
import {
  createCases,
  databaseName,
  newBrowser,
  openRaw,
  openTab,
  type BrowserForTest,
} from "../tab-for-test.ts";

/** Every write waits until it is let go, as behind a disk that is busy. */
async function holdWrites(browser: BrowserForTest): Promise<() => void> {
  const database = await openRaw(browser);
  const transaction = database.transaction([...database.objectStoreNames], "readwrite");
  const meta = transaction.objectStore("meta");
  let isHeld = true;
  const goOn = (): void => {
    if (isHeld) meta.get("epoch").addEventListener("success", goOn);
    else database.close();
  };
  goOn();
  return () => {
    isHeld = false;
  };
}

const nora: Actor = { name: "Nora Sample", role: "nurse-reviewer", id: "profile-nora-0000000000" };
const robin: Actor = { name: "Robin Example", role: "nurse-reviewer" };

/** A case of which a first save is on its way, held back, when the page goes with more typed. */
async function leaveWhileSaving(options: { readonly isSaving: boolean } = { isSaving: true }) {
  const browser = newBrowser();
  const page = await openTab(browser, { actor: () => nora });
  const [made] = await createCases(page, 1);
  if (made === undefined) throw new Error("no case");
  const { record, version } = made;
  const first = { ...record, notes: "first" };
  const second = { ...record, notes: "second" };
  const letGo = await holdWrites(browser);
  const saving = options.isSaving ? page.put(record.id, first, { ifMatch: version }) : null;
  page.saveOnPagehide?.(record.id, second, { from: [record, first] });
  return { browser, page, id: record.id, version, first, second, letGo, saving };
}

async function read(browser: BrowserForTest, id: string, actor = robin) {
  const tab = await openTab(browser, { actor: () => actor });
  const { value, version } = stored(await tab.get(id));
  const log = await tab.history(id);
  const verified = await tab.verify(id);
  tab.close();
  return {
    notes: value.notes,
    version,
    by: log.ok ? log.value.items.at(-1)?.by : null,
    verified: verified.ok ? verified.value.kind : verified.error.kind,
  };
}

/** The drafts that are put aside, as text. */
function leftOf(browser: BrowserForTest, id: string): string | null {
  return browser.sentinelStorage.getItem(`${databaseName}.stashed-drafts.${id}`);
}

describe("a page that goes away while a save is on its way", () => {
  it("leaves its newest draft behind that save, and the next page shows it as its writer's", async () => {
    const { browser, id, letGo } = await leaveWhileSaving();
    letGo();
    expect(await read(browser, id)).toEqual({
      notes: "second",
      version: "r3",
      by: "Nora Sample",
      verified: "verified",
    });
    expect(leftOf(browser, id)).toBeNull();
    expect(await read(browser, id)).toMatchObject({ notes: "second", version: "r3" });
  });

  it("loses nothing when that save never began", async () => {
    const { browser, id, letGo } = await leaveWhileSaving({ isSaving: false });
    letGo();
    expect(await read(browser, id)).toMatchObject({ notes: "second", version: "r2" });
  });

  it("has its draft replaced by the save that comes after all", async () => {
    const { browser, page, id, letGo, saving, second } = await leaveWhileSaving();
    letGo();
    const { version } = stored((await saving) ?? { ok: false, error: { kind: "not-found" } });
    const third = { ...second, notes: "third" };
    stored(await page.put(id, third, { ifMatch: version }));
    expect(leftOf(browser, id)).toBeNull();
    expect(await read(browser, id)).toMatchObject({ notes: "third", version: "r3" });
  });

  it("writes nothing over what somebody else saved meanwhile", async () => {
    const { browser, id, first, letGo, saving } = await leaveWhileSaving();
    letGo();
    await saving;
    const other = await openTab(browser);
    // A window that has the case open saves without reading it again.
    stored(await other.put(id, { ...first, notes: "theirs" }, { ifMatch: "r2" }));
    expect(await read(browser, id)).toMatchObject({ notes: "theirs", version: "r3" });
    expect(leftOf(browser, id)).toBeNull();
  });

  it("takes in no draft of which anything was changed", async () => {
    const { browser, id, letGo, saving } = await leaveWhileSaving();
    letGo();
    await saving;
    const text = leftOf(browser, id) ?? "";
    const changes = [
      text.replace("second", "third"),
      text.replace("Nora Sample", "Robin Example"),
      text.replace(/"from":\["/, "$&0"),
      text.replace("nurse-reviewer", "physician"),
      text.slice(0, -1),
      "",
      "[{}]",
    ];
    for (const changed of changes) {
      expect(changed).not.toBe(text);
      browser.sentinelStorage.setItem(`${databaseName}.stashed-drafts.${id}`, changed);
      expect(await read(browser, id)).toMatchObject({ notes: "first", version: "r2" });
    }
  });

  it("keeps the drafts of two pages apart, and takes in the one that fits", async () => {
    const { browser, id, first, letGo, saving } = await leaveWhileSaving();
    const other = await openTab(browser);
    other.saveOnPagehide?.(id, { ...first, notes: "of another page" }, { from: [] });
    letGo();
    await saving;
    expect(await read(browser, id)).toMatchObject({ notes: "second", version: "r3" });
    expect(leftOf(browser, id)).toBeNull();
  });
});
