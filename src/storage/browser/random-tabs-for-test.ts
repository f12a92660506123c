import fc from "fast-check";
import { exampleCase } from "../../domain/ports/contract/examples-for-test.ts";
import type { BrowserCaseStore } from "./browser-case-store.ts";
import { laggingStorage, openScheduledTab, turnsOfTabs } from "./interleaved-for-test.ts";
import { newBrowser, openTab, type BrowserForTest } from "./tab-for-test.ts";

/** What two or three tabs did to the same cases at the same time, and what came of it. */
export interface TabsTried {
  readonly tried: number;
  /** Edits that a tab was told are saved and that are not what is stored, or not in the history. */
  readonly lost: readonly string[];
  /** Places that called sound data lost, unreadable or changed. */
  readonly falseAlarms: readonly string[];
  readonly acknowledged: number;
  /** Edits that met another tab's and were made again on top of it. */
  readonly conflicts: number;
}

const acts = ["load samples", "list", "look", "verify", "edit"] as const;
type Act = (typeof acts)[number];
const moreEdits = ["edit", "edit", "edit", "edit"] as const;
const actsOfTab = fc.array(fc.tuple(fc.constantFrom(...acts, ...moreEdits), fc.nat(1)), {
  minLength: 5,
  maxLength: 10,
});
const draws = fc.record({
  turns: turnsOfTabs(),
  tabs: fc.array(actsOfTab, { minLength: 2, maxLength: 3 }),
  isLagging: fc.boolean(),
  slowness: fc.nat(20),
});

const samples = [0, 1].map((number) => ({
  record: exampleCase({ notes: "as loaded", id: `sample-${String(number)}`.padEnd(22, "0") }),
  key: `sample:${String(number)}`,
}));

/** Lets tabs load the worklist and the samples, edit, and look after losses, in orders of chance. */
export async function tryTabs(count: number, seed: number): Promise<TabsTried> {
  const seen: Seen = { lost: [], falseAlarms: [], acknowledged: 0, conflicts: 0 };
  for (const [at, draw] of fc.sample(draws, { numRuns: count, seed }).entries()) {
    const run: Seen = { lost: [], falseAlarms: [], acknowledged: 0, conflicts: 0 };
    await interleave(draw, run);
    const named = (what: string): string => `run ${String(at)}: ${what}`;
    seen.lost.push(...run.lost.map(named));
    seen.falseAlarms.push(...run.falseAlarms.map(named));
    seen.acknowledged += run.acknowledged;
    seen.conflicts += run.conflicts;
  }
  return { tried: count, ...seen };
}

interface Seen {
  readonly lost: string[];
  readonly falseAlarms: string[];
  acknowledged: number;
  conflicts: number;
}

type Draw = typeof draws extends fc.Arbitrary<infer T> ? T : never;

async function interleave({ turns, tabs, isLagging, slowness }: Draw, seen: Seen): Promise<void> {
  const browser = newBrowser();
  const storage = isLagging ? laggingStorage(turns) : () => browser.sentinelStorage;
  /** Every edit that was called saved: its words, by case and version. */
  const saved = new Map<string, string>();
  const works = await Promise.all(
    tabs.map(async (all, number) => {
      const slow = number === 0 ? slowness : 0;
      const tab = await openScheduledTab(browser, turns, slow, storage());
      const think = async (): Promise<void> => {
        for (let turn = 0; turn < 4; turn += 1) {
          await turns.schedule(Promise.resolve(), "somebody types");
        }
      };
      return { tab, all, think, name: `tab ${String(number)}` };
    }),
  );
  await turns.waitFor(Promise.all(works.map((work) => perform(work, saved, seen))));
  for (const { tab } of works) tab.close();
  await lookAfter(
    { ...browser, sentinelStorage: { ...storage(), clear: () => undefined } },
    saved,
    seen,
  );
}

interface Work {
  readonly tab: BrowserCaseStore;
  readonly all: readonly (readonly [Act, number])[];
  /** Ends when the turn comes, with whatever other tabs did before it. */
  readonly think: () => Promise<void>;
  readonly name: string;
}

async function perform(work: Work, saved: Map<string, string>, seen: Seen): Promise<void> {
  const { tab, all, name } = work;
  for (const [at, [act, which]] of all.entries()) {
    const { record } = samples[which] ?? { record: exampleCase() };
    if (act === "load samples") {
      for (const sample of samples) await tab.create(sample.record, { key: sample.key });
    } else if (act === "edit") {
      await edit(work, record.id, `${name}, edit ${String(at)}`, saved, seen);
    } else seen.falseAlarms.push(...(await alarmsOf(tab, act, record.id)));
  }
}

async function alarmsOf(
  tab: BrowserCaseStore,
  act: Exclude<Act, "load samples" | "edit">,
  id: string,
): Promise<readonly string[]> {
  if (act === "verify") {
    const verified = await tab.verify(id);
    return verified.ok && verified.value.kind === "does-not-verify" ? ["does not verify"] : [];
  }
  if (act === "look") {
    const found = await tab.checkIntegrity();
    const kind = found.ok ? found.value.kind : found.error.kind;
    return kind === "sound" || kind === "first-use" ? [] : [`look: ${kind}`];
  }
  const page = await tab.list({});
  if (!page.ok) return [`list: ${page.error.kind}`];
  const wrong = page.value.unreadable.length + page.value.unverified.length;
  return wrong === 0 ? [] : [`list: ${String(wrong)} rows unreadable or not verified`];
}

/** Edits the notes, again on top of what another tab saved meanwhile, as long as it takes. */
async function edit(
  { tab, think }: Pick<Work, "tab" | "think">,
  id: string,
  words: string,
  saved: Map<string, string>,
  seen: Seen,
): Promise<void> {
  let found = await tab.get(id);
  while (found.ok) {
    await think();
    const outcome = await tab.put(id, { ...found.value, notes: words }, { ifMatch: found.version });
    if (outcome.ok) {
      saved.set(`${id} ${outcome.version}`, words);
      seen.acknowledged += 1;
      return;
    }
    if (outcome.error.kind !== "conflict") {
      seen.lost.push(`${words} met ${outcome.error.kind}`);
      return;
    }
    seen.conflicts += 1;
    found = { ok: true, ...outcome.error.current };
  }
}

/** The next visit finds every case, with the newest edit stored and all of them in the history. */
async function lookAfter(
  browser: BrowserForTest,
  saved: ReadonlyMap<string, string>,
  seen: Seen,
): Promise<void> {
  const tab = await openTab(browser);
  for (const act of ["look", "list"] as const) {
    seen.falseAlarms.push(...(await alarmsOf(tab, act, "")));
  }
  const all = await tab.verifyAll();
  if (!all.ok || all.value.kind !== "verified") seen.falseAlarms.push("the chain does not verify");
  for (const { record } of samples) {
    const mine = [...saved].filter(([key]) => key.startsWith(record.id));
    const found = await tab.get(record.id);
    const history = await tab.history(record.id);
    if (mine.length === 0) continue;
    const newest = found.ok ? saved.get(`${record.id} ${found.version}`) : undefined;
    if (!found.ok || newest === undefined || found.value.notes !== newest) {
      seen.lost.push(`${record.id}: another edit is stored than the newest that was called saved`);
    }
    const told = history.ok ? JSON.stringify(history.value.items) : "";
    for (const [key, words] of mine) {
      if (!told.includes(JSON.stringify(words))) seen.lost.push(`${key}: ${words}`);
    }
  }
  tab.close();
}
