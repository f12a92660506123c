import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expectStep } from "../../e2e/pages/review-form.ts";
import { launch, newVisitor, withoutFrameClock } from "./browser.ts";
import { atMost, milliseconds, type Section, tableOf } from "./section.ts";
import { seed } from "./seed/seed.ts";
import { caseIdOf } from "./seed/synthetic-cases.ts";
import { middleOf, type Typing, typingHead, typingRow, typeInReview } from "./typing.ts";

const runs = 5;

type Condition = {
  readonly name: string;
  readonly slowed: number;
  readonly stored: number;
  readonly hasFrameClock: boolean;
  /** In milliseconds; absent where the figure is only told. */
  readonly limit?: number;
};

const conditions: readonly Condition[] = [
  { name: "own speed", slowed: 1, stored: 1, hasFrameClock: false, limit: 16 },
  { name: "CPU slowed 4 times", slowed: 4, stored: 1, hasFrameClock: false, limit: 50 },
  {
    name: "own speed, 1,000 cases stored",
    slowed: 1,
    stored: 1000,
    hasFrameClock: false,
    limit: 16,
  },
  {
    name: "CPU slowed 4 times, 1,000 cases stored",
    slowed: 4,
    stored: 1000,
    hasFrameClock: false,
    limit: 50,
  },
  { name: "own speed, frames of a 60 Hz screen", slowed: 1, stored: 1, hasFrameClock: true },
];

/** How long a key takes until the panel that it changed is painted. */
export async function measureKeystrokes(origin: string): Promise<Section> {
  const free = await launch(withoutFrameClock);
  const screen = await launch();
  try {
    const places = await Promise.all(
      conditions.map(async (condition) => ({
        condition,
        context: await prepared(condition.hasFrameClock ? screen : free, origin, condition.stored),
        times: Array.of<Typing>(),
      })),
    );
    for (let run = 0; run < runs; run += 1) {
      // Every condition once a run, so that whatever else the machine does meets all of them.
      for (const { condition, context, times } of places) {
        times.push(await typeOnce(context, condition.slowed));
      }
    }
    return {
      title: "Keystroke to painted panel",
      method: `From the moment the browser receives the key to the end of the frame that shows the last change it made, on a complete case; 24 keys typed into a number and 16 single-key answers a run, ${runs} runs in turn. The gates leave the screen's clock out (frames are drawn as soon as they are ready): what is measured is the work. With the frames of a 60 Hz screen a key also waits for the next one, 8 ms in the middle, whatever the application does.`,
      gates: places.flatMap(({ condition: { name, limit }, times }) =>
        limit === undefined
          ? []
          : [atMost(`p95, ${name}`, middleOf(times, 0.95), limit, milliseconds)],
      ),
      details: tableOf([
        typingHead,
        ...places.map(({ condition: { name }, times }) => typingRow(name, times)),
      ]),
    };
  } finally {
    await Promise.all([free.close(), screen.close()]);
  }
}

/** The number of the case that is typed in: complete, every criterion met. */
export const typedCase = 1;

export async function openTypedCase(page: Page): Promise<void> {
  await page.goto(`/cases/${caseIdOf(typedCase)}/conservative`);
  await expectStep(page, "conservative");
  await page.locator("[data-recommendation]").waitFor();
}

async function prepared(browser: Browser, origin: string, stored: number): Promise<BrowserContext> {
  const context = await newVisitor(browser, origin);
  await seed(context, Math.max(stored, typedCase + 1));
  return context;
}

async function typeOnce(context: BrowserContext, slowed: number): Promise<Typing> {
  const page = await context.newPage();
  await openTypedCase(page);
  const typing = await typeInReview(page, slowed);
  await page.close();
  return typing;
}
