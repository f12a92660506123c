import type { Page } from "@playwright/test";
import { answer } from "../pages/review-form.ts";
import { sayWhoWorks } from "../pages/people.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import type { Place } from "./appearance-place.ts";
import { deleteDatabase, placeOf } from "./stored-rows.ts";

/** Addresses that lead nowhere, storage that fails, and two windows that disagree. */
export const problemPlaces: readonly Place[] = [
  { name: "no-page", at: "/no/such/page", heading: "Page not found" },
  {
    name: "no-case",
    at: "/cases/AAAAAAAAAAAAAAAAAAAAAAAA",
    heading: "This case is not in this browser",
  },
  { name: "no-criteria", at: "/criteria/no-such-set", heading: "Criteria not found" },
  { name: "deleted-case", at: "{SYN-05}", heading: "This case was deleted" },
  {
    name: "storage-denied",
    isFresh: true,
    before: (page) => page.addInitScript(refuseStorage),
    at: "/",
    heading: "Storage is not allowed here",
  },
  {
    name: "session-only",
    isFresh: true,
    before: (page) => page.addInitScript(refuseStorage),
    at: "/",
    heading: "Storage is not allowed here",
    act: async (page) => {
      await page
        .getByRole("button", { name: "Work in this session only, without storage" })
        .click();
      await sayWhoWorks(page, "Nora Sample");
      await worklistPage(page).heading.waitFor();
    },
  },
  {
    name: "cases-missing",
    isFresh: true,
    before: loseDatabase,
    at: "/",
    heading: "Cases are missing from this browser",
  },
  {
    name: "conflict",
    before: (page) =>
      page.addInitScript(() => {
        // Deaf to the other window, so that both go on writing.
        Reflect.deleteProperty(window, "BroadcastChannel");
      }),
    at: "{SYN-12}/conservative",
    heading: /^Conservative/,
    act: async (page) => {
      const other = await page.context().newPage();
      await other.goto(page.url());
      await answer(other, "conservative.months", "7");
      await other.getByText("Saved", { exact: true }).waitFor();
      await other.close();
      await answer(page, "conservative.months", "8");
    },
    dialog: { name: "This case was changed in another window" },
  },
];

function refuseStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException("refused", "SecurityError");
  };
}

/** Samples are loaded, and then the browser forgets its database. */
async function loseDatabase(page: Page): Promise<void> {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await page.goto("/criteria");
  await deleteDatabase(page, (await placeOf(page)).cases);
}
