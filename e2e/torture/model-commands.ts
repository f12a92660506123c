import fc from "fast-check";
import { readCaseFile } from "#interop/case-file";
import {
  exampleCase,
  exampleDetermination,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { openMortalTab } from "../../src/storage/browser/mortal-tab-for-test.ts";
import { newBrowser, openTab } from "../../src/storage/browser/tab-for-test.ts";
import {
  create,
  type Model,
  nextPage,
  save,
  type,
  typeBehindSave,
  windowOf,
  workOf,
} from "./model-actions.ts";
import {
  checkPromises,
  exampleTexts,
  must,
  noteSaved,
  openCase,
  type World,
} from "./model-world.ts";

type Command = fc.AsyncCommand<Model, World>;

/** A command with its numbers in its name, so that a failing run can be read. */
function command(
  name: string,
  check: (model: Readonly<Model>) => boolean,
  run: (world: World, model: Model) => Promise<void>,
): Command {
  return { check, run: (model, world) => run(world, model), toString: () => name };
}

const now = "2026-03-09T14:05:00.000Z";
const windowAt = fc.nat(1);
const at = (model: Readonly<Model>, which: number): number => which % model.windows.length;
const hasCase = (which: number) => (model: Readonly<Model>) =>
  model.windows[at(model, which)] === true;

const creating = windowAt.map((which) =>
  command(
    `create in window ${String(which)}`,
    () => true,
    async (world, model) => {
      await create(world, which, exampleCase({ notes: `case ${String(world.cases.length)}` }));
      model.cases += 1;
    },
  ),
);

const importing = fc.tuple(windowAt, fc.nat(exampleTexts.length - 1)).map(([which, file]) =>
  command(
    `import file ${String(file)}`,
    () => true,
    async (world, model) => {
      const read = await readCaseFile(new File([exampleTexts[file] ?? ""], "case.json"), now);
      if (!read.ok) throw new Error("an example is refused");
      await create(world, which, read.record);
      model.cases += 1;
    },
  ),
);

const opening = fc.tuple(windowAt, fc.nat(9)).map(([which, number]) =>
  command(
    `open case ${String(number)} in window ${String(which)}`,
    ({ cases }) => cases > 0,
    async (world, model) => {
      const window = windowOf(world, which);
      if (window.work !== null) await save(world, which, false);
      const known = world.cases[number % world.cases.length];
      if (known !== undefined) await openCase(window, known);
      model.windows[at(model, which)] = true;
    },
  ),
);

const editing = fc.tuple(windowAt, fc.boolean()).map(([which, keepsMine]) =>
  command(
    `edit in window ${String(which)}${keepsMine ? "" : ", theirs"}`,
    hasCase(which),
    async (world) => {
      type(world, which);
      await save(world, which, keepsMine);
    },
  ),
);

const typing = windowAt.map((which) =>
  command(
    `type in window ${String(which)}`,
    hasCase(which),
    async (world) => void type(world, which),
  ),
);

const goingBack = windowAt.map((which) =>
  command(`back in window ${String(which)}`, hasCase(which), async (world, model) => {
    await save(world, which, true);
    windowOf(world, which).work = null;
    model.windows[at(model, which)] = false;
  }),
);

const reloading = fc.tuple(windowAt, fc.boolean()).map(([which, isSaving]) =>
  command(
    `reload window ${String(which)}${isSaving ? " behind a save" : ""}`,
    hasCase(which),
    async (world) => {
      const { autosave, known, window } = workOf(world, which);
      const last = typeBehindSave(world, which, isSaving);
      const isNewest = autosave.getVersion() === known.newest.version && !known.isSigned;
      known.maybe.add(last);
      autosave.leave();
      await nextPage(world, window);
      const shown = await openCase(window, known);
      must(
        !isNewest || shown.notes === last,
        `"${last}" was typed, "${shown.notes}" is there after`,
      );
    },
  ),
);

const killing = fc.tuple(windowAt, fc.boolean(), fc.nat(30)).map(([which, isSaving, turns]) =>
  command(
    `kill${isSaving ? ` while window ${String(which)} saves, after ${String(turns)} turns` : ""}`,
    (model) => !isSaving || hasCase(which)(model),
    async (world, model) => {
      if (isSaving) typeBehindSave(world, which, true);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      for (const window of world.windows) await nextPage(world, window);
      model.windows.fill(false);
      await checkPromises(world);
    },
  ),
);

const secondTab = fc.constant(
  command(
    "second tab",
    ({ windows }) => windows.length === 1,
    async (world, model) => {
      world.windows.push({ page: await openMortalTab(world.browser), work: null });
      model.windows.push(false);
    },
  ),
);

const signing = windowAt.map((which) =>
  command(`sign in window ${String(which)}`, hasCase(which), async (world) => {
    await save(world, which, true);
    const { autosave, known, window } = workOf(world, which);
    if (known.isSigned) return;
    const closed = { ...autosave.getDraft(), state: "recommended-approval" as const };
    const determination = exampleDetermination(known.id, closed.state);
    const ifMatch = autosave.getVersion();
    const signed = await window.page.store.sign(known.id, closed, { ifMatch, determination });
    if (ifMatch !== known.newest.version) {
      must(!signed.ok && signed.error.kind === "conflict", "a signature goes over another's save");
      return;
    }
    if (!signed.ok) throw new Error(`not signed: ${JSON.stringify(signed.error)}`);
    known.isSigned = true;
    autosave.adopt(signed);
    noteSaved(known, signed.version, signed.value.notes);
  }),
);

const backingUp = fc.constant(
  command(
    "back up",
    ({ cases }) => cases > 0,
    async (world, model) => {
      const tab = await openTab(world.browser);
      const exported = await tab.exportAll(now);
      tab.close();
      if (!exported.ok) throw new Error(`no backup: ${exported.error.kind}`);
      const cases = world.cases.map((known) => ({
        ...known,
        maybe: new Set(known.maybe),
        acknowledged: new Set(known.acknowledged),
      }));
      world.backup = { rows: exported.value.rows, cases };
      model.hasBackup = true;
    },
  ),
);

const restoring = fc.boolean().map((isElsewhere) =>
  command(
    `restore ${isElsewhere ? "elsewhere" : "here"}`,
    ({ hasBackup }) => hasBackup,
    async (world) => {
      if (world.backup === null) return;
      const { rows, cases } = world.backup;
      const browser = isElsewhere ? newBrowser() : world.browser;
      const tab = await openTab(browser);
      const restored = await tab.restoreBackup(rows);
      tab.close();
      must(restored.ok, "the backup is not restored");
      if (isElsewhere) await checkPromises({ ...world, browser, cases: [...cases] });
      else await checkPromises(world);
    },
  ),
);

/** Everything that may happen, in any order. */
export const commands = [
  creating,
  importing,
  opening,
  editing,
  typing,
  goingBack,
  reloading,
  killing,
  secondTab,
  signing,
  backingUp,
  restoring,
];
