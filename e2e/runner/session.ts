import type { CDPSession, Page } from "@playwright/test";
import type { Place } from "#scenarios";
import { noticePage } from "../pages/notice-page.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";

/** A browser page at which the people of a scenario sit down one after another. */
export type ScenarioSession = {
  readonly page: Page;
  readonly camera: CDPSession;
  /** What the page did that it must never do; grows. */
  readonly offences: readonly string[];
  /** Reference by which the worklist shows the case at hand. */
  reference: string;
  /** Name and role of who sits here. */
  person: string;
  /** When the scenario at hand began; empty once its time was moved on, or before the first one. */
  today: string;
};

/** Where the page is, by its address. */
export function placeOf({ page }: ScenarioSession): Place {
  const { pathname } = new URL(page.url());
  if (!pathname.startsWith("/cases/")) return "worklist";
  const last = pathname.split("/").at(-1);
  if (last === "summary" || last === "decision" || last === "notice") return last;
  return last === "changes" ? "history" : "review";
}

/** Goes to a place of the case at hand by its links, as a person does; nothing happens when it is there. */
export async function goTo(session: ScenarioSession, place: Place): Promise<void> {
  const from = placeOf(session);
  if (from === place) return;
  const { page } = session;
  const worklist = worklistPage(page);
  if (place === "worklist") {
    await page.getByRole("link", { name: "Worklist", exact: true }).first().click();
    await worklist.heading.waitFor();
    await worklist.row(session.reference).waitFor();
    return;
  }
  if (from === "worklist") {
    await worklist.row(session.reference).getByRole("link").first().click();
    await page.getByRole("navigation", { name: "Case" }).waitFor();
  }
  switch (place) {
    case "summary":
      return summaryPage(page).open();
    case "review":
      await followPlace(page, "Review");
      return page.locator("[data-recommendation]").first().waitFor({ state: "attached" });
    case "decision":
      return followPlace(page, "Decision");
    case "notice":
      await followPlace(page, "Notice");
      return noticePage(page).heading.waitFor();
    case "history":
      await followPlace(page, "History");
      return page.getByRole("heading", { level: 1, name: "History" }).waitFor();
  }
}

async function followPlace(page: Page, name: string): Promise<void> {
  const link = page.getByRole("navigation", { name: "Case" }).getByRole("link", { name });
  if ((await link.getAttribute("aria-current")) !== "page") await link.click();
}

/** Lets the pause go by after which an answer is kept, and waits until it is. */
export async function untilSaved({ page }: ScenarioSession): Promise<void> {
  await page.clock.fastForward(1_000);
  await page.getByText("Saved", { exact: true }).first().waitFor();
}
