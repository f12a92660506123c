import type { Page } from "@playwright/test";
import { slow } from "./browser.ts";
import { timeKey, type TimedKey, watchKeys } from "./key-watch.ts";
import { milliseconds } from "./section.ts";
import { median, quantile } from "./statistics.ts";

/** One run of keys. */
export type Typing = {
  /** Milliseconds from key to painted panel, one for each key. */
  readonly times: readonly number[];
  /** What the main thread worked for a key, in milliseconds of its own CPU time. */
  readonly work: number;
};

/** Criteria results; the word in the header that says whether a case is saved changes later, by itself. */
const panel = 'aside[aria-label="Criteria results"]';
const typedKeys = 18;
const chosenKeys = 12;

/**
 * On the step of conservative care of a complete case: a number typed and taken out again, then a question
 * answered by single keys to and fro. Every key changes a criterion, and with it the panel.
 */
export async function typeInReview(page: Page, slowed: number): Promise<Typing> {
  // How long the page has to stay still before a change counts as the last.
  const quiet = slowed === 1 ? 30 : 80;
  // By the path of the fact: the words of a question differ between versions of the criteria.
  const months = page.locator('[id="conservative.months"]');
  await months.fill("");
  const radios = page.locator('[data-question="conservative.cushion"] input[type="radio"]');
  const choices = { 1: radios.nth(0), 2: radios.nth(1) } as const;
  // The address and the save of what was done before follow within a second.
  await page.waitForTimeout(1000);
  await months.focus();
  await watchKeys(page, panel);
  const session = await slow(page, slowed);
  const keys: TimedKey[] = [];
  for (let key = 0; key < typedKeys; key += 1) {
    keys.push(await timeKey(page, session, key % 2 === 0 ? "5" : "Backspace", quiet));
  }
  for (let key = 0; key < chosenKeys; key += 1) {
    const pressed = key % 2 === 0 ? 2 : 1;
    // An answer by key moves on to the next question.
    await choices[pressed].evaluate((radio) => radio.focus());
    keys.push(await timeKey(page, session, String(pressed), quiet));
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  return { times: keys.map(({ took }) => took), work: mean(keys.map(({ work }) => work)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The median over the runs of each run's quantile. */
export function middleOf(runs: readonly Typing[], share: number): number {
  return median(runs.map(({ times }) => quantile(times, share)));
}

export const typingHead = [
  "",
  "p50",
  "p95",
  "p95 of the fastest run",
  "of the slowest",
  "main thread’s CPU time a key",
];

export function typingRow(name: string, runs: readonly Typing[]): readonly string[] {
  const ends = runs.map(({ times }) => quantile(times, 0.95));
  return [
    name,
    milliseconds(middleOf(runs, 0.5)),
    milliseconds(middleOf(runs, 0.95)),
    milliseconds(Math.min(...ends)),
    milliseconds(Math.max(...ends)),
    milliseconds(median(runs.map(({ work }) => work))),
  ];
}
