import type { Browser, Page } from "@playwright/test";
import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { chartPage, textPdf } from "../support/document-files.ts";
import { launch, newVisitor, slow } from "./browser.ts";
import { load, type Loading, watchLoading } from "./load-watch.ts";
import { bytesOf, type LoadedScript, watchScripts } from "./page-watch.ts";
import { runs } from "./runs.ts";
import { atMost, kilobytes, milliseconds, type Section, tableOf } from "./section.ts";
import { median } from "./statistics.ts";

/** The first load of the worklist by somebody who has nothing cached, and what further pages add. */
export async function measureFirstLoad(origin: string): Promise<Section> {
  const browser = await launch();
  try {
    const empty: Loading[] = [];
    const filled: Loading[] = [];
    let scripts: readonly LoadedScript[] = [];
    for (let run = 0; run < runs; run += 1) {
      const first = await loadEmpty(browser, origin);
      empty.push(first.loading);
      scripts = first.scripts;
      filled.push(await loadFilled(browser, origin));
    }
    const extra = await loadReview(browser, origin);
    const initial = bytesOf(scripts);
    const early = [...scripts, ...extra.review].filter(({ holds }) => holds !== undefined);
    return {
      title: "First load",
      method: `CPU slowed 4 times, nothing in the browser's cache, ${runs} runs, in turn with an empty browser and with the 16 sample cases stored. Interactive: the list is painted and the last task over 50 ms is over (none follows for 0.7 s). Bytes are those of the responses, gzip as the server sends them.`,
      gates: [
        atMost("interactive, no cases stored", timeOf(empty, "interactive"), 1500, milliseconds),
        atMost("interactive, 16 cases stored", timeOf(filled, "interactive"), 1500, milliseconds),
        atMost("initial JavaScript, gzip", initial, 250_000, kilobytes),
        atMost("what a review adds, gzip", bytesOf(extra.review), 90_000, kilobytes),
        {
          target: "PDF and charts load only when used",
          measured:
            early.length === 0
              ? `none before; charts with the picture (${sizeOf(extra.picture, "charts")}), PDF with the record's files (${sizeOf(extra.file, "pdf")})`
              : `before use: ${early.map(({ path }) => path).join(", ")}`,
          isPassed:
            early.length === 0 && holds(extra.picture, "charts") && holds(extra.file, "pdf"),
        },
      ],
      details: tableOf([
        ["CPU slowed 4 times", "painted", "interactive", "slowest run", "blocked by long tasks"],
        rowOf("no cases", empty),
        rowOf("16 cases", filled),
      ]),
    };
  } finally {
    await browser.close();
  }
}

async function loadEmpty(
  browser: Browser,
  origin: string,
): Promise<{ readonly loading: Loading; readonly scripts: readonly LoadedScript[] }> {
  const context = await newVisitor(browser, origin);
  const page = await context.newPage();
  await slow(page, 4);
  await watchLoading(page, "main button");
  const scripts = watchScripts(page);
  const loading = await load(page, "/");
  await worklistPage(page).empty.waitFor();
  const found = { loading, scripts: await scripts.loaded() };
  await context.close();
  return found;
}

async function loadFilled(browser: Browser, origin: string): Promise<Loading> {
  const context = await newVisitor(browser, origin);
  await storeSamples(await context.newPage());
  const page = await context.newPage();
  const session = await slow(page, 4);
  await session.send("Network.clearBrowserCache");
  await watchLoading(page, "main tr[data-index] a");
  const loading = await load(page, "/");
  await context.close();
  return loading;
}

export async function storeSamples(page: Page): Promise<void> {
  await page.goto("/");
  await worklistPage(page).loadSamples();
  await page.close();
}

/** What a review, its picture and an attached PDF load beyond the worklist. */
async function loadReview(browser: Browser, origin: string) {
  const context = await newVisitor(browser, origin);
  await storeSamples(await context.newPage());
  const page = await context.newPage();
  await page.goto("/");
  await worklistPage(page).rows.first().waitFor();
  const scripts = watchScripts(page);
  await worklistPage(page).openCase(/SYN-02/);
  await page.locator("[data-recommendation]").waitFor();
  await page.waitForLoadState("networkidle");
  const review = await scripts.loaded();
  await page.getByText("Course of care").filter({ visible: true }).first().click();
  await page.getByRole("figure", { name: "Course of care" }).waitFor();
  const withPicture = await scripts.loaded();
  const record = await openRecord(page);
  await addFile(record, "chart.pdf", await textPdf(2, chartPage));
  await drawnPage(record, 1);
  const withFile = await scripts.loaded();
  await context.close();
  return {
    review,
    picture: withPicture.slice(review.length),
    file: withFile.slice(withPicture.length),
  };
}

function timeOf(loadings: readonly Loading[], part: keyof Loading): number {
  return median(loadings.map((loading) => loading[part]));
}

function rowOf(name: string, loadings: readonly Loading[]): readonly string[] {
  return [
    name,
    milliseconds(timeOf(loadings, "painted")),
    milliseconds(timeOf(loadings, "interactive")),
    milliseconds(Math.max(...loadings.map(({ interactive }) => interactive))),
    milliseconds(timeOf(loadings, "blocked")),
  ];
}

function holds(scripts: readonly LoadedScript[], what: LoadedScript["holds"]): boolean {
  return scripts.some((script) => script.holds === what);
}

function sizeOf(scripts: readonly LoadedScript[], what: LoadedScript["holds"]): string {
  return kilobytes(bytesOf(scripts.filter((script) => script.holds === what)));
}
