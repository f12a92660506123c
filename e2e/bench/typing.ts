import type { Locator, Page } from "@playwright/test";
import { factAt, questionOf } from "../pages/review-form.ts";
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
  const months = page.getByLabel(factAt("conservative.months").question, { exact: true });
  await months.fill("");
  const cushion = questionOf(page, factAt("conservative.cushion"));
  const choices = { 1: radioOf(cushion, "Yes"), 2: radioOf(cushion, "No") };
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
    // An answer by key moves on to the next question. By the element: looking for roles is work for the page.
    await (await choices[pressed]).evaluate((radio) => radio.focus());
    keys.push(await timeKey(page, session, String(pressed), quiet));
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  return { times: keys.map(({ took }) => took), work: mean(keys.map(({ work }) => work)) };
}

async function radioOf(question: Locator, label: string) {
  const radio = await question.getByRole("radio", { name: label, exact: true }).elementHandle();
  if (radio === null) throw new Error(`there is no answer ${label}`);
  return radio;
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
