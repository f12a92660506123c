import type { CDPSession, Page } from "@playwright/test";
import { worklistPage } from "../pages/worklist-page.ts";
import { launch, newVisitor, withoutFrameClock } from "./browser.ts";
import { typedCase } from "./keystrokes.ts";
import { runs } from "./runs.ts";
import { atMost, megabytes, milliseconds, type Section, tableOf } from "./section.ts";
import { seed } from "./seed/seed.ts";
import { caseIdOf } from "./seed/synthetic-cases.ts";
import { middleOf, type Typing, typeInReview, typingHead, typingRow } from "./typing.ts";

const openedCases = 1000;
/** Opened before the first count: what is loaded once is no growth. */
const warmUp = 50;

/** What is left of 1,000 cases that were opened one after the other without loading the page again. */
export async function measureSession(origin: string): Promise<Section> {
  const browser = await launch(withoutFrameClock);
  try {
    const context = await newVisitor(browser, origin);
    await seed(context, openedCases + warmUp);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto("/");
    await worklistPage(page).rows.first().waitFor();
    await openCases(page, openedCases, openedCases + warmUp);
    const before = await heapOf(session);
    const started = performance.now();
    await openCases(page, 0, openedCases);
    const each = (performance.now() - started) / openedCases;
    const after = await heapOf(session);
    await visit(page, `/cases/${caseIdOf(typedCase)}/conservative`, "[data-recommendation]");
    const fast: Typing[] = [];
    const slowed: Typing[] = [];
    for (let run = 0; run < runs; run += 1) {
      fast.push(await typeInReview(page, 1));
      slowed.push(await typeInReview(page, 4));
    }
    return {
      title: "After 1,000 cases in one session",
      method: `The page goes from the worklist to a case, waits for its panel, and back to the worklist, ${openedCases} times without being loaded again (${milliseconds(each)} a case). Heap in use after collecting garbage, on the worklist both times, counted after ${warmUp} cases and after ${openedCases} more. Then keys as above, ${runs} runs.`,
      gates: [
        atMost("heap growth", after - before, 10e6, megabytes),
        atMost("key to panel p95, own speed", middleOf(fast, 0.95), 16, milliseconds),
        atMost("key to panel p95, CPU slowed 4 times", middleOf(slowed, 0.95), 50, milliseconds),
      ],
      details: `Heap: ${megabytes(before)} before, ${megabytes(after)} after.\n\n${tableOf([
        typingHead,
        typingRow("after 1,000 cases, own speed", fast),
        typingRow("after 1,000 cases, CPU slowed 4 times", slowed),
      ])}`,
    };
  } finally {
    await browser.close();
  }
}

/** From the worklist to each case and back, as the links of the app do it. */
async function openCases(page: Page, start: number, end: number): Promise<void> {
  for (let index = start; index < end; index += 1) {
    await visit(page, `/cases/${caseIdOf(index)}/conservative`, "[data-recommendation]");
    await visit(page, "/", "main tr[data-index] a");
  }
}

/** Goes to an address within the app and waits for what it shows. */
async function visit(page: Page, address: string, shown: string): Promise<void> {
  await page.evaluate(
    ([to, selector]) =>
      new Promise<void>((resolve, reject) => {
        const giveUp = setTimeout(() => reject(new Error(`${to} shows no ${selector}`)), 30_000);
        const look = () => {
          if (document.querySelector(selector) === null) return;
          clearTimeout(giveUp);
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true });
        // The router listens to the history of the browser, whoever writes it.
        history.pushState({}, "", to);
      }),
    [address, shown] as const,
  );
}

/** Bytes of JavaScript's heap that are still needed. */
async function heapOf(session: CDPSession): Promise<number> {
  // What a first collection frees may free more.
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}
