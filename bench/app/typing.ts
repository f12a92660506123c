import type { Page } from "@playwright/test";
import { factAt, questionOf } from "../../e2e/pages/review-form.ts";
import { mainThreadTime, slow } from "./browser.ts";
import { timeKey, watchKeys } from "./key-watch.ts";
import { milliseconds } from "./section.ts";
import { median, quantile } from "./statistics.ts";

/** One run of keys. */
export type Typing = {
  /** Milliseconds from key to painted panel, one for each key. */
  readonly times: readonly number[];
  /** What the main thread worked for a key, in milliseconds of its own CPU time. */
  readonly work: number;
};

const typedKeys = 24;
const chosenKeys = 16;

/**
 * On the step of conservative care of a complete case: a number typed and taken out again, then a question
 * answered by single keys to and fro. Every key changes a criterion, and with it the panel.
 */
export async function typeInReview(page: Page, slowed: number): Promise<Typing> {
  // How long the page has to stay still before a change counts as the last.
  const quiet = slowed === 1 ? 40 : 100;
  const session = await slow(page, slowed);
  const months = page.getByLabel(factAt("conservative.months").question, { exact: true });
  await months.fill("");
  await watchKeys(page, "main");
  const before = await mainThreadTime(session);
  const times: number[] = [];
  for (let key = 0; key < typedKeys; key += 1) {
    times.push(await timeKey(page, key % 2 === 0 ? "5" : "Backspace", quiet));
  }
  const cushion = questionOf(page, factAt("conservative.cushion"));
  const choices = { n: "No", y: "Yes" } as const;
  for (let key = 0; key < chosenKeys; key += 1) {
    const pressed = key % 2 === 0 ? "n" : "y";
    // An answer by key moves on to the next question.
    await cushion.getByRole("radio", { name: choices[pressed], exact: true }).focus();
    times.push(await timeKey(page, pressed, quiet));
  }
  const work = ((await mainThreadTime(session)) - before) / times.length;
  return { times, work };
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
