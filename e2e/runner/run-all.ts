import type { Browser } from "@playwright/test";
import { watchPage } from "../support/page-watch.ts";
import type { Desk } from "./desk.ts";
import { openingWords, runScenario, type ScenarioFile } from "./run-scenario.ts";
import type { ScenarioRun } from "./scenario-run.ts";

export type RunOptions = {
  readonly origin: string;
  readonly workers: number;
  /** How long a thing that is expected may take to appear, in milliseconds. */
  readonly patience: number;
  readonly onDone: (run: ScenarioRun) => void | Promise<void>;
};

/**
 * Runs scenarios at several desks at once. A desk keeps its browser context from scenario to scenario, so
 * that the application is loaded from its cache; after a failure it gets a new one. Where time was moved
 * on, or another day begins, the page is loaded anew.
 *
 * @returns the runs in the order of the files
 */
export async function runAll(
  browser: Browser,
  files: readonly ScenarioFile[],
  { origin, workers, patience, onDone }: RunOptions,
): Promise<readonly ScenarioRun[]> {
  const runs = new Map<ScenarioFile, ScenarioRun>();
  const waiting = [...files];
  const judged = { pages: new Map<string, string>(), kinds: new Set<string>() };
  const settings = { origin, judged, patience };
  const work = async (): Promise<void> => {
    let desk: Desk | undefined;
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      for (let attempt = 1; !runs.has(file); attempt++) {
        desk ??= await newDesk(browser, origin, file.scenario.given.today);
        const run = await runScenario(desk, file, settings);
        if (!run.isPassed) {
          await desk.page.context().close();
          desk = undefined;
        }
        // Where the case did not even open, nothing was tried yet: once more, in a browser context of its own.
        if (attempt === 1 && run.steps[0]?.words === openingWords) continue;
        runs.set(file, run);
        await onDone(run);
      }
    }
    await desk?.page.context().close();
  };
  await Promise.all(Array.from({ length: workers }, work));
  return files.flatMap((file) => runs.get(file) ?? []);
}

async function newDesk(browser: Browser, origin: string, today: string): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "America/Chicago",
    reducedMotion: "reduce",
  });
  // The loader marks functions with their names by a function that a browser does not have.
  await context.addInitScript("globalThis.__name ??= (named) => named;");
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.install({ time: today });
  const offences = await watchPage(page, origin);
  const camera = await context.newCDPSession(page);
  return { page, camera, offences, reference: "", person: "", today: "" };
}
