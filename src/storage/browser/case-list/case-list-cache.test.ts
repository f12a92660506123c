import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createCaseIndex,
  hashOf,
  isPlainObject,
  newCaseId,
  summarizeCase,
  type CasePage,
  type CaseSummary,
} from "#domain";
import { exampleCase, stored } from "../../../domain/ports/contract/examples-for-test.ts";
import type { BrowserCaseStore } from "../browser-case-store.ts";
import { createCases, newBrowser, openTab, tamper, untilKept } from "../tab-for-test.ts";

function idsOf(list: Awaited<ReturnType<BrowserCaseStore["list"]>>): readonly string[] {
  if (!list.ok) throw new Error(list.error.kind);
  return list.value.items.map((item) => item.id).toSorted();
}

function summaryOf(index: number): CaseSummary {
  const record = exampleCase({
    id: newCaseId(),
    member: { name: `Member ${index}`, memberId: `M${index}`, dateOfBirth: "" },
  });
  const stamp = { revision: 1, version: "r1", removedAt: null };
  return summarizeCase(record, stamp, () => ({ recommendation: "incomplete", index }));
}

/** Fills the database as years of work would. */
async function fill(browser: Parameters<typeof tamper>[0], count: number): Promise<void> {
  await tamper(browser, ["summaries", "revisions", "meta"], (transaction) => {
    // As a release before the chain left them.
    transaction.objectStore("meta").delete("chainStarted");
    for (let index = 0; index < count; index += 1) {
      const summary = summaryOf(index);
      transaction.objectStore("summaries").put(summary);
      transaction
        .objectStore("revisions")
        .add({ caseId: summary.id, revision: 1, kind: "created" });
    }
  });
}

/** Stores the row of a case as a release without that column stored it, chain and all. */
async function storeWithout(
  browser: Parameters<typeof tamper>[0],
  id: string,
  column: string,
): Promise<void> {
  await tamper(browser, ["summaries", "chain"], (transaction) => {
    const summaries = transaction.objectStore("summaries");
    const reading = summaries.get(id);
    reading.addEventListener("success", () => {
      const row: unknown = reading.result;
      if (!isPlainObject(row)) return;
      const { [column]: _left, ...older } = row;
      summaries.put(older);
      const links = transaction.objectStore("chain").openCursor();
      links.addEventListener("success", () => {
        const link: unknown = links.result?.value;
        if (isPlainObject(link)) links.result?.update({ ...link, summary: hashOf(older) });
      });
    });
  });
}

