import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { newVisitor, slow } from "../browser.ts";
import { load, type Loading, watchLoading } from "../load-watch.ts";
import { bytesOf, watchScripts } from "../page-watch.ts";
import { seed } from "../seed/seed.ts";
import { emptyCase, type Form } from "./form.ts";
import { timeValue } from "./value-watch.ts";

/** What one run found of one form. */
export type FormRun = {
  readonly bytes: number;
  readonly loading: Loading;
  /** Milliseconds from key to new value. */
  readonly keys: readonly number[];
};

const keysPerRun = 20;

/** Loads a form for somebody who was never there, on a slow processor, then types on a fast one. */
export async function runForm(browser: Browser, origin: string, form: Form): Promise<FormRun> {
  const context = await visit(browser, origin, form);
  const page = await context.newPage();
  const scripts = watchScripts(page);
  await watchLoading(page, form.shown);
  const session = await slow(page, 4);
  const loading = await load(page, form.address, 1000);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const bytes = bytesOf(await scripts.loaded());
  const keys = await typeMonths(page, form);
  await context.close();
  return { bytes, loading, keys };
}

/** What an accessibility checker finds in a form without and with answers, and what becomes of a hidden answer. */
export async function inspectForm(browser: Browser, origin: string, form: Form) {
  const context = await visit(browser, origin, form);
  const page = await context.newPage();
  await page.goto(form.address);
  await page.locator(form.shown).first().waitFor();
  const empty = await violations(page);
  await form.fill(page);
  const counted = await settled(page, form);
  const filled = await violations(page);
  await form.answerBlock(page, "No");
  const afterNo = await settled(page, form);
  await form.answerBlock(page, "Yes");
  await page.waitForTimeout(settling);
  const kept = await form.relief(page);
  await context.close();
  return { empty, filled, counted, afterNo, kept, stillCounts: afterNo === counted };
}

async function visit(browser: Browser, origin: string, form: Form): Promise<BrowserContext> {
  // The policy under which ours runs stops the others; they are measured without one.
  const context = await newVisitor(browser, origin, { bypassCSP: form.server === "peers" });
  if (form.server === "app") await seed(context, emptyCase + 1);
  return context;
}

async function typeMonths(page: Page, form: Form): Promise<readonly number[]> {
  await page.locator(form.months).focus();
  const times: number[] = [];
  for (let key = 0; key < keysPerRun; key += 1) {
    times.push(await timeValue(page, key % 2 === 0 ? "5" : "Backspace", form.result));
    // A person types no faster, and what is put off gets its time.
    await page.waitForTimeout(60);
  }
  return times;
}

/** Longer than any of the forms puts off its work. */
const settling = 2000;

async function settled(page: Page, form: Form): Promise<string> {
  await page.waitForTimeout(settling);
  return form.countedRelief(page);
}

async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id} (${nodes.length})`);
}
