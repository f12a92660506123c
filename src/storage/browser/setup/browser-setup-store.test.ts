import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import {
  examplePlan,
  planEntriesOf,
  readPeople,
  readPlan,
  readSettings,
  unreadableSetup,
} from "#domain";
import {
  describeSetupStore,
  given,
  nora,
  vera,
} from "../../../domain/ports/contract/describe-setup-store-for-test.ts";
import { localStorageKeys } from "./local-storage-setup.ts";
import { type BrowserForTest, newBrowser, openTab, tamper } from "../tab-for-test.ts";

describeSetupStore("browser", async () => (await openTab(newBrowser())).setup);

async function setupOf(browser: BrowserForTest) {
  const { setup } = await openTab(browser);
  const opened = await setup.open();
  if (!opened.ok) throw new Error(`not opened: ${opened.error.kind}`);
  return { setup, ...opened.value };
}

/** What an earlier release left in localStorage. */
function leave(browser: BrowserForTest, texts: Readonly<Record<string, string>>): BrowserForTest {
  for (const [key, text] of Object.entries(texts)) browser.sentinelStorage.setItem(key, text);
  return browser;
}

const left = {
  [localStorageKeys.people]: JSON.stringify({
    version: 1,
    current: vera.id,
    profiles: [nora, vera],
  }),
  [localStorageKeys.plan]: JSON.stringify(planEntriesOf({ ...examplePlan, name: "Prairie" })),
  [localStorageKeys.planZone]: "America/Denver",
  [localStorageKeys.review]: JSON.stringify({ movesOn: false }),
  [localStorageKeys.worklistLetters]: "off",
};

function expectAllTakenOver(rows: readonly unknown[]): void {
  expect(new Set(readPeople(rows).people.map(({ person }) => person))).toEqual(
    new Set([nora, vera]),
  );
  expect(readPlan(rows)?.value?.name).toBe("Prairie");
  expect(readSettings(rows)?.value).toEqual({
    planZone: "America/Denver",
    movesOn: false,
    hasWorklistKeys: false,
  });
}

describe("what earlier releases kept in localStorage", () => {
  it("is taken over once, with who worked last, and then removed there", async () => {
    const browser = leave(newBrowser(), left);
    const { rows, missing, setup } = await setupOf(browser);
    expectAllTakenOver(rows);
    expect(missing).toEqual([]);
    expect(setup.currentPerson.read()).toBe(vera.id);
    for (const key of Object.keys(left)) expect(browser.sentinelStorage.getItem(key)).toBeNull();
    given(await setup.people.remove(nora.id, { ifRevision: 1 }));
    expect(readPeople((await setupOf(browser)).rows).people).toHaveLength(1);
  });

  it("is whole after it was cut short at any step", async () => {
    const steps = ["setItem", "removeItem"] as const;
    for (const step of steps) {
      for (let allowed = 0; allowed < 6; allowed += 1) {
        const browser = leave(newBrowser(), left);
        const { sentinelStorage } = browser;
        let calls = 0;
        const dying = {
          ...sentinelStorage,
          [step]: (...given: [string, string]) => {
            calls += 1;
            if (calls > allowed) throw new DOMException("killed", "AbortError");
            sentinelStorage[step](...given);
          },
        };
        await setupOf({ ...browser, sentinelStorage: dying });
        const { rows, missing } = await setupOf(browser);
        expectAllTakenOver(rows);
        expect(missing).toEqual([]);
        expect(rows).toHaveLength(4);
      }
    }
  });

  it("stays where it is when it cannot be stored, and is taken over on the next visit", async () => {
    const browser = leave(newBrowser(), left);
    const { setup } = await openTab(browser, { platform: brokenOnWrite(browser) });
    expect((await setup.open()).ok).toBe(false);
    expect(browser.sentinelStorage.getItem(localStorageKeys.people)).not.toBeNull();
    expectAllTakenOver((await setupOf(browser)).rows);
  });

  it("keeps the name that the first release knew, as a nurse's profile", async () => {
    const browser = leave(newBrowser(), { [localStorageKeys.firstReviewer]: " R. Example, RN " });
    const { rows, setup } = await setupOf(browser);
    const [kept] = readPeople(rows).people;
    expect(kept?.person).toMatchObject({ name: "R. Example, RN", role: "nurse-reviewer" });
    expect(setup.currentPerson.read()).toBe(kept?.person.id);
  });

  it.each([
    [localStorageKeys.people, "{", "people"],
    [localStorageKeys.people, '{"version":2,"current":"x","profiles":[]}', "people"],
    [localStorageKeys.people, "text", "people"],
    [localStorageKeys.people, "null", "people"],
    [localStorageKeys.plan, "{ no plan", "plan"],
    [localStorageKeys.plan, JSON.stringify({ name: "Half a plan" }), "plan"],
    [localStorageKeys.planZone, "Nowhere/Land", "settings"],
    [localStorageKeys.review, "[[", "settings"],
    [localStorageKeys.review, '{"movesOn":"no"}', "settings"],
  ])("is told where it cannot be read, never replaced: %s %s", async (key, text, part) => {
    const { rows } = await setupOf(leave(newBrowser(), { [key]: text }));
    expect(unreadableSetup(rows).parts).toEqual([part]);
    expect(JSON.stringify(rows).replaceAll("\\", "")).toContain(text);
  });

  it("loses no other profile to one that cannot be read, nor that one", async () => {
    const damaged = { id: "short", name: "Somebody", role: "chief" };
    const list = { version: 1, current: nora.id, profiles: [damaged, nora] };
    const { rows } = await setupOf(
      leave(newBrowser(), { [localStorageKeys.people]: JSON.stringify(list) }),
    );
    expect(readPeople(rows)).toMatchObject({ people: [{ person: nora }], unreadable: 1 });
    expect(unreadableSetup(rows).parts).toEqual([]);
    expect(JSON.stringify(rows)).toContain("Somebody");
  });
});

