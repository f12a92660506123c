import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { treeFrom } from "#criteria";
import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { createCase } from "../pages/review-form.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { setUnderTest } from "../support/set-under-test.ts";
import { flawedPdf } from "../support/flawed-pdfs.ts";
import { launch, newVisitor } from "./browser.ts";
import { runs } from "./runs.ts";
import { watchTasks } from "./task-watch.ts";
import { atMost, megabytes, milliseconds, type Section, tableOf } from "./section.ts";
import { median } from "./statistics.ts";

const keys = Array.from({ length: 60_000 }, (_, at) => `"k${String(at)}":1`).join(",");
const list = setUnderTest.facts.find(
  ({ answer, isSupplementary }) => answer.kind === "entries" && isSupplementary !== true,
);
const entries = Array.from({ length: 30_000 }, () => ({ note: "x" }));
const caseFiles = {
  "60,000 unknown keys": `{${keys}}`,
  "30,000 list entries": JSON.stringify({
    id: "x",
    criteriaSet: setUnderTest.id,
    facts: treeFrom([[list?.path ?? "", entries]]),
  }),
} as const;

/** Files that are made to hang the page: how long it does not answer, and how much memory they take. */
export async function measureHeavyFiles(origin: string): Promise<Section> {
  const browser = await launch();
  try {
    const longest = new Map<string, number[]>();
    const peaks: number[] = [];
    const usual: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      for (const [name, text] of Object.entries(caseFiles)) {
        longest.set(name, [...(longest.get(name) ?? []), await importOf(browser, origin, text)]);
      }
      usual.push(await memoryOf(origin, await flawedPdf("text", "text", "text")));
      peaks.push(await memoryOf(origin, await flawedPdf("text", "endless", "text")));
    }
    const slowest = [...longest].map(([name, tasks]) => [name, median(tasks)] as const);
    const peak = median(peaks);
    return {
      title: "Heavy files",
      method: `${runs} runs, each in a window of its own, the processor at its own speed. Longest task: of the page’s main thread, from the choice of a case file until its refusal is shown. Memory: the most that the process of the page and its PDF worker held (VmHWM), from the start until the page after it was drawn; the PDF has a page of 131 kB that unfolds to three million drawing commands.`,
      gates: [
        ...slowest.map(([name, task]) =>
          atMost(`longest task, a case file of ${name}`, task, 200, milliseconds),
        ),
        atMost("memory, a PDF with a page of three million commands", peak, 1.5e9, megabytes),
      ],
      details: tableOf([
        ["", "median", "worst run"],
        ...[...longest].map(([name, tasks]) => [
          `longest task, ${name}`,
          milliseconds(median(tasks)),
          milliseconds(Math.max(...tasks)),
        ]),
        ["memory, three million commands", megabytes(peak), megabytes(Math.max(...peaks))],
        ["memory, three pages of text", megabytes(median(usual)), megabytes(Math.max(...usual))],
      ]),
    };
  } finally {
    await browser.close();
  }
}

/** The longest task while a case file is refused, in milliseconds. */
async function importOf(browser: Browser, origin: string, text: string): Promise<number> {
  const context = await newVisitor(browser, origin);
  const page = await context.newPage();
  const worklist = worklistPage(page);
  await worklist.open();
  await watchTasks(page);
  await worklist.importFile("heavy.json", Buffer.from(text));
  await page.getByRole("alert").filter({ hasText: "heavy.json was not imported" }).waitFor();
  const longest = await page.evaluate(() => Math.max(0, ...(window.benchTasks ?? [])));
  await context.close();
  return longest;
}

/** The most memory that a process of the browser's pages held, in bytes. Read from Linux. */
async function memoryOf(origin: string, pdf: Buffer): Promise<number> {
  const browser = await launch();
  try {
    const context = await newVisitor(browser, origin);
    const page = await context.newPage();
    await createCase(page);
    const record = await openRecord(page);
    await addFile(record, "plan.pdf", pdf);
    await drawnPage(record, 1);
    await record.getByRole("button", { name: "Next page" }).click();
    const second = record.getByRole("group", { name: /^Page 2,/ });
    await second.locator("canvas").or(second.getByRole("note")).first().waitFor();
    await record.getByRole("button", { name: "Next page" }).click();
    await drawnPage(record, 3);
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return Math.max(
      ...processInfo.filter(({ type }) => type === "renderer").map(({ id }) => peakOf(id)),
    );
  } finally {
    await browser.close();
  }
}

function peakOf(process: number): number {
  const status = readFileSync(`/proc/${String(process)}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
