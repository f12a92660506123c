import type { Browser } from "@playwright/test";
import { launch, newVisitor, slow } from "./browser.ts";
import { storeSamples } from "./first-load.ts";
import { load, type Loading, watchLoading } from "./load-watch.ts";
import { runs } from "./runs.ts";
import { atMost, milliseconds, type Section, tableOf } from "./section.ts";
import { median } from "./statistics.ts";

/** The worklist at the second visit: its program is kept by the service worker, its cases by the browser. */
export async function measureSecondVisit(origin: string): Promise<Section> {
  const browser = await launch();
  try {
    const visits: Loading[] = [];
    const own: Loading[] = [];
    for (let run = 0; run < runs; run += 1) {
      visits.push(await visitAgain(browser, origin, 4));
      own.push(await visitAgain(browser, origin, 1));
    }
    return {
      title: "Second visit",
      method: `A browser that was here once: the 16 sample cases are stored, and the service worker keeps the files of the app. ${runs} runs, each a browser context of its own and a page of its own. Interactive as above. The worker itself is not slowed with the page.`,
      gates: [
        atMost(
          "interactive, CPU slowed 4 times",
          median(visits.map(({ interactive }) => interactive)),
          500,
          milliseconds,
        ),
      ],
      details: tableOf([
        ["", "painted", "interactive", "slowest run", "blocked by long tasks"],
        rowOf("CPU slowed 4 times", visits),
        rowOf("own speed", own),
      ]),
    };
  } finally {
    await browser.close();
  }
}

async function visitAgain(browser: Browser, origin: string, times: number): Promise<Loading> {
  const context = await newVisitor(browser, origin, { keepsRelease: true });
  const first = await context.newPage();
  await first.goto("/");
  await first.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await storeSamples(first);
  const page = await context.newPage();
  await slow(page, times);
  await watchLoading(page, "main tr[data-index] a");
  const loading = await load(page, "/");
  await context.close();
  return loading;
}

function rowOf(name: string, loadings: readonly Loading[]): readonly string[] {
  const middle = (part: keyof Loading) => milliseconds(median(loadings.map((each) => each[part])));
  return [
    name,
    middle("painted"),
    middle("interactive"),
    milliseconds(Math.max(...loadings.map(({ interactive }) => interactive))),
    middle("blocked"),
  ];
}