describe("the list", () => {
  it("shows what another tab did since the last list", async () => {
    const browser = newBrowser();
    const [mine, other] = [await openTab(browser), await openTab(browser)];
    await createCases(mine, 2);
    await mine.list({});
    const [added] = await createCases(other, 1);
    if (added === undefined) throw new Error("no case");
    expect(idsOf(await mine.list({}))).toContain(added.record.id);
    stored(await other.remove(added.record.id, { ifMatch: added.version }));
    expect(idsOf(await mine.list({}))).not.toContain(added.record.id);
  });

  it("works out a summary that is missing or damaged from the case itself", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const created = await createCases(store, 3);
    const ids = created.map(({ record }) => record.id);
    await tamper(browser, ["summaries"], (transaction) => {
      transaction.objectStore("summaries").delete(ids[0] ?? "");
      transaction.objectStore("summaries").put({ id: ids[1], memberName: 7 });
    });
    const list = await (await openTab(browser)).list({});
    expect(idsOf(list)).toEqual(ids.toSorted());
    expect(list).toMatchObject({ value: { unreadable: [] } });
  });

  it("works out rows that an earlier release stored without a column, and vouches for them", async () => {
    const browser = newBrowser();
    const first = await openTab(browser);
    const [created] = await createCases(first, 1);
    const id = created?.record.id ?? "";
    await storeWithout(browser, id, "lineOfBusiness");
    const list = await (await openTab(browser)).list({});
    expect(list).toMatchObject({
      value: { unverified: [], items: [{ id, lineOfBusiness: null }] },
    });

    await tamper(browser, ["cases"], (transaction) => {
      const cases = transaction.objectStore("cases");
      const reading = cases.get(id);
      reading.addEventListener("success", () => {
        const row: unknown = reading.result;
        if (!isPlainObject(row) || !isPlainObject(row["record"])) return;
        cases.put({ ...row, record: { ...row["record"], assignee: "Somebody" } });
      });
    });
    const after = await (await openTab(browser)).list({});
    expect(after).toMatchObject({ value: { unverified: [id] } });
  });

  it("names the cases that cannot be read beside those that can", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const [damaged, whole] = await createCases(store, 2);
    const id = damaged?.record.id ?? "";
    await tamper(browser, ["summaries", "cases"], (transaction) => {
      transaction.objectStore("summaries").delete(id);
      transaction.objectStore("cases").put({ id, revision: "one" });
    });
    const list = await (await openTab(browser)).list({});
    expect(idsOf(list)).toEqual([whole?.record.id]);
    expect(list).toMatchObject({ value: { total: 1, unreadable: [{ id }] } });
  });

  it("does not hide cases when the history is gone", async () => {
    const browser = newBrowser();
    await createCases(await openTab(browser), 2);
    await tamper(browser, ["revisions"], (transaction) => {
      transaction.objectStore("revisions").clear();
    });
    expect(await (await openTab(browser)).list({})).toMatchObject({ value: { total: 2 } });
  });

  it("is the same from a snapshot as from the rows, also after later changes", async () => {
    const browser = newBrowser();
    await openTab(browser);
    await fill(browser, 2500);
    const first = await openTab(browser);
    const query = { limit: 100, sort: { by: "memberName", direction: "ascending" } } as const;
    const fromRows = await first.list(query);
    expect(fromRows).toMatchObject({ value: { total: 2500 } });
    await untilKept(browser, "summaries");
    await tamper(browser, ["summaries"], (transaction) => {
      // Rows that are only in the snapshot now: the next tab can have them from nowhere else.
      transaction.objectStore("summaries").clear();
    });
    const second = await openTab(browser);
    expect(await second.list(query)).toEqual(fromRows);
    const [added] = await createCases(second, 1);
    const third = await openTab(browser);
    expect(idsOf(await third.list({ limit: 3000 }))).toContain(added?.record.id);
    expect(await third.list({})).toMatchObject({ value: { total: 2501 } });
  });

  it("reads the rows when a slice of the snapshot is one of another", async () => {
    const browser = newBrowser();
    const first = await openTab(browser);
    await fill(browser, 2000);
    const fromRows = await first.list({});
    await untilKept(browser, "summaries");
    await tamper(browser, ["snapshots"], (transaction) => {
      const text = JSON.stringify({ stamp: "another", columns: {} });
      transaction.objectStore("snapshots").put(new TextEncoder().encode(text), "summaries/0");
    });
    expect(await (await openTab(browser)).list({})).toEqual(fromRows);
  });

  it.each([
    ["nothing of the kind", { sequence: 2500 }],
    ["a column cut short", { sequence: 2500, id: [newCaseId()], memberName: [] }],
    ["no object", 7],
  ])("reads the rows when the snapshot is damaged: %s", async (_damage, snapshot) => {
    const browser = newBrowser();
    await openTab(browser);
    await fill(browser, 3);
    await tamper(browser, ["snapshots"], (transaction) => {
      transaction.objectStore("snapshots").put(snapshot, "summaries");
    });
    expect(await (await openTab(browser)).list({})).toMatchObject({ value: { total: 3 } });
  });
});

describe("pages", () => {
  it("show every case exactly once, in order, whatever the page size", () => {
    const summary = fc.record({
      name: fc.constantFrom("", "Ada", "ada", "Zoë", "Bo"),
      at: fc.integer({ min: 0, max: 3 }),
    });
    const sort = fc.record({
      by: fc.constantFrom("updatedAt", "memberName", "dueAt", "receivedAt", "reference"),
      direction: fc.constantFrom("ascending", "descending"),
    });
    fc.assert(
      fc.property(
        fc.array(summary, { maxLength: 40 }),
        sort,
        fc.integer({ min: 1, max: 7 }),
        (drafts, order, limit) => {
          const all = drafts.map(({ name, at }, index) => ({
            ...summaryOf(index),
            memberName: name,
            updatedAt: `2026-03-0${at + 1}T00:00:00.000Z`,
            receivedAt: at === 0 ? null : `2026-03-0${at}T00:00:00-05:00`,
          }));
          const seen: string[] = [];
          let cursor: string | null = null;
          do {
            const page: CasePage = createCaseIndex(all).page({
              sort: order,
              limit,
              ...(cursor === null ? {} : { cursor }),
            });
            expect(page.total).toBe(all.length);
            seen.push(...page.items.map((item) => item.id));
            ({ nextCursor: cursor } = page);
          } while (cursor !== null);
          const whole = createCaseIndex(all).page({ sort: order, limit: 1000 });
          expect(seen).toEqual(whole.items.map((item) => item.id));
          expect(new Set(seen).size).toBe(all.length);
        },
      ),
    );
  });
});
