import { describe, expect, it } from "vitest";
import { isPlainObject, type Person } from "#domain";
import { act, people, type Stage } from "../../../domain/ports/contract/stage-for-test.ts";
import { stored } from "../../../domain/ports/contract/examples-for-test.ts";
import { openTab, tamper, type BrowserForTest } from "../tab-for-test.ts";
import { begin, noticed, saveNotes } from "./random-tamperings-for-test.ts";
import { readRaw, writeRaw, type RawRow } from "./tampering-for-test.ts";

/** Changes the rows that the test names. */
async function change(browser: BrowserForTest, edit: (row: RawRow) => unknown): Promise<void> {
  const rows = await readRaw(browser);
  const changed = rows.flatMap((row) => {
    const value = edit(row);
    return value === undefined ? [] : [{ ...row, value }];
  });
  expect(await writeRaw(browser, changed)).toBe(true);
}

const isLineOf = (row: RawRow, id: string) =>
  row.store === "determinations" &&
  partOf(row, "caseId") === id &&
  partOf(row, "decision") !== undefined;

function partOf({ value }: RawRow, key: string): unknown {
  return isPlainObject(value) ? value[key] : undefined;
}

function withRecord({ value }: RawRow, parts: object): unknown {
  const record = isPlainObject(value) ? value["record"] : undefined;
  if (!isPlainObject(value) || !isPlainObject(record)) throw new Error("no case");
  return { ...value, record: { ...record, ...parts } };
}

function withParts({ value }: RawRow, parts: object): unknown {
  if (!isPlainObject(value)) throw new Error("no row");
  return { ...value, ...parts };
}

describe("what nobody changed", () => {
  it("verifies: rows, cases and the chain over all of them", async () => {
    const { browser } = await begin();
    expect(await noticed(browser)).toEqual([]);
  });

  it("verifies after a page that was left before the head was noted", async () => {
    const { browser, decided, others } = await begin();
    const marks = browser.sentinelStorage.getItem("cases-under-test.chain-head") ?? "";
    await saveNotes(decided, others[0], "last words");
    await openTab(browser).then((tab) => tab.verifyAll());
    browser.sentinelStorage.setItem("cases-under-test.chain-head", marks);
    expect(await noticed(browser)).toEqual([]);
  });
});

