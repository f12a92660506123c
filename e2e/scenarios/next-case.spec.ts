import { summaryPage } from "../pages/summary-page.ts";
import { sampleCount, worklistPage } from "../pages/worklist-page.ts";
import { expect, test } from "../support/app.ts";

test("a nurse goes from one case to the next due, red flags first, and sees where she stands in the day", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  await worklist.open();
  await worklist.loadSamples();
  const day = page.getByRole("region", { name: "Your day" });
  await expect(day).toContainText(`0 of ${String(sampleCount)} done`);
  await expect(day).toContainText("Red flag");
  await expect(worklist.rows.first()).toContainText("Urgent physician review");

  await day.getByRole("link", { name: "Next case" }).click();
  await summary.open();
  await summary.handOff(/^Refer to physician advisor/);
  const next = page.getByRole("region", { name: "Next case" });
  await expect(next).toContainText(`1 of ${String(sampleCount)} done`);
  await test.step("and nothing above the heading of a page of the case touches it", async () => {
    for (const place of ["History", "Notice", "Summary"]) {
      const places = page.getByRole("navigation", { name: "Case" });
      await places.getByRole("link", { name: place, exact: true }).click();
      const heading = page.getByRole("heading", { level: 1, name: place, exact: true });
      await expect(heading).toBeVisible();
      await expect(next).toBeVisible();
      const gap = await heading.evaluate((element) => {
        const { top, left } = element.getBoundingClientRect();
        const above = document.elementFromPoint(left + 2, top - 8);
        return above?.closest("section") === null;
      });
      expect(gap).toBe(true);
    }
  });
  const before = page.url();
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Summary");
  expect(page.url()).not.toBe(before);
  // A letter that is typed is no command.
  await worklist.open();
  await worklist.search.fill("n");
  await expect(worklist.heading).toBeVisible();
  await worklist.search.fill("");
  await expect(day).toContainText(`1 of ${String(sampleCount)} done`);
});

test("a hand-off is undone by a key, and later recalled until a physician has begun a decision", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  // The ten seconds don't pass while a busy machine catches up.
  await page.clock.setFixedTime(new Date("2026-03-16T15:00:00Z"));
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-09/);
  await summary.open();
  const ask = summary.actions.getByRole("button", { name: "Request information" });
  await summary.handOff("Request information");
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(summary.actions.getByRole("heading", { name: "Hand off" })).toBeFocused();
  await ask.click();
  await page.getByRole("button", { name: "Recall the hand-off" }).click();
  await expect(ask).toBeVisible();
  // Within the app: the count of the day is a setting, which a page that is left at once may not have written yet.
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Worklist" })
    .click();
  await expect(page.getByRole("region", { name: "Your day" })).toContainText(/^.*0 of/);
});
