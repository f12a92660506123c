import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, isPlainObject, type Person } from "#domain";
import { act, people, type Stage } from "../contract/stage-for-test.ts";
import { stageIn } from "../contract/stage-in-for-test.ts";
import { exampleCase, stored } from "../contract/examples-for-test.ts";
import { databaseName, openTab, newBrowser, tamper, type BrowserForTest } from "./tab-for-test.ts";
import { anyTampering, readRaw, writeRaw, type RawRow } from "./tampering-for-test.ts";

/** A browser with a decided case and two open ones, and what lay in it before their last saves. */
async function begin() {
  const browser = newBrowser();
  const open: Parameters<typeof stageIn>[0] = async (under) => [
    await openTab(browser, under),
    await openTab(browser, under),
  ];
  const decided = await stageIn(open, "adverse");
  const others = [await anotherCase(decided), await anotherCase(decided)] as const;
  const before = await readRaw(browser);
  stored(await act(decided, "add-addendum", people.vera));
  for (const id of others) await save(decided, id, "later");
  return { browser, decided, others, before };
}

async function anotherCase({ store, work }: Stage): Promise<string> {
  work(people.nora);
  const { id } = stored(await store.create(exampleCase(), { key: crypto.randomUUID() })).value;
  return id;
}

async function save({ store, work }: Stage, id: string, notes: string): Promise<void> {
  work(people.nora);
  const { value, version } = stored(await store.get(id));
  stored(await store.put(id, { ...value, notes }, { ifMatch: version }));
}

/** Under these the browser keeps counts and the chain's head outside the database. */
const outsideKeys = [`${databaseName}.sentinel`, `${databaseName}.chain-head`];

/** What a fresh visit notices, in as many words as there are places that say it. */
async function noticed(browser: BrowserForTest): Promise<readonly string[]> {
  const store = await openTab(browser);
  const integrity = await store.checkIntegrity();
  const listed = await store.list({});
  if (!integrity.ok || !listed.ok) throw new Error("the store does not answer");
  const ids = [...listed.value.items, ...listed.value.unreadable].map(({ id }) => id);
  const verified = await Promise.all(ids.map((id) => store.verify(id)));
  const all = await store.verifyAll();
  store.close();
  return [
    ...(integrity.value.kind === "sound" ? [] : ["counts"]),
    ...(listed.value.unverified.length + listed.value.unreadable.length > 0 ? ["rows"] : []),
    ...(verified.some((one) => one.ok && one.value.kind === "does-not-verify") ? ["cases"] : []),
    ...(all.ok && all.value.kind === "verified" ? [] : ["chain"]),
  ];
}

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
    await save(decided, others[0], "last words");
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

  it("the newest revision deleted, and what witnessed it outside the database", async () => {
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
    await save(stage, others[0], "typed on");
    expect(await store.verify(others[0])).toMatchObject({ value: { parts: ["record"] } });
  });

  it("a profile that saved as a nurse and is made a physician’s signs no decision", async () => {
    const { browser, decided } = await begin();
    let actor: Person = people.ben;
    const under = { clock: decided.now, actor: () => actor };
    const store = await openTab(browser, under);
    await store.verifyAll();
    const stage: Stage = { ...decided, store, work: (by) => (actor = by) };
    stored(await act(stage, "reopen", people.ben));
    stored(await act(stage, "refer", people.ben));
    const forged: Person = { ...people.nora, role: "physician-advisor" };
    expect(await act(stage, "approve", forged)).toMatchObject({
      error: { kind: "invalid", reason: "does-not-verify", where: "given" },
    });
    stored(await act(stage, "approve", people.paul));
  });

  it(
    "is noticed, whatever it is: 0 of 100 random tamperings go unseen",
    { timeout: 120_000 },
    async () => {
      const { browser, before } = await begin();
      await noticed(browser);
      const now = await readRaw(browser);
      const outside = outsideKeys.map((key) => browser.sentinelStorage.getItem(key) ?? "");
      const unseen: string[] = [];
      let tried = 0;
      await fc.assert(
        fc.asyncProperty(anyTampering, fc.boolean(), async ({ name, tamper: change_ }, isAlone) => {
          const rows = change_(now, before);
          if (sameRows(rows, now) || !(await writeRaw(browser, rows))) return;
          tried += 1;
          outsideKeys.forEach((key, at) => browser.sentinelStorage.setItem(key, outside[at] ?? ""));
          if (isAlone) browser.sentinelStorage.clear();
          if ((await noticed(browser)).length === 0) unseen.push(name);
        }),
        { numRuns: 150 },
      );
      browser.sentinelStorage.clear();
      await writeRaw(browser, now);
      expect(unseen).toEqual([]);
      expect(tried).toBeGreaterThan(80);
      expect(await noticed(browser)).toEqual([]);
    },
  );
});

function sameRows(left: readonly RawRow[], right: readonly RawRow[]): boolean {
  return textOf(left) === textOf(right);
}

/** History is read by case and number of the revision: under which key of the database a row lies says nothing. */
function textOf(rows: readonly RawRow[]): string {
  return rows
    .map(({ key, ...row }) => canonicalJson(row.store === "revisions" ? row : { key, ...row }))
    .toSorted()
    .join("\n");
}
