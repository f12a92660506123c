import fc from "fast-check";
import { canonicalJson } from "#domain";
import { exampleCase, stored } from "../../../domain/ports/contract/examples-for-test.ts";
import { act, people, type Stage } from "../../../domain/ports/contract/stage-for-test.ts";
import { stageIn } from "../../../domain/ports/contract/stage-in-for-test.ts";
import { databaseName, newBrowser, openTab, type BrowserForTest } from "../tab-for-test.ts";
import { anyTampering, readRaw, writeRaw, type RawRow } from "./tampering-for-test.ts";

/** A browser with a decided case and two open ones, and what lay in it before their last saves. */
export async function begin() {
  const browser = newBrowser();
  const open: Parameters<typeof stageIn>[0] = async (under) => [
    await openTab(browser, under),
    await openTab(browser, under),
  ];
  const decided = await stageIn(open, "adverse");
  const others = [await anotherCase(decided), await anotherCase(decided)] as const;
  const before = await readRaw(browser);
  stored(await act(decided, "add-addendum", people.vera));
  for (const id of others) await saveNotes(decided, id, "later");
  return { browser, decided, others, before };
}

async function anotherCase({ store, work }: Stage): Promise<string> {
  work(people.nora);
  const { id } = stored(await store.create(exampleCase(), { key: crypto.randomUUID() })).value;
  return id;
}

/** Saves a case of the stage with these notes, as its nurse. */
export async function saveNotes({ store, work }: Stage, id: string, notes: string): Promise<void> {
  work(people.nora);
  const { value, version } = stored(await store.get(id));
  stored(await store.put(id, { ...value, notes }, { ifMatch: version }));
}

/** Under these the browser keeps counts and the chain's head outside the database. */
const outsideKeys = [`${databaseName}.sentinel`, `${databaseName}.chain-head`];

/** What a fresh visit notices, in as many words as there are places that say it. */
export async function noticed(browser: BrowserForTest): Promise<readonly string[]> {
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

/** What came of random changes of the stored rows; `false alarms` are found in rows put back as they were. */
export interface TamperingsTried {
  readonly tried: number;
  /** The changes that no place of a fresh visit noticed, by name. */
  readonly unnoticed: readonly string[];
  readonly falseAlarms: readonly string[];
  /** Draws that changed nothing, or that the database refused, and that were drawn again. */
  readonly withoutEffect: number;
  /** How many of those tried also had everything removed that the browser keeps outside the database. */
  readonly withoutMarks: number;
}

/** Changes a decided and two open cases in `count` random ways, each from the same start. */
export async function tryTamperings(count: number, seed: number): Promise<TamperingsTried> {
  const { browser, before } = await begin();
  const atFirst = await noticed(browser);
  const now = await readRaw(browser);
  const marks = outsideKeys.map((key) => browser.sentinelStorage.getItem(key) ?? "");
  const restoreMarks = () =>
    outsideKeys.forEach((key, at) => browser.sentinelStorage.setItem(key, marks[at] ?? ""));
  const unnoticed: string[] = [];
  const draws = fc.sample(fc.tuple(anyTampering, fc.boolean()), { numRuns: count * 3, seed });
  let [tried, withoutEffect, withoutMarks] = [0, 0, 0];
  for (const [{ name, tamper }, isAlone] of draws) {
    if (tried === count) break;
    const rows = tamper(now, before);
    // One after the other is the point: they share one database.
    if (sameRows(rows, now) || !(await writeRaw(browser, rows))) {
      withoutEffect += 1;
      continue;
    }
    tried += 1;
    restoreMarks();
    if (isAlone) {
      withoutMarks += 1;
      browser.sentinelStorage.clear();
    }
    if ((await noticed(browser)).length === 0) unnoticed.push(name);
  }
  restoreMarks();
  await writeRaw(browser, now);
  const falseAlarms = [...atFirst, ...(await noticed(browser))];
  return { tried, unnoticed, falseAlarms, withoutEffect, withoutMarks };
}

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
