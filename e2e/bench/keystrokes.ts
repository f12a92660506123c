import type { Browser, Page } from "@playwright/test";
import { expectStep } from "../pages/review-form.ts";
import { launch, newVisitor, withoutFrameClock } from "./browser.ts";
import { runs } from "./runs.ts";
import { atMost, milliseconds, type Section, tableOf } from "./section.ts";
import { seed } from "./seed/seed.ts";
import { caseIdOf } from "./seed/synthetic-cases.ts";
import { middleOf, type Typing, typingHead, typingRow, typeInReview } from "./typing.ts";

type Condition = {
  readonly name: string;
  readonly slowed: number;
  readonly stored: number;
  /** In milliseconds. */
  readonly limit: number;
};

const conditions: readonly Condition[] = [
  { name: "own speed", slowed: 1, stored: 1, limit: 16 },
  { name: "CPU slowed 4 times", slowed: 4, stored: 1, limit: 50 },
  {
    name: "own speed, 1,000 cases stored",
    slowed: 1,
    stored: 1000,
    limit: 16,
  },
  {
    name: "CPU slowed 4 times, 1,000 cases stored",
    slowed: 4,
    stored: 1000,
    limit: 50,
  },
];

/** How long a key takes until the panel that it changed is painted. */
export async function measureKeystrokes(origin: string): Promise<Section> {
  const browser = await launch(withoutFrameClock);
  try {
    const places: { condition: Condition; page: Page; typings: Typing[] }[] = [];
    for (const condition of conditions) {
      places.push({ condition, page: await prepared(browser, origin, condition), typings: [] });
    }
    for (let run = 0; run < runs; run += 1) {
      // Every condition once a run, so that whatever else the machine does meets all of them.
      for (const { condition, page, typings } of places) {
        await page.bringToFront();
        typings.push(await typeInReview(page, condition.slowed));
      }
    }
    return {
      title: "Keystroke to painted panel",
      method: `From the moment the browser receives the key to the end of the frame that shows the last change it made to the panel, on a complete case: 18 keys typed into a number and 12 single-key answers a run, ${runs} runs, conditions in turn. Frames are drawn as soon as they are ready; a screen of 60 Hz adds the wait for its next one, 8 ms in the middle, whatever the application does. CPU time is the main thread’s own, with style, layout and painting: what other programs do at the same time is not in it.`,
      gates: places.map(({ condition: { name, limit }, typings }) =>
        atMost(`p95, ${name}`, middleOf(typings, 0.95), limit, milliseconds),
      ),
      details: tableOf([
        typingHead,
        ...places.map(({ condition: { name }, typings }) => typingRow(name, typings)),
      ]),
    };
  } finally {
    await browser.close();
  }
}

/** The number of the case that is typed in: complete, every criterion met. */
export const typedCase = 1;

export async function openTypedCase(page: Page): Promise<void> {
  await page.goto(`/cases/${caseIdOf(typedCase)}/conservative`);
  await expectStep(page, "conservative");
  await page.locator("[data-recommendation]").waitFor();
}

/** A page on the case that is typed in, in a browser that stores what the condition says. */
async function prepared(browser: Browser, origin: string, { stored }: Condition): Promise<Page> {
  const context = await newVisitor(browser, origin);
  await seed(context, Math.max(stored, typedCase + 1));
  const page = await context.newPage();
  await openTypedCase(page);
  return page;
}
