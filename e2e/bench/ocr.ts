import type { Browser, Page } from "@playwright/test";
import { codecOf } from "../sealed-store/rows.ts";
import { placeOf, readStored } from "../support/stored-rows.ts";
import { addFile, openRecord } from "../pages/documents.ts";
import { createCase } from "../pages/review-form.ts";
import { type Scan, scannedPdf } from "../support/scanned-files.ts";
import { launch, newVisitor } from "./browser.ts";
import { atMost, milliseconds, type Section, tableOf } from "./section.ts";
import { watchTasks } from "./task-watch.ts";

const pageCount = 20;

/** A page of a chart of 38 lines; every page has its own numbers. */
function linesOf(page: number): readonly string[] {
  return [
    `Harbor Example Pain Center        Progress note        page ${String(page)} of ${String(pageCount)}`,
    "",
    ...Array.from(
      { length: 36 },
      (_, line) => sentences[(page * 7 + line) % sentences.length] ?? "",
    ),
  ];
}

const sentences = [
  "She reports tailbone pain since a fall on ice in November, worse when sitting.",
  "Pain is rated 7 of 10 when rising from a chair and 3 of 10 when standing.",
  "A wedge cushion was used every day from 10/02/2025 to 01/15/2026.",
  "Ibuprofen 600 mg three times a day for six weeks gave no relief.",
  "Twelve visits of physical therapy with manual mobilization of the coccyx.",
  "Sitting tolerance was 15 minutes on 12/08/2025 and 20 minutes on 02/11/2026.",
  "Rectal tone is normal. No weakness, no numbness, no loss of bladder control.",
  "Sitting and standing radiographs of 02/20/2026 show no fracture.",
  "The first coccygeal joint moves by 28 degrees between standing and sitting.",
  "She takes no blood thinner and has no allergy to contrast or local anesthetics.",
  "Plan: ganglion impar block under fluoroscopy, CPT 64999, in the office.",
];

/** How long a scan takes to be read, how much of it is read rightly, and whether the page goes on answering. */
export async function measureOcr(origin: string): Promise<Section> {
  const browser = await launch();
  try {
    const found = await readScan(browser, origin);
    return {
      title: "Scans read by OCR",
      method: `One run: a fax of ${String(pageCount)} pages (204 dots an inch, black and white, specks, up to 1° askew, 38 lines a page) is attached in a fresh profile, and the clock runs from its first drawing until the last page is read, the loading of the engine among it. Words: those of the pages that are found in what was read, each as often as it is there, exactly as printed. Longest task: of the page’s main thread meanwhile.`,
      gates: [
        atMost(`${String(pageCount)} pages read`, found.allMs, 60_000, milliseconds),
        atMost("words not read rightly", (1 - found.right) * 100, 1, percent),
      ],
      details: tableOf([
        ["", "measured"],
        ["first page read, engine loaded and started", milliseconds(found.firstMs)],
        ["each page after it, mean", milliseconds((found.allMs - found.firstMs) / (pageCount - 1))],
        ["words read rightly", percent(found.right * 100)],
        ["longest task of the page meanwhile", milliseconds(found.longestTask)],
      ]),
    };
  } finally {
    await browser.close();
  }
}

function percent(value: number): string {
  return `${value.toFixed(2)} %`;
}

async function readScan(browser: Browser, origin: string) {
  const context = await newVisitor(browser, origin);
  const page = await context.newPage();
  await page.goto(origin);
  await createCase(page);
  const record = await openRecord(page);
  const scans: readonly Scan[] = Array.from({ length: pageCount }, (_, index) => ({
    lines: linesOf(index + 1),
    skew: ((index % 5) - 2) / 2,
  }));
  const fax = await scannedPdf(page, scans);
  await watchTasks(page);
  await addFile(record, "fax.pdf", fax);
  await record.getByText(/^Reading page/).waitFor();
  const started = performance.now();
  await record.getByRole("group", { name: "Page 1, read by OCR" }).waitFor({ timeout: 120_000 });
  const firstMs = performance.now() - started;
  await record.getByText(/^Reading page/).waitFor({ state: "hidden", timeout: 600_000 });
  const allMs = performance.now() - started;
  const longestTask = await page.evaluate(() => Math.max(0, ...(window.benchTasks ?? [])));
  const read = await wordsRead(page);
  await context.close();
  const printed = scans.flatMap(({ lines }) => wordsIn(lines.join(" ")));
  return { firstMs, allMs, longestTask, right: shareFound(printed, read) };
}

/** What the browser keeps of the pages that were read. */
async function wordsRead(page: Page): Promise<readonly string[]> {
  const { documents } = await placeOf(page);
  const { keys, values } = await readStored(page, documents, "pageReadings");
  const codec = await codecOf(documents);
  const rows = values.map(async (value, at) => codec.decode("pageReadings", value, keys[at]));
  const texts = (await Promise.all(rows)).map((row) => JSON.stringify(row));
  return texts.flatMap((row) =>
    [...row.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].flatMap(([, text = ""]) => wordsIn(text)),
  );
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** The part of the printed words that was read, each counted as often as it stands there. */
function shareFound(printed: readonly string[], read: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of printed) {
    const count = left.get(word) ?? 0;
    if (count > 0) found += 1;
    left.set(word, count - 1);
  }
  return found / printed.length;
}
