import { type BrowserContext, type CDPSession, expect, type Page } from "@playwright/test";
import { worklistPage } from "../pages/worklist-page.ts";
import { slow } from "./browser.ts";
import { framesDuring } from "./frame-watch.ts";
import { timeAction, timeKey, type TimedKey, watchKeys } from "./key-watch.ts";
import { load, type Loading, watchLoading } from "./load-watch.ts";
import { runs } from "./runs.ts";
import { atMost, milliseconds, type Section, tableOf } from "./section.ts";
import { forgetSnapshot, openStock, snapshotIsKept, stockSize } from "./seed/stock.ts";
import { median } from "./statistics.ts";

const firstRow = "main tr[data-index] a";
const table = "main table[aria-label=Cases]";
/** The list has to stay still for so long until a change of it counts as the last, in milliseconds. */
const quiet = 200;

/** The worklist of 100,000 stored cases. */
export async function measureManyCases(origin: string): Promise<Section> {
  const context = await openStock(origin);
  try {
    const first: Loading[] = [];
    for (let run = 0; run < 2; run += 1) {
      await forgetSnapshot(context);
      first.push(await loadList(context));
    }
    const loads: Loading[] = [];
    const returns: number[] = [];
    const finds = new Map<string, TimedKey[]>();
    const longest: number[] = [];
    const late: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      loads.push(await loadList(context));
      const page = await openList(context);
      const session = await slow(page, 1);
      returns.push(await comeBack(page, session));
      await narrow(page, session, finds);
      const frames = await scroll(page, session);
      longest.push(Math.max(...frames));
      late.push(frames.filter((frame) => frame > 50).length);
      await page.close();
    }
    const slowestKind = [...finds].map(([name, keys]) => [name, timesOf(keys)] as const);
    const timeOf = (kind: RegExp) =>
      Math.max(...slowestKind.filter(([name]) => kind.test(name)).map(([, took]) => took));
    return {
      title: "100,000 stored cases",
      method: `${stockSize.toLocaleString("en-US")} synthetic cases in IndexedDB, written by the store’s own rules; ${runs} runs, each a page of its own, the processor at its own speed, frames of a 60 Hz screen. Shown: from the start of the navigation until rows are painted. Filter, search and order: from the press or key until the last change of the list is painted; of several, the slowest kind counts. Scrolling: three gestures of 8,000 pixels at 4,000 pixels a second and three jumps; the median over the runs of each run’s longest frame.`,
      gates: [
        atMost("worklist shown", median(loads.map(({ painted }) => painted)), 500, milliseconds),
        atMost("filter", timeOf(/^filter/), 100, milliseconds),
        atMost("search, each letter", timeOf(/^search/), 100, milliseconds),
        atMost("longest frame while scrolling", median(longest), 50, milliseconds),
      ],
      details: tableOf([
        ["", "median", "slowest run", "main thread’s CPU time"],
        ["shown, the page loaded again", ...spread(loads.map(({ painted }) => painted)), ""],
        [
          "shown for the first time, without the store’s snapshot of its summaries",
          ...spread(first.map(({ painted }) => painted)),
          "",
        ],
        ["back from a case to the list", ...spread(returns), ""],
        ...[...finds].map(([name, keys]) => [
          name,
          ...spread(keys.map(({ took }) => took)),
          milliseconds(median(keys.map(({ work }) => work))),
        ]),
        ["longest frame while scrolling", ...spread(longest), ""],
        ["frames over 50 ms in a run", String(median(late)), String(Math.max(...late)), ""],
      ]),
    };
  } finally {
    await context.close();
  }
}

async function loadList(context: BrowserContext): Promise<Loading> {
  const page = await context.newPage();
  await watchLoading(page, firstRow);
  const loading = await load(page, "/");
  await snapshotIsKept(page);
  await page.close();
  return loading;
}

async function openList(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/");
  await worklistPage(page).rows.first().waitFor();
  return page;
}

/** Opens a case and times the way back. */
async function comeBack(page: Page, session: CDPSession): Promise<number> {
  await page.locator(firstRow).first().click();
  await page.locator("[data-question]").first().waitFor();
  await watchKeys(page, "body");
  const link = page.getByRole("link", { name: "Worklist", exact: true }).first();
  const { took } = await timeAction(page, session, () => link.click(), quiet);
  await page.locator(firstRow).first().waitFor();
  return took;
}

async function narrow(
  page: Page,
  session: CDPSession,
  finds: Map<string, TimedKey[]>,
): Promise<void> {
  const note = (name: string, key: TimedKey) =>
    void finds.set(name, [...(finds.get(name) ?? []), key]);
  const worklist = worklistPage(page);
  await watchKeys(page, table);
  const press = (name: string | RegExp) => worklist.filter(name).click();
  note("filter by state", await timeAction(page, session, () => press(/advisor/), quiet));
  note("filter taken off", await timeAction(page, session, () => press(/^All/), quiet));
  await worklist.unfoldFilters();
  const recommendation = page.getByLabel("Recommendation", { exact: true });
  const choose = () => recommendation.selectOption("deny");
  note("filter by recommendation", await timeAction(page, session, choose, quiet));
  await page.getByRole("link", { name: "Clear all filters" }).click();
  await expect(worklist.table).toHaveAttribute("aria-rowcount", String(stockSize + 1));
  await worklist.search.focus();
  // Each finds fewer cases than the one before.
  for (const [place, letter] of ["7", "1", "2", "3"].entries()) {
    const key = await timeKey(page, session, letter, quiet);
    note(place === 0 ? "search, first letter" : "search, further letters", key);
  }
  await worklist.search.fill("");
  await expect(worklist.table).toHaveAttribute("aria-rowcount", String(stockSize + 1));
  const member = page.getByRole("columnheader").getByRole("link", { name: /^Member/ });
  note("order by member, first time", await timeAction(page, session, () => member.click(), quiet));
  note("order turned round", await timeAction(page, session, () => member.click(), quiet));
}

/** Scrolls as a hand on a wheel does, then jumps as a hand on the scroll bar does. */
async function scroll(page: Page, session: CDPSession): Promise<readonly number[]> {
  return framesDuring(page, async () => {
    for (let gesture = 0; gesture < 3; gesture += 1) {
      await session.send("Input.synthesizeScrollGesture", {
        x: 700,
        y: 600,
        yDistance: -8000,
        speed: 4000,
        gestureSourceType: "mouse",
      });
    }
    for (const share of [0.5, 0.9, 0.1]) {
      await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), share);
      await page.waitForTimeout(300);
    }
  });
}

function timesOf(keys: readonly TimedKey[]): number {
  return median(keys.map(({ took }) => took));
}

function spread(values: readonly number[]): readonly [string, string] {
  return [milliseconds(median(values)), milliseconds(Math.max(...values))];
}
