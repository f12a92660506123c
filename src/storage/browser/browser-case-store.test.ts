import { describe, expect, it } from "vitest";
import { describeCaseStore } from "../../domain/ports/contract/describe-case-store-for-test.ts";
import { exampleCase, stored } from "../../domain/ports/contract/examples-for-test.ts";
import { act, people } from "../../domain/ports/contract/stage-for-test.ts";
import { stageIn } from "../../domain/ports/contract/stage-in-for-test.ts";
import { createCases, newBrowser, openTab, tamper } from "./tab-for-test.ts";

describeCaseStore(
  "browser store",
  async (under) => {
    const browser = newBrowser();
    return Promise.all([openTab(browser, under), openTab(browser, under)]);
  },
  // Each step of a life is a transaction here.
  30,
);

describe("a case with a determination that cannot be read", () => {
  it("is decided by nobody, because nobody can tell who referred it", async () => {
    const browser = newBrowser();
    const stage = await stageIn(
      async (under) => [await openTab(browser, under), await openTab(browser, under)],
      "referred-to-physician",
    );
    await tamper(browser, ["determinations"], (transaction) => {
      const lines = transaction.objectStore("determinations");
      lines.clear();
      lines.add({ id: "damaged", caseId: stage.id });
    });
    expect(await act(stage, "approve", people.paul)).toMatchObject({
      error: { kind: "invalid", where: "stored", reason: "does-not-verify" },
    });
    stored(await act(stage, "return-to-nurse", people.paul));
  });
});

describe("two tabs", () => {
  it("tell each other what changed, without content", async () => {
    const browser = newBrowser();
    const [mine, other] = [await openTab(browser), await openTab(browser)];
    const heard: unknown[] = [];
    other.watch({}, (change) => heard.push(change));
    const record = exampleCase({ notes: "secret" });
    const { version } = stored(await mine.create(record, { key: "a" }));
    expect(heard).toEqual([{ kind: "created", caseId: record.id, version, source: "elsewhere" }]);
  });

  it("make one case when both carry out the same creation at once", async () => {
    const browser = newBrowser();
    const tabs = [await openTab(browser), await openTab(browser)];
    const made = await Promise.all(
      tabs.map((tab) => tab.create(exampleCase(), { key: "one intention" })),
    );
    expect(new Set(made.map((outcome) => stored(outcome).value.id)).size).toBe(1);
    expect(await tabs[0]?.list({})).toMatchObject({ value: { total: 1 } });
  });

  it("refuse a save that rests on what the tab remembers when the other tab saved since", async () => {
    const browser = newBrowser();
    const mine = await openTab(browser);
    // Without the wire between the tabs, as when the message is still on its way.
    const other = await openTab({ ...browser, newChannel: () => newBrowser().newChannel() });
    const record = exampleCase();
    const { version } = stored(await mine.create(record, { key: "a" }));
    const theirs = stored(
      await other.put(record.id, { ...record, notes: "theirs" }, { ifMatch: version }),
    );
    expect(
      await mine.put(record.id, { ...record, notes: "mine" }, { ifMatch: version }),
    ).toMatchObject({
      error: { kind: "conflict", current: { version: theirs.version, value: { notes: "theirs" } } },
    });
  });

  it("do not call an unchanged case saved when the other tab changed it since", async () => {
    const browser = newBrowser();
    const mine = await openTab(browser);
    const other = await openTab({ ...browser, newChannel: () => newBrowser().newChannel() });
    const record = exampleCase();
    const { version } = stored(await mine.create(record, { key: "a" }));
    stored(await other.put(record.id, { ...record, notes: "theirs" }, { ifMatch: version }));
    expect(await mine.put(record.id, record, { ifMatch: version })).toMatchObject({
      error: { kind: "conflict", current: { value: { notes: "theirs" } } },
    });
  });
});

describe("a damaged database", () => {
  it("gives up the damaged case only, and leaves it as it is", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const [damaged, whole] = await createCases(store, 2);
    if (damaged === undefined || whole === undefined) throw new Error("no cases");
    const { id } = damaged.record;
    await tamper(browser, ["cases"], (transaction) => {
      const record = { ...damaged.record, notes: 7 };
      transaction.objectStore("cases").put({ id, revision: 1, removedAt: null, record });
    });
    const reopened = await openTab(browser);
    const invalid = { error: { kind: "invalid", where: "stored", reason: "damaged" } };
    expect(await reopened.get(id)).toMatchObject({ error: { issues: [{ path: "notes" }] } });
    expect(await reopened.get(id)).toMatchObject(invalid);
    expect(await reopened.put(id, damaged.record, { ifMatch: damaged.version })).toMatchObject(
      invalid,
    );
    expect(await reopened.get(whole.record.id)).toMatchObject({ ok: true });
    expect(await reopened.list({})).toMatchObject({ value: { total: 2 } });
  });

  it("does not touch a record that a newer release wrote", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const [created] = await createCases(store, 1);
    if (created === undefined) throw new Error("no case");
    const { id } = created.record;
    const record = { ...created.record, schemaVersion: 99, novelty: true };
    await tamper(browser, ["cases"], (transaction) => {
      transaction.objectStore("cases").put({ id, revision: 1, removedAt: null, record });
    });
    const reopened = await openTab(browser);
    expect(await reopened.put(id, created.record, { ifMatch: "r1" })).toMatchObject({
      error: { kind: "invalid", where: "stored", reason: "newer-release" },
    });
  });

  it("reports a case that is older than its own history instead of a conflict without end", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const [created] = await createCases(store, 1);
    if (created === undefined) throw new Error("no case");
    const { record, version } = created;
    await store.put(record.id, { ...record, notes: "lost with the disk" }, { ifMatch: version });
    await tamper(browser, ["cases"], (transaction) => {
      transaction.objectStore("cases").put({ id: record.id, revision: 1, removedAt: null, record });
    });
    const reopened = await openTab(browser);
    expect(
      await reopened.put(record.id, { ...record, notes: "new" }, { ifMatch: version }),
    ).toMatchObject({ error: { kind: "invalid", where: "stored", reason: "damaged" } });
  });

  it("counts history lines that cannot be read instead of hiding them", async () => {
    const browser = newBrowser();
    const store = await openTab(browser);
    const [created] = await createCases(store, 1);
    if (created === undefined) throw new Error("no case");
    await tamper(browser, ["revisions"], (transaction) => {
      transaction.objectStore("revisions").add({ caseId: created.record.id, revision: 2 });
    });
    expect(await store.history(created.record.id)).toMatchObject({
      value: { items: [{ kind: "created" }], unreadable: 1 },
    });
  });
});
