import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { expectStep } from "../pages/review-form.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { type KillableBrowser, startKillableBrowser } from "./killable-browser.ts";

export type KillsTried = {
  readonly tried: number;
  readonly failures: readonly string[];
  /** Answers that the page called saved. */
  readonly acknowledged: number;
  /** Kills that came between an answer and the word "Saved". */
  readonly whileSaving: number;
};

const question = '[data-question="request.procedureDescription"]';

/** Types answers, kills the browser at a moment of chance, and looks in the next one for what was called saved. */
export async function tryKills(
  { origin, program }: { readonly origin: string; readonly program: string },
  count: number,
  chance: () => number,
): Promise<KillsTried> {
  const profile = mkdtempSync(join(tmpdir(), "kills-"));
  const failures: string[] = [];
  let acknowledged = 0;
  let whileSaving = 0;
  let tried = 0;
  let browser = await startKillableBrowser(program, profile);
  try {
    await browser.page.goto(origin);
    await worklistPage(browser.page).loadSamples();
    await worklistPage(browser.page).openCase(/SYN-13/);
    const address = `${origin}${new URL(browser.page.url()).pathname.split("/", 3).join("/")}/request`;
    while (tried < count) {
      await openRequest(browser.page, address);
      const typed = await typeUntilKilled(browser, tried, chance() * 2500);
      tried += 1;
      acknowledged += typed.acknowledged;
      if (typed.pending !== null) whileSaving += 1;
      browser = await startKillableBrowser(program, profile);
      const found = await answerIn(browser.page, address);
      if (found !== typed.last && found !== typed.pending) {
        failures.push(
          `kill ${String(tried)}: "${typed.last}" was called saved, "${found}" is there`,
        );
      }
    }
  } finally {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return { tried, failures, acknowledged, whileSaving };
}

async function openRequest(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectStep(page, "request");
}

/** The answer as the next browser shows it, or the heading that stands there instead. */
async function answerIn(page: Page, address: string): Promise<string> {
  try {
    await openRequest(page, address);
    return await field(page).inputValue();
  } catch {
    return `no answer but the page ${await page.locator("body").innerText()}`;
  }
}

function field(page: Page) {
  return page.locator(question).getByRole("textbox").first();
}

async function typeUntilKilled({ page, kill }: KillableBrowser, round: number, after: number) {
  let last = await field(page).inputValue();
  let pending: string | null = null;
  let acknowledged = 0;
  let isDead = false;
  let tellSaved = (): void => undefined;
  // A busy machine takes its time until there is anything to lose.
  const savedOnce = new Promise<void>((resolve) => {
    tellSaved = resolve;
  });
  const typing = (async () => {
    for (let at = 0; ; at += 1) {
      pending = `Words ${String(round)}.${String(at)}`;
      await field(page).fill(pending);
      await page.getByText("Saved", { exact: true }).first().waitFor();
      last = pending;
      pending = null;
      acknowledged += 1;
      tellSaved();
    }
  })().catch((error: unknown) => {
    if (!isDead) throw error;
  });
  await Promise.race([typing, savedOnce.then(() => setTimeout(after))]);
  isDead = true;
  await kill();
  await typing;
  return { last, pending, acknowledged };
}
