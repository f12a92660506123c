import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from "@playwright/test";
import { decisionPage } from "../pages/decision-page.ts";
import { noticePage } from "../pages/notice-page.ts";
import { workAs } from "../pages/people.ts";
import { decideAgainst, qualityPages } from "../pages/quality-pages.ts";
import { answer } from "../pages/review-form.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { sampleCount, worklistPage } from "../pages/worklist-page.ts";
import { giveVault } from "../sealed-store/give-vault.ts";
import { forgetSettings } from "./stored-setup.ts";
import { watchPage } from "./page-watch.ts";
import type { Place } from "./appearance-place.ts";

export type OpenedPlace = {
  readonly page: Page;
  readonly place: Place;
  /** What the page did that it must never do; grows. */
  readonly offences: readonly string[];
  readonly close: () => Promise<void>;
};

/** A browser in which people have worked: cases in every state of their life. Made once, looked at often. */
export type Office = {
  readonly open: (place: Place) => Promise<OpenedPlace>;
  readonly close: () => Promise<void>;
};

const nurse = "Nora Sample";
const physician = "Dr. Vera Sample";
const analyst = "Quinn Sample";

/** A day on which some clocks of the samples run, some run out and some have run out. */
const today = new Date("2026-03-16T15:00:00Z");

/** Opens an office and lets the people in it do a morning's work. */
export async function openOffice(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<Office> {
  const origin = new URL(options.baseURL ?? "").origin;
  const context = await newContext();
  const page = await context.newPage();
  const addresses = await work(page);
  let person = await whoWorks(page);
  await page.close();
  return {
    close: () => context.close(),
    async open(place) {
      const around = place.isFresh === true ? await newContext() : context;
      const opened = await around.newPage();
      const offences = await watchPage(opened, origin);
      await place.before?.(opened);
      if (place.isFresh !== true && (place.by ?? nurse) !== person) {
        await opened.goto("/criteria");
        await workAs(opened, place.by ?? nurse);
        person = place.by ?? nurse;
      }
      await opened.goto(place.at.replace(/^\{([\w-]+)\}/, (_, key: string) => addressOf(key)));
      await expect(opened.getByRole("heading", { level: 1, name: place.heading })).toBeVisible();
      await place.act?.(opened);
      const { dialog } = place;
      if (dialog !== undefined) {
        await dialog.opener?.(opened).press("Enter");
        await expect(opened.getByRole("dialog", { name: dialog.name })).toBeVisible();
      }
      const close = async () => {
        // The form opens again with its record as it was left; the next place begins as everybody begins.
        await forgetSettings(opened);
        await (around === context ? opened.close() : around.close());
      };
      return { page: opened, place, offences, close };
    },
  };

  async function newContext(): Promise<BrowserContext> {
    const made = await browser.newContext(options);
    await giveVault(made);
    await made.clock.setFixedTime(today);
    return made;
  }

  function addressOf(key: string): string {
    const address = addresses.get(key);
    if (address === undefined) throw new Error(`No place is called ${key}.`);
    return address;
  }
}

/** Who the header says works here. */
async function whoWorks(page: Page): Promise<string> {
  const words = await page.getByRole("button", { name: /^Working as / }).innerText();
  return words.replace(/^Working as /, "").split(" · ")[0] ?? "";
}

/** One case decided against and noticed, one waiting for a decision, one for information, one deleted. */
async function work(page: Page): Promise<ReadonlyMap<string, string>> {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  const quality = qualityPages(page);
  const addresses = new Map<string, string>();

  await decideAgainst(page, /SYN-13/);
  await noticePage(page).open();
  await noticePage(page).issue.click();
  await noticePage(page).confirm();
  await expect(noticePage(page).historyHeading).toBeFocused();

  await workAs(page, nurse);
  await worklist.open();
  await expect(worklist.rows).toHaveCount(sampleCount);
  for (const link of await worklist.table.getByRole("link", { name: /SYN-/ }).all()) {
    const [member = ""] = /SYN-\d+/.exec((await link.textContent()) ?? "") ?? [];
    addresses.set(member, (await link.getAttribute("href")) ?? "");
  }
  addresses.set("audit", (addresses.get("SYN-13") ?? "").replace("/cases/", "/qa/audit/"));
  await page.goto(`${addresses.get("SYN-12") ?? ""}/conservative`);
  await answer(page, "conservative.months", "2");
  await page.getByText("Saved", { exact: true }).waitFor();
  for (const [member, action] of [
    ["SYN-02", "Recommend approval"],
    ["SYN-09", "Request information"],
  ] as const) {
    await page.goto(`${addresses.get(member) ?? ""}/summary`);
    await summary.handOff(action);
    await expect(summary.actions).toBeHidden();
  }
  await worklist.open();
  await page.getByRole("button", { name: "Delete SAMPLE-05" }).click();
  await expect(worklist.row("SAMPLE-05")).toHaveCount(0);

  await workAs(page, analyst);
  await quality.open("Agreement");
  await quality.draw("20", "2026, first quarter");
  await quality.samples.getByRole("link", { name: /^Begin/ }).click();
  await page.getByRole("button", { name: "Start second review" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
  addresses.set("second-review", new URL(page.url()).pathname);
  return addresses;
}

/** Leads a physician's page of an approval up to its signature. */
export async function readyToSign(page: Page): Promise<void> {
  const decision = decisionPage(page);
  await decision.whole.waitFor();
  if (await page.getByRole("button", { name: /^Agree with these/ }).isVisible()) {
    await decision.agreeWithMissing();
  }
  if (await page.getByRole("button", { name: /^Agree with (all|the other)/ }).isVisible()) {
    await decision.agreeWithRest();
  }
  await decision.choose("Approve");
}

export const people = { nurse, physician, analyst };