describe("what was changed outside the product", () => {
  it("a state set to adverse, no decision behind it", async () => {
    const { browser, others } = await begin();
    await change(browser, (row) =>
      row.store === "cases" && row.key === others[0]
        ? withRecord(row, { state: "adverse", outcome: "adverse" })
        : row.value,
    );
    expect(await noticed(browser)).toContain("cases");
  });

  it("a signed decision copied to another case, with its history and its state", async () => {
    const { browser, decided, others } = await begin();
    const [to] = others;
    const rows = await readRaw(browser);
    const line = rows.find((row) => isLineOf(row, decided.id));
    await change(browser, (row) =>
      row.store === "cases" && row.key === to
        ? withParts(
            { ...row, value: withRecord(row, { state: "adverse", outcome: "adverse" }) },
            { revision: 3 },
          )
        : row.value,
    );
    await tamper(browser, ["determinations", "revisions"], (transaction) => {
      if (line === undefined) throw new Error("no line");
      const copy = withParts(line, { id: "a-forged-line-00000000001", caseId: to });
      transaction.objectStore("determinations").add(copy);
      const revision = { caseId: to, revision: 3, at: "2026-03-09T09:00:00.000Z", by: "vera" };
      transaction.objectStore("revisions").add({ ...revision, kind: "signed", changes: [] });
    });
    expect(await noticed(browser)).toContain("cases");
  });

  it.each([
    ["rationale", { rationale: "Words that nobody signed." }],
    ["signer", { recordedBy: { ...people.nora } }],
    ["time", { recordedAt: "2020-01-01T00:00:00.000Z" }],
  ])("the %s of a signed decision", async (_what, parts) => {
    const { browser, decided } = await begin();
    await change(browser, (row) => (isLineOf(row, decided.id) ? withParts(row, parts) : row.value));
    const verified = await (await openTab(browser)).verify(decided.id);
    expect(verified).toMatchObject({
      value: { kind: "does-not-verify", parts: ["decisions"], determinations: [1] },
    });
  });

  it("history lines rewritten", async () => {
    const { browser, others } = await begin();
    await change(browser, (row) =>
      row.store === "revisions" && partOf(row, "caseId") === others[0]
        ? withParts(row, { by: "Somebody Else", at: "2020-01-01T00:00:00.000Z", changes: [] })
        : row.value,
    );
    const verified = await (await openTab(browser)).verify(others[0]);
    expect(verified).toMatchObject({
      value: { kind: "does-not-verify", parts: ["history"], revisions: [0, 1] },
    });
  });

  it("the records of two cases swapped", async () => {
    const { browser, others } = await begin();
    const [one, other] = others;
    const rows = await readRaw(browser);
    const of = (id: string) => rows.find((row) => row.store === "cases" && row.key === id);
    await change(browser, (row) => {
      if (row.store !== "cases" || !others.some((id) => id === row.key)) return row.value;
      const source = of(row.key === one ? other : one);
      if (source === undefined) throw new Error("no case");
      return withParts({ ...row, value: withRecord(source, { id: row.key }) }, { id: row.key });
    });
    const store = await openTab(browser);
    for (const id of others) {
      expect(await store.verify(id)).toMatchObject({ value: { parts: ["record"] } });
    }
  });

  it("a worklist summary set to approved", async () => {
    const { browser, others } = await begin();
    await change(browser, (row) =>
      row.store === "summaries" && row.key === others[0]
        ? withParts(row, { state: "approved" })
        : row.value,
    );
    const store = await openTab(browser);
    expect(await store.list({})).toMatchObject({ value: { total: 3, unverified: [others[0]] } });
    expect(await store.verify(others[0])).toMatchObject({ value: { parts: ["summary"] } });
  });

  it("the newest revision deleted, and the sentinel outside the database", async () => {
    const { browser } = await begin();
    const rows = await readRaw(browser);
    const last = rows.findLast(({ store }) => store === "revisions");
    await change(browser, (row) =>
      row.key === last?.key && row.store === "revisions" ? undefined : row.value,
    );
    browser.sentinelStorage.clear();
    expect(await noticed(browser)).toEqual(expect.arrayContaining(["cases"]));
  });

  it("answers of a decided case", async () => {
    const { browser, decided } = await begin();
    await change(browser, (row) =>
      row.store === "cases" && row.key === decided.id
        ? withRecord(row, { answers: { conservative: { months: "9" } } })
        : row.value,
    );
    expect(await noticed(browser)).toEqual(expect.arrayContaining(["cases"]));
  });

  it("takes no decision and no notice, and stays noticed through what is saved after it", async () => {
    const { browser, decided, others } = await begin();
    await change(browser, (row) =>
      row.store === "cases" && others.some((id) => id === row.key)
        ? withRecord(row, { notes: "not typed here" })
        : row.store === "cases" && row.key === decided.id
          ? withRecord(row, { notes: "not typed here" })
          : row.value,
    );
    const under = { clock: decided.now, actor: () => people.nora };
    const store = await openTab(browser, under);
    const stage = { ...decided, store };
    expect(await act(stage, "issue-notice", people.nora)).toMatchObject({
      error: { kind: "invalid", where: "stored", reason: "does-not-verify" },
    });
    await saveNotes(stage, others[0], "typed on");
    expect(await store.verify(others[0])).toMatchObject({ value: { parts: ["record"] } });
  });

  it.each([
    ["before", false],
    ["after", true],
  ])(
    "a nurse’s profile made a physician’s signs no decision, %s the chain was gone through",
    async (_when, isVerified) => {
      const { browser, decided } = await begin();
      let actor: Person = people.ben;
      const under = { clock: decided.now, actor: () => actor };
      const store = await openTab(browser, under);
      if (isVerified) await store.verifyAll();
      const stage: Stage = { ...decided, store, work: (by) => (actor = by) };
      stored(await act(stage, "reopen", people.ben));
      stored(await act(stage, "refer", people.ben));
      const forged: Person = { ...people.nora, role: "physician-advisor" };
      expect(await act(stage, "approve", forged)).toMatchObject({
        error: { kind: "invalid", reason: "does-not-verify", where: "given" },
      });
      stored(await act(stage, "approve", people.paul));
    },
  );
});
