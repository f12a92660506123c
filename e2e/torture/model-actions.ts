import type { CaseRecord } from "#domain";
import { exampleCase } from "../../src/domain/ports/contract/examples-for-test.ts";
import { openMortalTab } from "../../src/storage/browser/mortal-tab-for-test.ts";
import {
  type KnownCase,
  must,
  noteSaved,
  openCase,
  type OpenWindow,
  type World,
} from "./model-world.ts";

/** What decides which command may come next. */
export interface Model {
  cases: number;
  /** Whether each window has a case open; one or two windows. */
  windows: boolean[];
  hasBackup: boolean;
}

export function windowOf(world: World, which: number): OpenWindow {
  const window = world.windows[which % world.windows.length];
  if (window === undefined) throw new Error("there is no window");
  return window;
}

export function workOf(
  world: World,
  which: number,
): NonNullable<OpenWindow["work"]> & { readonly window: OpenWindow } {
  const window = windowOf(world, which);
  if (window.work === null) throw new Error("no case is open");
  return { ...window.work, window };
}

export function type(world: World, which: number): string {
  const { autosave } = workOf(world, which);
  world.typed += 1;
  const words = `words ${String(world.typed)}`;
  autosave.update({ ...autosave.getDraft(), notes: words });
  return words;
}

/** Saves what is typed; a question about another window's change is answered one way or the other. */
export async function save(world: World, which: number, keepsMine: boolean): Promise<void> {
  const { autosave, known } = workOf(world, which);
  const before = autosave.getVersion();
  let state = await autosave.flush();
  if (state.kind === "conflict") {
    if (keepsMine) state = await autosave.keepMine();
    else autosave.takeTheirs();
  }
  if (state.kind === "failed") {
    must(known.isSigned, `a save failed: ${JSON.stringify(state.error)}`);
    autosave.takeTheirs();
    return;
  }
  must(autosave.getState().kind === "saved", `it stays ${autosave.getState().kind}`);
  // Where nothing was typed, another window's words may be the newest.
  if (autosave.getVersion() === before) return;
  noteSaved(known, autosave.getVersion(), autosave.getDraft().notes);
}

export async function create(world: World, which: number, record: CaseRecord): Promise<void> {
  const { store } = windowOf(world, which).page;
  const made = await store.create(record, { key: record.id });
  if (!made.ok) throw new Error(`not created: ${made.error.kind}`);
  const known: KnownCase = {
    id: record.id,
    newest: { version: made.version, notes: made.value.notes },
    maybe: new Set(),
    acknowledged: new Set([made.value.notes]),
    isSigned: false,
  };
  world.cases.push(known);
}

/** Ends a page, and the next one takes its window. */
export async function nextPage(world: World, window: OpenWindow): Promise<void> {
  window.page.end();
  window.page = await openMortalTab(world.browser);
  window.work = null;
}

/** With a save on its way, if it is to be so, and more typed behind it. */
export function typeBehindSave(world: World, which: number, isSaving: boolean): string {
  const { autosave, known } = workOf(world, which);
  const first = type(world, which);
  if (!isSaving) return first;
  void autosave.flush();
  known.maybe.add(first);
  return type(world, which);
}

/** A start in which two windows hold the same case. */
export async function openInBoth(world: World, model: Model): Promise<void> {
  world.windows.push({ page: await openMortalTab(world.browser), work: null });
  await create(world, 0, exampleCase({ notes: "open in both" }));
  for (const window of world.windows) {
    for (const known of world.cases) await openCase(window, known);
  }
  Object.assign(model, { cases: 1, windows: [true, true] });
}
