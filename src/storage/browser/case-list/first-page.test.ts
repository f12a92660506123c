import { describe, expect, it } from "vitest";
import {
  type CaseListQuery,
  type CasePage,
  isPlainObject,
  newCaseId,
  summarizeCase,
} from "#domain";
import { exampleCase } from "../../../domain/ports/contract/examples-for-test.ts";
import type { BrowserCaseStore } from "../browser-case-store.ts";
import { createCases, newBrowser, openTab, tamper, untilKept } from "../tab-for-test.ts";

const list = { limit: 50, canBeProvisional: true } as const satisfies CaseListQuery;

/** A browser with more cases than are read at once, whose list was looked at. */
async function lookedAt(query: CaseListQuery = list, isKept = true) {
  const browser = newBrowser();
  await openTab(browser);
  await tamper(browser, ["summaries", "revisions", "meta"], (transaction) => {
    // As a release before the chain left them.
    transaction.objectStore("meta").delete("chainStarted");
    for (let index = 0; index < 2100; index += 1) {
      const record = exampleCase({ id: newCaseId() });
      const stamp = { revision: 1, version: "r1", removedAt: null };
      const summary = summarizeCase(record, stamp, () => ({ index }));
      transaction.objectStore("summaries").put(summary);
      transaction
        .objectStore("revisions")
        .add({ caseId: summary.id, revision: 1, kind: "created" });
    }
  });
  const whole = await firstAnswer(await openTab(browser), query);
  await untilKept(browser, "summaries");
  if (isKept) await untilKept(browser, "first-pages");
  return { browser, whole };
}

async function firstAnswer(
  store: BrowserCaseStore,
  query: CaseListQuery = list,
): Promise<CasePage> {
  const answer = await store.list(query);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

describe("the list of the next visit", () => {
  it("begins with the rows that were on top, and is whole when it is asked for again", async () => {
    const { browser, whole } = await lookedAt();
    const store = await openTab(browser);
    const first = await firstAnswer(store);
    expect(first).toMatchObject({ isProvisional: true, total: 2100, byState: whole.byState });
    expect(first.items).toEqual(whole.items.slice(0, first.items.length));
    expect(first.items.length).toBeGreaterThan(20);
    expect(await firstAnswer(store)).toEqual(whole);
  });

  it("begins so in a few of the orders and filters that were looked at", async () => {
    const { browser } = await lookedAt();
    const byName = { ...list, sort: { by: "memberName", direction: "ascending" } } as const;
    await firstAnswer(await openTab(browser), byName);
    await expect
      .poll(async () => firstAnswer(await openTab(browser), byName))
      .toHaveProperty("isProvisional");
    expect(await firstAnswer(await openTab(browser))).toHaveProperty("isProvisional");
  });

  it("is whole at once where a provisional one would not do", async () => {
    const { browser, whole } = await lookedAt();
    const store = await openTab(browser);
    expect(await firstAnswer(store, { limit: 50 })).toEqual(whole);
  });

  it("knows what another tab has written since", async () => {
    const { browser } = await lookedAt();
    await createCases(await openTab(browser), 1);
    const answer = await firstAnswer(await openTab(browser));
    expect(answer.isProvisional).toBeUndefined();
    expect(answer.total).toBe(2101);
  });

  it.each<[string, CaseListQuery]>([
    ["in another order", { ...list, sort: { by: "memberName", direction: "ascending" } }],
    ["of another state", { ...list, state: "adverse" }],
    ["further down", { ...list, offset: 50 }],
    ["with search words", { ...list, search: "example" }],
    ["of what is overdue", { ...list, due: "overdue" }],
  ])("is read in full when it is another list: %s", async (_which, query) => {
    const { browser } = await lookedAt();
    const answer = await firstAnswer(await openTab(browser), query);
    expect(answer.isProvisional).toBeUndefined();
  });

  it("never keeps search words", async () => {
    const { browser } = await lookedAt({ ...list, search: "example" }, false);
    const keys: unknown[] = [];
    await tamper(browser, ["snapshots"], (transaction) => {
      const found = transaction.objectStore("snapshots").getAllKeys();
      found.addEventListener("success", () => keys.push(...found.result));
    });
    expect(keys).toContain("summaries");
    expect(keys.filter((key) => !/^summaries(\/\d+)?$/.test(String(key)))).toEqual([]);
  });

  it.each([
    ["no page", { page: 7 }],
    ["rows that are none", { page: { items: [{ id: 1 }] } }],
    ["nothing", null],
  ])("is read in full when what was kept is damaged: %s", async (_damage, damage) => {
    const { browser, whole } = await lookedAt();
    await tamper(browser, ["snapshots"], (transaction) => {
      const snapshots = transaction.objectStore("snapshots");
      const kept = snapshots.get("first-pages");
      kept.addEventListener("success", () => {
        const tops: unknown = kept.result;
        const top: unknown = Array.isArray(tops) ? tops[0] : undefined;
        if (!isPlainObject(top)) throw new Error("nothing was kept");
        snapshots.put(damage === null ? null : [{ ...top, ...damage }], "first-pages");
      });
    });
    expect(await firstAnswer(await openTab(browser))).toEqual(whole);
  });
});
