import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Autosave, createAutosave } from "#data";
import type { BackupRow, CaseRecord } from "#domain";
import { type MortalTab, openMortalTab } from "../../src/storage/browser/mortal-tab-for-test.ts";
import { newBrowser, openTab } from "../../src/storage/browser/tab-for-test.ts";
import { examplesFolder } from "../support/set-under-test.ts";

/** What must be true of one case. */
export interface KnownCase {
  readonly id: string;
  /** The newest version that a page was told is saved, and its notes. */
  newest: { version: string; notes: string };
  /** Notes that were sent and not answered: they may be stored, or not. */
  readonly maybe: Set<string>;
  /** Every notes that was called saved. */
  readonly acknowledged: Set<string>;
  isSigned: boolean;
}

/** A window: a page, and the case that is open in it. */
export interface OpenWindow {
  page: MortalTab;
  work: { readonly known: KnownCase; readonly autosave: Autosave } | null;
}

/** One browser with its windows, and everything that somebody was promised. */
export interface World {
  readonly browser: ReturnType<typeof newBrowser>;
  readonly windows: OpenWindow[];
  readonly cases: KnownCase[];
  backup: { readonly rows: readonly BackupRow[]; readonly cases: readonly KnownCase[] } | null;
  /** Counts everything that was typed, so that no words come twice. */
  typed: number;
}

export async function newWorld(): Promise<World> {
  const browser = newBrowser();
  const page = await openMortalTab(browser);
  return { browser, windows: [{ page, work: null }], cases: [], backup: null, typed: 0 };
}

/** A broken promise; it ends the run. */
export function must(isKept: boolean, promise: string): void {
  if (!isKept) throw new Error(promise);
}

export function noteSaved(known: KnownCase, version: string, notes: string): void {
  known.newest = { version, notes };
  known.acknowledged.add(notes);
  known.maybe.clear();
}

/** Opens a case in a window, which shows what was saved last, or what may have been. */
export async function openCase(window: OpenWindow, known: KnownCase): Promise<CaseRecord> {
  const found = await window.page.store.get(known.id);
  if (!found.ok) throw new Error(`${known.id} can’t be opened: ${found.error.kind}`);
  const { notes } = found.value;
  must(
    notes === known.newest.notes || known.maybe.has(notes),
    `"${known.newest.notes}" was called saved, and "${notes}" is shown`,
  );
  noteSaved(known, found.version, notes);
  const autosave = createAutosave({
    store: window.page.store,
    initial: found,
    // Nothing is saved by itself: every order of saving is a command.
    delay: () => () => undefined,
  });
  window.work = { known, autosave };
  return found.value;
}

/** Whoever opens the browser next finds all that was promised, and no loss that is none. */
export async function checkPromises(world: World): Promise<void> {
  const tab = await openTab(world.browser);
  const integrity = await tab.checkIntegrity();
  const kind = integrity.ok ? integrity.value.kind : integrity.error.kind;
  must(kind === "sound" || (kind === "first-use" && world.cases.length === 0), `it says ${kind}`);
  const listed = await tab.list({});
  must(listed.ok && listed.value.total === world.cases.length, "the worklist has another length");
  must(
    listed.ok && listed.value.unverified.length + listed.value.unreadable.length === 0,
    "the worklist calls rows changed or unreadable",
  );
  for (const known of world.cases) {
    const found = await tab.get(known.id);
    const notes = found.ok ? found.value.notes : "";
    must(notes === known.newest.notes || known.maybe.has(notes), `${known.newest.notes} is lost`);
    must(found.ok && (found.value.state !== "draft") === known.isSigned, "the signature is lost");
    const history = await tab.history(known.id);
    const told = history.ok ? JSON.stringify(history.value.items) : "";
    for (const words of known.acknowledged) {
      must(words === "" || told.includes(JSON.stringify(words)), `${words} is not in the history`);
    }
    const verified = await tab.verify(known.id);
    must(verified.ok && verified.value.kind !== "does-not-verify", "a sound case does not verify");
    if (found.ok) noteSaved(known, found.version, notes);
  }
  const all = await tab.verifyAll();
  must(all.ok && all.value.kind === "verified", "the chain over all cases does not verify");
  tab.close();
}

/** The case files that are imported. */
export const exampleTexts: readonly string[] = readdirSync(examplesFolder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => readFileSync(join(examplesFolder, name), "utf8"));
