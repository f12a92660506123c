import { exampleFile } from "../pages/example-case.ts";
import { factAt, openStep } from "../pages/review-form.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { allowWrites, refuseWrites } from "../support/full-disk.ts";

test.describe.configure({ timeout: 120_000 });

test("answers of a case that was left unsaved are named on the worklist until they are saved", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  // The page's clock goes on as it does, until the next try is brought forward below.
  await page.clock.install();
  await worklist.open();
  await worklist.importFile("case.json", exampleFile("02-impar-met"));
  await page.getByRole("navigation", { name: "Case" }).waitFor();
  await openStep(page, "conservative");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await refuseWrites(page);
  const months = page.getByLabel(factAt("conservative.months").question, { exact: true });
  await months.fill("17");
  await expect(page.getByRole("alert")).toContainText("still here but not saved");
  await page.getByRole("link", { name: "Worklist", exact: true }).click();
  await worklist.heading.waitFor();
  const told = page.getByText(/^Answers in case .+ are not saved yet$/);
  await expect(told).toBeVisible();
  await expect(page.getByText(/This device is out of space\. This window still has/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: /^Open case / }).click();
  await openStep(page, "conservative");
  await expect(months).toHaveValue("17");
  await page.getByRole("link", { name: "Worklist", exact: true }).click();
  await expect(told).toBeVisible();
  await allowWrites(page);
  // The next try by itself, a minute from now at most, saves them.
  await page.clock.fastForward("01:00");
  await expect(told).toBeHidden();
  await worklist.open();
  await worklist.rows.first().getByRole("link").first().click();
  await openStep(page, "conservative");
  await expect(months).toHaveValue("17");
});

test("a clock that was set back is said above every page until it is right again", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const banner = page.getByText("This computer’s clock is behind.");
  await page.clock.setFixedTime(new Date("2026-03-16T15:00:00Z"));
  await worklist.open();
  await worklist.loadSamples();
  await page.clock.setFixedTime(new Date("2026-03-16T09:00:00Z"));
  await page.reload();
  await expect(banner).toBeVisible();
  await expect(page.getByText(/Correct the computer’s date, time, and time zone/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Criteria", exact: true }).click();
  await expect(banner).toBeVisible();
  await page.clock.setFixedTime(new Date("2026-03-16T15:10:00Z"));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(banner).toBeHidden();
});

test("an imported code without its dot is said on the case", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.importFile("codes.json", {
    id: "CODES-1",
    criteriaSet: "sacrococcygeal-64999",
    facts: { request: { diagnosisCodes: ["M533"] } },
  });
  await expect(page.getByText("From the imported file: M533 is read as M53.3.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("From the imported file: M533 is read as M53.3.")).toBeVisible();
});
