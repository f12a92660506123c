import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { worklistPage } from "../pages/worklist-page.ts";
import { largePdf } from "../support/document-files.ts";
import { requestBundle } from "../support/sent-request.ts";
import { launch, newVisitor } from "./browser.ts";
import { runs } from "./runs.ts";
import { atMost, milliseconds, type Section, tableOf } from "./section.ts";
import { median } from "./statistics.ts";
import { watchTasks } from "./task-watch.ts";

/** In bytes. */
const size = 5_000_000;

/** Requests of 5 MB that come as data: how long until the form is filled, and how long the page does not answer. */
export async function measureRequestData(origin: string): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), "request-data-"));
  const browser = await launch();
  try {
    const bundles = {
      "a PDF of 3 MB within it": withScores(await withPdf(requestBundle("T-77"))),
      "thousands of scores": withScores(requestBundle("T-77")),
    };
    const found: { readonly name: string; readonly filled: number; readonly tasks: number[] }[] =
      [];
    for (const [name, bundle] of Object.entries(bundles)) {
      const file = join(folder, "request.json");
      writeFileSync(file, JSON.stringify(bundle));
      for (let run = 0; run < runs; run += 1)
        found.push({ name, ...(await fillingOf(browser, origin, file)) });
    }
    const of = (name: string) => found.filter((one) => one.name === name);
    const filled = Object.keys(bundles).map((name) => of(name).map((one) => one.filled));
    const longest = Object.keys(bundles).map((name) =>
      of(name).map(({ tasks }) => Math.max(0, ...tasks)),
    );
    return {
      title: "A request of 5 MB that came as data",
      method: `${String(runs)} runs of each kind, each in a window of its own, the processor at its own speed. Filled: from the choice of the file on the worklist until its values stand in the form of a new case. Longest task: of the page’s main thread, from then until the bundle and its papers are documents beside the form; tasks of less than 50 ms are none to the browser.`,
      gates: Object.keys(bundles).flatMap((name, index) => [
        atMost(`filled, ${name}`, median(filled[index] ?? []), 1000, milliseconds),
        atMost(`longest task, ${name}`, median(longest[index] ?? []), 50, milliseconds),
      ]),
      details: tableOf([
        ["", "filled, median", "slowest run", "longest task, median", "worst run"],
        ...Object.keys(bundles).map((name, index) => [
          name,
          milliseconds(median(filled[index] ?? [])),
          milliseconds(Math.max(...(filled[index] ?? []))),
          milliseconds(median(longest[index] ?? [])),
          milliseconds(Math.max(...(longest[index] ?? []))),
        ]),
      ]),
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** From the choice of the file: when the form is filled, and the long tasks until its documents are there. */
async function fillingOf(browser: Browser, origin: string, file: string) {
  const context = await newVisitor(browser, origin);
  const page = await context.newPage();
  const worklist = worklistPage(page);
  await worklist.open();
  await watchTasks(page);
  await page.evaluate(() => {
    const started = performance.now();
    document.addEventListener("change", () => (window.benchChosen = performance.now()), {
      once: true,
      capture: true,
    });
    const seen = new MutationObserver(() => {
      const name = document.querySelector<HTMLInputElement>("#memberName");
      if (name?.value !== "Nora Testcase" || window.benchFilled !== undefined) return;
      window.benchFilled = performance.now() - (window.benchChosen ?? started);
    });
    seen.observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  await worklist.importFrom(file);
  const listed = page.getByRole("region", { name: "Record", exact: true }).getByRole("option");
  await listed.filter({ hasText: "Request data" }).waitFor({ state: "attached" });
  await page
    .getByText(/pages? read\.|came with it\./)
    .first()
    .waitFor();
  await page.waitForFunction(() => window.benchFilled !== undefined);
  const measured = await page.evaluate(() => ({
    filled: window.benchFilled ?? Number.POSITIVE_INFINITY,
    tasks: [...(window.benchTasks ?? [])],
  }));
  await context.close();
  return measured;
}

type Bundle = ReturnType<typeof requestBundle>;

async function withPdf(bundle: Bundle): Promise<Bundle> {
  const pdf = await largePdf(3);
  const paper = {
    resourceType: "DocumentReference",
    id: "chart",
    status: "current",
    type: { text: "Chart" },
    subject: { reference: "Patient/member" },
    content: [{ attachment: { contentType: "application/pdf", data: pdf.toString("base64") } }],
  };
  return { ...bundle, entry: [...bundle.entry, entryOf(paper)] };
}

const words = "Sitting tolerance in minutes, tender over the coccyx, sits on a cushion. ";

/** As many pain scores of other days as make the bundle up to its size. */
function withScores(bundle: Bundle): Bundle {
  const score = (day: number) => ({
    resourceType: "Observation",
    id: `pain-${String(day)}`,
    status: "final",
    code: { coding: [{ system: "http://loinc.org", code: "72514-3", display: "Pain severity" }] },
    subject: { reference: "Patient/member" },
    effectiveDateTime: new Date(Date.UTC(2025, 10, 1) + day * 3_600_000).toISOString(),
    valueQuantity: { value: day % 11, unit: "{score}" },
    note: [{ text: words.repeat(10) }],
  });
  const each = JSON.stringify(entryOf(score(1000))).length;
  const count = Math.floor((size - JSON.stringify(bundle).length) / each);
  const scores = Array.from({ length: Math.max(count, 0) }, (_, day) => entryOf(score(day)));
  return { ...bundle, entry: [...bundle.entry, ...scores] };
}

function entryOf<T extends { readonly resourceType: string; readonly id: string }>(resource: T) {
  return { fullUrl: `http://example.org/fhir/${resource.resourceType}/${resource.id}`, resource };
}

declare global {
  interface Window {
    /** When the file was chosen, and how long after that the form was filled, in milliseconds. */
    benchChosen?: number;
    benchFilled?: number;
  }
}
