import type { BrowserContext, Page } from "@playwright/test";
import { workAs } from "../pages/people.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { launch, newVisitor, slow } from "./browser.ts";
import type { TimedKey } from "./key-watch.ts";
import { load, type Loading, watchLoading } from "./load-watch.ts";
import { runs } from "./runs.ts";
import { atMost, milliseconds, type Section, tableOf } from "./section.ts";
import { citedCase, citedPlaces, citeFurtherPlaces } from "./seed/cited-case.ts";
import { timeUntilShown } from "./shown-watch.ts";
import { median } from "./statistics.ts";

/** What is read first and what is decided in: the criteria and the form. */
const decision = "main:has(#determination) [data-criterion]";
const picture = "main:has(#determination) figure svg";

/** The physician advisor's page of a referred case with many citations. */
export async function measurePhysicianPage(origin: string): Promise<Section> {
  const browser = await launch();
  try {
    const opened: Opening[] = [];
    const direct: Loading[] = [];
    for (let run = 0; run < runs; run += 1) {
      const context = await newVisitor(browser, origin);
      const address = await storeReferred(context);
      opened.push(await openFromQueue(context));
      direct.push(await openByAddress(context, address));
      await context.close();
    }
    const first = opened.map((one) => one.first);
    const again = opened.map((one) => one.again);
    const drawn = opened.map((one) => one.picture);
    return {
      title: "The physician advisor’s page",
      method: `A referred case whose answers cite ${citedPlaces} places of its record. A physician advisor has the queue open and the page is quiet; the case’s line has the focus, and Enter opens it. Shown: from the key until criteria and determination are painted. CPU slowed 4 times, ${runs} runs, each in a browser that stored nothing else. The first case of a session is opened by code that has never run; a later one is not. The main thread’s CPU time is measured from the key until then, of the slowed processor.`,
      gates: [
        atMost("shown, first case of the session", timeOf(first), 300, milliseconds),
        atMost("shown, opened again from the queue", timeOf(again), 300, milliseconds),
      ],
      details: tableOf([
        ["CPU slowed 4 times", "median", "slowest run", "main thread’s CPU time"],
        rowOf("first case of the session", first),
        rowOf("the same, until the picture of the course is drawn", drawn),
        rowOf("opened again from the queue", again),
        [
          "loaded by its address, from the start of the navigation",
          milliseconds(median(direct.map(({ painted }) => painted))),
          milliseconds(Math.max(...direct.map(({ painted }) => painted))),
          "",
        ],
      ]),
    };
  } finally {
    await browser.close();
  }
}

type Opening = {
  readonly first: TimedKey;
  readonly picture: TimedKey;
  readonly again: TimedKey;
};

/** A case as its nurse referred it; gives the address of its decision. */
async function storeReferred(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.importFile("cited.json", citedCase());
  const summary = summaryPage(page);
  await page.getByRole("navigation", { name: "Case" }).waitFor();
  await summary.open();
  await summary.handOff("Refer to physician advisor");
  await summary.actions.waitFor({ state: "hidden" });
  await workAs(page, "Dr. Vera Sample");
  const { pathname } = new URL(page.url());
  await page.close();
  await citeFurtherPlaces(context);
  return pathname.replace("summary", "decision");
}

async function openFromQueue(context: BrowserContext): Promise<Opening> {
  const page = await context.newPage();
  await page.goto("/queue");
  const session = await slow(page, 4);
  const open = async (shown: string) => {
    const link = page.getByRole("main").getByRole("rowheader").getByRole("link");
    await link.focus();
    await settle(page);
    return timeUntilShown(page, session, shown, () => page.keyboard.press("Enter"));
  };
  const back = async () => {
    await page.locator(picture).first().waitFor();
    await page.getByRole("link", { name: "Queue", exact: true }).click();
  };
  const first = await open(decision);
  await back();
  const again = await open(decision);
  await page.close();
  const other = await context.newPage();
  return { first, again, picture: await drawPicture(other) };
}

/** The first case of another session, until its picture is there too. */
async function drawPicture(page: Page): Promise<TimedKey> {
  await page.goto("/queue");
  const session = await slow(page, 4);
  await page.getByRole("main").getByRole("rowheader").getByRole("link").focus();
  await settle(page);
  const drawn = await timeUntilShown(page, session, picture, () => page.keyboard.press("Enter"));
  await page.close();
  return drawn;
}

async function openByAddress(context: BrowserContext, address: string): Promise<Loading> {
  const page = await context.newPage();
  await slow(page, 4);
  await watchLoading(page, decision);
  const loading = await load(page, address);
  await page.close();
  return loading;
}

/** As long as somebody looks at the queue before a case is opened. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
}

function timeOf(times: readonly TimedKey[]): number {
  return median(times.map(({ took }) => took));
}

function rowOf(name: string, times: readonly TimedKey[]): readonly string[] {
  return [
    name,
    milliseconds(timeOf(times)),
    milliseconds(Math.max(...times.map(({ took }) => took))),
    milliseconds(median(times.map(({ work }) => work))),
  ];
}
