import fc from "fast-check";
import { openInBoth } from "./model-actions.ts";
import { commands } from "./model-commands.ts";
import { checkPromises, newWorld } from "./model-world.ts";
import type { TortureRow } from "./row.ts";

/** Orders of commands at the level of the stores: the browser's own adapter and autosave over a database in memory. */
export const model: TortureRow = {
  name: "model",
  property:
    "After any order of creating, importing, opening, typing, saving, going back, reloading in the midst of a save, killing every page, a second tab, signing, backing up and restoring here or elsewhere: what was called saved or signed is there and in the history, what was typed last is there after a reload, nothing sound is called lost or changed, and a restored backup holds what it was made of.",
  quick: 50,
  long: 2000,
  async run(count, seed) {
    let carriedOut = 0;
    const property = fc.asyncProperty(
      fc.commands(commands, { maxCommands: 30, size: "max" }),
      fc.boolean(),
      async (list, isInBoth) => {
        const world = await newWorld();
        const model = { cases: 0, windows: [false], hasBackup: false };
        if (isInBoth) await openInBoth(world, model);
        await fc.asyncModelRun(() => ({ model, real: world }), list);
        carriedOut += [...list].length;
        for (const { page } of world.windows) page.end();
        await checkPromises(world);
      },
    );
    const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, {
      numRuns: count,
      seed,
    });
    const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    return {
      tried: numRuns,
      failures: failed ? [`seed ${String(seed)}: ${why}, after ${inWords(counterexample)}`] : [],
      counts: { commands: carriedOut },
    };
  },
};

function inWords(found: readonly [Iterable<unknown>, boolean] | null): string {
  if (found === null) return "nothing";
  const [list, isInBoth] = found;
  return [...(isInBoth ? ["a case open in both windows"] : []), ...Array.from(list, String)].join(
    ", ",
  );
}
