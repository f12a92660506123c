import type { Browser, BrowserContext, Page } from "@playwright/test";
import { passphrase, vaultPages } from "../pages/vault.ts";
import { openStep } from "../pages/review-form.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { launch } from "./browser.ts";
import { runs } from "./runs.ts";
import { watchSaves } from "./save-watch.ts";
import { atMost, milliseconds, type Section, tableOf } from "./section.ts";
import { median, quantile } from "./statistics.ts";

const savesEach = 12;

/** What encryption costs: how long an unlock takes, and how much longer a save is than one in the trial. */
export async function measureVault(origin: string): Promise<Section> {
  const browser = await launch();
  try {
    const unlocks: number[] = [];
    const sealed: number[] = [];
    const plain: number[] = [];
    // One after the other, so that a busy moment of the machine meets both alike.
    for (let run = 0; run < runs; run += 1) {
      const found = await inVault(browser, origin);
      unlocks.push(...found.unlocks);
      sealed.push(...found.saves);
      plain.push(...(await inTrial(browser, origin)));
    }
    return {
      title: "The vault",
      method: `${String(runs)} browsers of their own, the processor at its own speed. Unlock: from the press of the button, with the passphrase typed, until the page that was left stands there; the key is derived by 1,000,000 rounds. Save: from the last change of a text until "Saved" stands there, which holds the half second for which a page waits whether more is typed; ${String(savesEach)} saves in each encrypted store and as many in the trial, which is not encrypted.`,
      gates: [
        atMost("unlock", median(unlocks), 1500, milliseconds),
        atMost(
          "a save, longer than unencrypted (p50)",
          median(sealed) - median(plain),
          10,
          milliseconds,
        ),
      ],
      details: tableOf([
        ["", "p50", "p95"],
        rowOf("unlock", unlocks),
        rowOf("save, encrypted", sealed),
        rowOf("save, trial", plain),
      ]),
    };
  } finally {
    await browser.close();
  }
}

/** Somebody without a vault: the other measurements begin with one that is open. */
async function newOwner(browser: Browser, origin: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, serviceWorkers: "block" });
  // tsx names the functions that it hands to a page by one that the page does not have.
  await context.addInitScript({ content: "globalThis.__name ??= (target) => target;" });
  return context;
}

async function inVault(browser: Browser, origin: string) {
  const context = await newOwner(browser, origin);
  const page = await context.newPage();
  const vault = vaultPages(page);
  await page.goto("/");
  await vault.fillSetUp("Nora Example");
  await vault.noteRecoveryKey();
  const worklist = worklistPage(page);
  await worklist.loadSamples();
  await worklist.openCase(/SYN-13/);
  const saves = await savesOf(page);
  const unlocks: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    await page.reload();
    await vault.passphrase.fill(passphrase);
    const started = performance.now();
    await page.getByRole("button", { name: "Unlock", exact: true }).click();
    await page.locator("[data-question]").first().waitFor();
    unlocks.push(performance.now() - started);
  }
  await context.close();
  return { saves, unlocks };
}

async function inTrial(browser: Browser, origin: string): Promise<readonly number[]> {
  const context = await newOwner(browser, origin);
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("button", { name: "Try it with sample cases" }).click();
  await worklistPage(page).openCase(/SYN-13/);
  const saves = await savesOf(page);
  await context.close();
  return saves;
}

/** Saves of a text of the case that is open, in milliseconds. */
async function savesOf(page: Page): Promise<readonly number[]> {
  await openStep(page, "request");
  const field = page
    .locator('[data-question="request.procedureDescription"]')
    .getByRole("textbox")
    .first();
  await field.waitFor();
  const saves = await watchSaves(page);
  for (let save = 0; save < savesEach; save += 1) {
    await field.fill(`Words ${String(save)}`);
    await saves.untilThere(save + 1);
  }
  return saves.read();
}

function rowOf(name: string, times: readonly number[]): readonly string[] {
  return [name, milliseconds(median(times)), milliseconds(quantile(times, 0.95))];
}
