import type { Browser, Page } from "@playwright/test";
import { expectStep } from "../pages/review-form.ts";
import { launch, newVisitor, withoutFrameClock } from "./browser.ts";
import { runs } from "./runs.ts";
import { atMost, milliseconds, type Section, tableOf } from "./section.ts";
import { seed } from "./seed/seed.ts";
import { caseIdOf } from "./seed/synthetic-cases.ts";
import { middleOf, type Typing, typingHead, typingRow, typeInReview } from "./typing.ts";

type Place = { readonly name: string; readonly slowed: number };

type Condition = Place & {
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

/** The floor: a plain React and react-hook-form page of the same questions, at the same speeds. */
const floors = [
  { name: "floor, own speed", slowed: 1 },
  { name: "floor, CPU slowed 4 times", slowed: 4 },
] as const;

/** How many times as long as on the floor a key may take. */
const mostTimesFloor = 1.6;

/** How long a key takes until the panel that it changed is painted, and how many times as long as on the floor. */
export async function measureKeystrokes(origin: string, floor: string): Promise<Section> {
  const browser = await launch(withoutFrameClock);
  try {
    const places: { condition: Place; page: Page; typings: Typing[] }[] = [];
    for (const condition of floors) {
      places.push({ condition, page: await onFloor(browser, floor), typings: [] });
    }
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
    const p95 = (name: string) =>
      middleOf(places.find(({ condition }) => condition.name === name)?.typings ?? [], 0.95);
    const appAt = (slowed: number) =>
      conditions.find((one) => one.slowed === slowed && one.stored === 1)?.name ?? "";
    return {
      title: "Keystroke to painted panel",
      method: `From the moment the browser receives the key to the end of the frame that shows the last change it made to the panel, on a complete case: 18 keys typed into a number and 12 single-key answers a run, ${runs} runs, conditions in turn. Frames are drawn as soon as they are ready; a screen of 60 Hz adds the wait for its next one, 8 ms in the middle, whatever the application does. CPU time is the main thread’s own, with style, layout and painting: what other programs do at the same time is not in it. The floor is a plain React and react-hook-form page of the same step’s questions with the recommendation as one line, typed in with the same keys in the same runs.`,
      gates: [
        ...conditions.map(({ name, limit }) =>
          atMost(`p95, ${name}`, p95(name), limit, milliseconds),
        ),
        ...floors.map(({ name, slowed }) =>
          atMost(
            `p95, times the floor, ${slowed === 1 ? "own speed" : `CPU slowed ${String(slowed)} times`}`,
            p95(appAt(slowed)) / p95(name),
            mostTimesFloor,
            (ratio) => ratio.toFixed(2),
          ),
        ),
      ],
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

async function onFloor(browser: Browser, floor: string): Promise<Page> {
  const page = await (await newVisitor(browser, floor)).newPage();
  await page.goto("/");
  await page.locator("aside p").waitFor();
  return page;
}

/** A page on the case that is typed in, in a browser that stores what the condition says. */
async function prepared(browser: Browser, origin: string, { stored }: Condition): Promise<Page> {
  const context = await newVisitor(browser, origin);
  await seed(context, Math.max(stored, typedCase + 1));
  const page = await context.newPage();
  await openTypedCase(page);
  return page;
}
