import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exampleCase,
  exampleDetermination,
} from "../../domain/ports/contract/examples-for-test.ts";
import type { BrowserCaseStore } from "./browser-case-store.ts";
import { laggingStorage, openScheduledTab, turnsOfTabs } from "./interleaved-for-test.ts";
import {
  deleteDatabase,
  newBrowser,
  openTab,
  tamper,
  type BrowserForTest,
} from "./tab-for-test.ts";

/** What a tab does, one after the other; two tabs do it at the same time. */
const acts = fc.array(fc.constantFrom("create", "save", "sign", "delete", "look"), {
  minLength: 1,
  maxLength: 6,
});
/** How slow the first tab is to hear of its writes. */
const turns = fc.nat(20);
type Act = "create" | "save" | "sign" | "delete" | "look";

/** Carries it out; the answers to each look. */
async function perform(tab: BrowserCaseStore, all: readonly Act[]): Promise<readonly string[]> {
  const seen: string[] = [];
  let mine = { record: exampleCase(), version: "" };
  const create = async (): Promise<void> => {
    const record = exampleCase();
    const created = await tab.create(record, { key: record.id });
    if (created.ok) mine = { record: created.value, version: created.version };
  };
  for (const act of all) {
    if (act === "look") {
      const found = await tab.checkIntegrity();
      seen.push(found.ok ? found.value.kind : found.error.kind);
      continue;
    }
    if (act === "create" || mine.version === "") await create();
    const { record, version } = mine;
    if (act === "save") {
      const notes = `${record.notes}x`;
      const saved = await tab.put(record.id, { ...record, notes }, { ifMatch: version });
      if (saved.ok) mine = { record: saved.value, version: saved.version };
    } else if (act === "sign") {
      const closed = { ...record, state: "recommended-approval" as const };
      const determination = exampleDetermination(record.id, closed.state);
      await tab.sign(record.id, closed, { ifMatch: version, determination });
      mine = { record: exampleCase(), version: "" };
    } else if (act === "delete") {
      await tab.remove(record.id, { ifMatch: version });
      mine = { record: exampleCase(), version: "" };
    }
  }
  return seen;
}

async function lookAgain(browser: BrowserForTest): Promise<string> {
  const tab = await openTab(browser);
  const found = await tab.checkIntegrity();
  tab.close();
  return found.ok ? found.value.kind : found.error.kind;
}

/** One row or more that is gone afterwards, as damage leaves it. */
const losses: Readonly<Record<string, (browser: BrowserForTest) => Promise<void>>> = {
  everything: deleteDatabase,
  "a case": (browser) => loseLast(browser, ["cases"]),
  "a saved change": (browser) => loseLast(browser, ["revisions"]),
  "a case with all that tells of it": (browser) =>
    loseLast(browser, ["cases", "keys", "revisions"]),
};

function loseLast(browser: BrowserForTest, stores: readonly string[]): Promise<void> {
  return tamper(browser, stores, (transaction) => {
    for (const name of stores) {
      const cursor = transaction.objectStore(name).openCursor(null, "prev");
      cursor.addEventListener("success", () => cursor.result?.delete(), { once: true });
    }
  });
}

describe("two tabs that write and look in any order", () => {
  it("never take each other's writes for a loss", async () => {
    await fc.assert(
      fc.asyncProperty(
        turnsOfTabs(),
        acts,
        acts,
        fc.boolean(),
        turns,
        async (s, one, other, isLagging, slow) => {
          const browser = newBrowser();
          const storage = isLagging ? laggingStorage(s) : () => browser.sentinelStorage;
          const tabs = [
            await openScheduledTab(browser, s, slow, storage()),
            await openScheduledTab(browser, s, 0, storage()),
          ] as const;
          const looks = Promise.all([perform(tabs[0], one), perform(tabs[1], other)]);
          await s.waitFor(looks);
          const last = Promise.all(tabs.map((tab) => perform(tab, ["look"])));
          await s.waitFor(last);
          const seen = [...(await looks).flat(), ...(await last).flat()];
          expect(seen.filter((kind) => kind !== "sound" && kind !== "first-use")).toEqual([]);
          expect(
            await lookAgain({
              ...browser,
              sentinelStorage: { ...storage(), clear: () => undefined },
            }),
          ).not.toBe("data-loss-suspected");
        },
      ),
      { numRuns: 80 },
    );
  });

  it("still find every loss that follows", async () => {
    await fc.assert(
      fc.asyncProperty(
        turnsOfTabs(),
        acts,
        acts,
        fc.constantFrom(...Object.keys(losses)),
        turns,
        async (s, one, other, loss, slow) => {
          const browser = newBrowser();
          const tabs = [
            await openScheduledTab(browser, s, slow),
            await openScheduledTab(browser, s, slow),
          ] as const;
          await s.waitFor(
            Promise.all([perform(tabs[0], ["create", ...one]), perform(tabs[1], other)]),
          );
          for (const tab of tabs) tab.close();
          await losses[loss]?.(browser);
          expect(await lookAgain(browser)).toBe("data-loss-suspected");
        },
      ),
      { numRuns: 50 },
    );
  });

  it("go on without an alarm after a loss was accepted in one of them, and find the next one", async () => {
    await fc.assert(
      fc.asyncProperty(
        turnsOfTabs(),
        acts,
        acts,
        fc.constantFrom(...Object.keys(losses)),
        turns,
        async (s, one, other, loss, slow) => {
          const browser = newBrowser();
          const before = await openTab(browser);
          await perform(before, ["create", "save", "create", "sign"]);
          before.close();
          await losses[loss]?.(browser);
          const tabs = [
            await openScheduledTab(browser, s, slow),
            await openScheduledTab(browser, s, slow),
          ] as const;
          const accepted = tabs[0].acceptLoss();
          await s.waitFor(
            Promise.all([
              accepted,
              perform(
                tabs[1],
                other.filter((act) => act !== "look"),
              ),
            ]),
          );
          await s.waitFor(perform(tabs[0], one));
          const looks = Promise.all([perform(tabs[0], ["look"]), perform(tabs[1], ["look"])]);
          await s.waitFor(looks);
          expect((await looks).flat()).not.toContain("data-loss-suspected");
          for (const tab of tabs) tab.close();
          expect(await lookAgain(browser)).not.toBe("data-loss-suspected");
          const after = await openTab(browser);
          await perform(after, ["create"]);
          after.close();
          await losses["a saved change"]?.(browser);
          expect(await lookAgain(browser)).toBe("data-loss-suspected");
        },
      ),
      { numRuns: 50 },
    );
  });
});