describe("a setup that is not all there", () => {
  async function setUp(browser: BrowserForTest) {
    const { setup } = await setupOf(browser);
    given(await setup.people.save(nora, { ifRevision: 0 }));
    given(await setup.people.save(vera, { ifRevision: 0 }));
    given(await setup.plan.write(examplePlan, { ifRevision: 0 }));
    given(await setup.settings.write({ planZone: "America/Denver" }, { ifRevision: 0 }));
  }

  it.each([
    ["a person", "person/" + nora.id, ["people"]],
    ["the plan", "plan", ["plan"]],
    ["the settings", "settings", ["settings"]],
  ])("is told when %s is gone", async (_, key, parts) => {
    const browser = newBrowser();
    await setUp(browser);
    await tamper(browser, ["setup"], (transaction) => {
      transaction.objectStore("setup").delete(key);
    });
    const { missing, isFirstUse } = await setupOf(browser);
    expect(missing).toEqual(parts);
    expect(isFirstUse).toBe(false);
  });

  it("is told when the database was replaced by an empty one, until it is set up again", async () => {
    const browser = newBrowser();
    await setUp(browser);
    const replaced = { ...browser, indexedDB: new IDBFactory() };
    const { missing, setup } = await setupOf(replaced);
    expect(missing).toEqual(["people", "plan", "settings"]);
    expect((await setupOf(replaced)).missing).toHaveLength(3);
    await setup.startAgain([]);
    expect((await setupOf(replaced)).missing).toEqual([]);
  });

  it("is told when a row went back to an earlier revision", async () => {
    const browser = newBrowser();
    await setUp(browser);
    await tamper(browser, ["setup"], (transaction) => {
      transaction.objectStore("setup").put({
        key: "settings",
        revision: 0,
        at: "2026-03-09T14:05:00.000Z",
        value: {},
      });
    });
    expect((await setupOf(browser)).missing).toEqual(["settings"]);
  });

  it("sets aside what cannot be read, and deletes nothing", async () => {
    const browser = newBrowser();
    await setUp(browser);
    await tamper(browser, ["setup"], (transaction) => {
      transaction.objectStore("setup").put({ key: "plan", torn: "half a plan" });
    });
    const { rows, setup } = await setupOf(browser);
    const { parts, keys } = unreadableSetup(rows);
    expect(parts).toEqual(["plan"]);
    await setup.startAgain(keys);
    const again = await setupOf(browser);
    expect(again.missing).toEqual([]);
    expect(unreadableSetup(again.rows).parts).toEqual([]);
    expect(readPlan(again.rows)?.value).toBeNull();
    expect(JSON.stringify(again.rows)).toContain("half a plan");
  });

  it("is whole for a browser whose localStorage was cleared, apart from who worked last", async () => {
    const browser = newBrowser();
    await setUp(browser);
    browser.sentinelStorage.clear();
    const { rows, missing, isFirstUse, setup } = await setupOf(browser);
    expect({ missing, isFirstUse }).toEqual({ missing: [], isFirstUse: false });
    expect(readPeople(rows).people).toHaveLength(2);
    expect(setup.currentPerson.read()).toBeNull();
  });
});

it("a change reaches the other tabs of the browser", async () => {
  const browser = newBrowser();
  const { setup: here } = await setupOf(browser);
  const { setup: there } = await setupOf(browser);
  let told = 0;
  there.people.watch(() => (told += 1));
  given(await here.people.save(nora, { ifRevision: 0 }));
  expect(told).toBe(1);
  expect(given(await there.people.list()).people).toEqual([{ person: nora, revision: 1 }]);
});

/** A browser whose database refuses to be written to. */
function brokenOnWrite(browser: BrowserForTest) {
  const { indexedDB, sentinelStorage, newChannel } = browser;
  const refusing = new Proxy(indexedDB, {
    get(target, name) {
      if (name !== "open") {
        const other: unknown = Reflect.get(target, name);
        return other;
      }
      return (...given: Parameters<IDBFactory["open"]>) => {
        const request = target.open(...given);
        request.addEventListener("success", () => {
          const { result } = request;
          const transaction = result.transaction.bind(result);
          result.transaction = (stores, mode, options) => {
            if (mode === "readwrite") throw new DOMException("full", "QuotaExceededError");
            return transaction(stores, mode, options);
          };
        });
        return request;
      };
    },
  });
  return { indexedDB: refusing, sentinelStorage, channel: newChannel() };
}
