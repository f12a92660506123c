import { describe, expect, it } from "vitest";
import { type CaseListQuery, type CasePage, isPlainObject } from "#domain";
import { people } from "../../../domain/ports/contract/stage-for-test.ts";
import type { BrowserCaseStore } from "../browser-case-store.ts";
import { begin, saveNotes } from "../chain/random-tamperings-for-test.ts";
import { createCases, newBrowser, openTab, type BrowserForTest } from "../tab-for-test.ts";
import { readRaw, writeRaw, type RawRow } from "../chain/tampering-for-test.ts";

async function pageOf(store: BrowserCaseStore, query: CaseListQuery = {}): Promise<CasePage> {
  const listed = await store.list(query);
  if (!listed.ok) throw new Error(listed.error.kind);
  return listed.value;
}

const idsOf = ({ items }: CasePage) => items.map(({ id }) => id);

/** Changes rows of one store behind the back of the workstation. */
async function change(
  browser: BrowserForTest,
  store: RawRow["store"],
  edit: (value: Record<string, unknown>) => object,
): Promise<void> {
  const rows = await readRaw(browser);
  const changed = rows.map((row) =>
    row.store === store && isPlainObject(row.value) ? { ...row, value: edit(row.value) } : row,
  );
  expect(await writeRaw(browser, changed)).toBe(true);
}

/** Ids of cases of which the store tells that a look at them found something. */
function told(store: BrowserCaseStore): { readonly ids: readonly string[] } {
  const ids: string[] = [];
  store.watch({}, ({ kind, caseId }) => {
    if (kind === "verified") ids.push(caseId);
  });
  return { ids };
}

describe("cases that were changed outside the product, in lists", () => {
  it("a row set to approved is counted as not verifying, wherever in the list it stands", async () => {
    const { browser, others } = await begin();
    await change(browser, "summaries", (row) =>
      row["id"] === others[1] ? { ...row, state: "approved", memberName: "Zzz" } : row,
    );
    const store = await openTab(browser);
    const byName = { sort: { by: "memberName", direction: "ascending" } } as const;
    const { byState, total } = await pageOf(store, { ...byName, limit: 1 });
    expect(byState).toMatchObject({ approved: 0, adverse: 1, draft: 1, "does-not-verify": 1 });
    expect(total).toBe(3);
    expect(idsOf(await pageOf(store, { ...byName, limit: 1 }))).toEqual([others[1]]);
    expect(idsOf(await pageOf(store, { state: "approved" }))).toEqual([]);
    expect(idsOf(await pageOf(store, { state: "does-not-verify" }))).toEqual([others[1]]);
  });

  it("a signed rationale changed takes the case out of its state once every case was verified", async () => {
    const { browser, decided } = await begin();
    await change(browser, "determinations", (row) =>
      row["caseId"] === decided.id ? { ...row, rationale: "Words that nobody signed." } : row,
    );
    const store = await openTab(browser);
    const news = told(store);
    expect((await pageOf(store)).byState).toMatchObject({ adverse: 1 });
    await store.verifyCases();
    expect(news.ids).toEqual([decided.id]);
    const { byState, unverified, items } = await pageOf(store);
    expect(byState).toMatchObject({ adverse: 0, "does-not-verify": 1 });
    expect(unverified).toEqual([decided.id]);
    expect(items[0]?.id).toBe(decided.id);
    expect(idsOf(await pageOf(store, { state: "adverse" }))).toEqual([]);
  });

  it("a case that is opened and does not verify leaves its state in the list at once", async () => {
    const { browser, decided } = await begin();
    await change(browser, "revisions", (row) =>
      row["caseId"] === decided.id ? { ...row, by: "Somebody Else" } : row,
    );
    const store = await openTab(browser);
    const news = told(store);
    await pageOf(store);
    await store.verify(decided.id);
    await store.verify(decided.id);
    expect(news.ids).toEqual([decided.id]);
    expect((await pageOf(store, { limit: 1 })).byState).toMatchObject({ adverse: 0 });
  });

  it("a save mends a row that it writes anew, and no case that was changed", async () => {
    const { browser, decided, others } = await begin();
    const [row, record] = others;
    await change(browser, "summaries", (value) =>
      value["id"] === row ? { ...value, state: "approved" } : value,
    );
    await change(browser, "cases", (value) => {
      const inside = value["record"];
      return value["id"] === record && isPlainObject(inside)
        ? { ...value, record: { ...inside, notes: "not typed here" } }
        : value;
    });
    const store = await openTab(browser, { clock: decided.now, actor: () => people.nora });
    await pageOf(store);
    await store.verifyCases();
    expect((await pageOf(store)).byState).toMatchObject({ draft: 0, "does-not-verify": 2 });
    for (const id of others) await saveNotes({ ...decided, store }, id, "typed on");
    const { byState, unverified } = await pageOf(store);
    expect(byState).toMatchObject({ draft: 1, "does-not-verify": 1 });
    expect(unverified).toEqual([record]);
  });

  it("rows of a long list are compared while it is shown, and the list is told", async () => {
    const browser = newBrowser();
    const created = await createCases(await openTab(browser), 520);
    const changed = created[400]?.record.id ?? "";
    await change(browser, "summaries", (row) =>
      row["id"] === changed ? { ...row, state: "approved", updatedAt: "2020-01-01" } : row,
    );
    const store = await openTab(browser);
    const news = told(store);
    const first = await pageOf(store, { limit: 1 });
    expect(first.total).toBe(520);
    await expect.poll(() => news.ids).toEqual([changed]);
    const { byState, items } = await pageOf(store, { limit: 1 });
    expect(byState).toMatchObject({ approved: 0, "does-not-verify": 1 });
    expect(items[0]?.id).toBe(changed);
  });
});
