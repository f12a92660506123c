import { createCase } from "../pages/review-form.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 90_000 });

test("the course of care is one picture, and the same as tables", async ({ page }) => {
  // The day from which this sample is dated as its file is.
  await page.clock.setFixedTime(new Date("2026-03-14T15:00:00Z"));
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-07/);
  await summaryPage(page).open();
  const picture = page.getByRole("figure", { name: "Course of care" });
  await test.step("the therapy falls short of the plan's weeks by a day", async () => {
    await expect(
      picture.getByRole("img", {
        name: "12 visits, Sep 1, 2025 to Oct 12, 2025; minimum 6 weeks, through Oct 13, 2025",
      }),
    ).toBeVisible();
    await expect(picture.getByText("5.9 weeks, minimum 6").first()).toBeVisible();
  });
  await test.step("the tables say the same", async () => {
    await picture.getByText("View as tables").click();
    const table = picture.getByRole("table", { name: "Course of care" });
    await expect(table.getByRole("row", { name: /Physical therapy/ })).toContainText(
      "Sep 1, 2025 to Oct 12, 2025",
    );
    await expect(table.getByRole("row", { name: /gabapentin/ })).toContainText("No date");
    await expectNoAxeViolations(page);
  });
});

test("the picture is folded away during the review, loads when opened, and follows the answers", async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  const isLoaded = (): boolean => loaded.some((address) => address.includes("course-picture"));
  await createCase(page);
  const fold = page.locator("summary").filter({ hasText: /^Course of care$/ });
  await expect(fold).toBeVisible();
  expect(isLoaded()).toBe(false);
  await fold.click();
  const picture = page.getByRole("figure", { name: "Course of care" });
  await expect(picture).toBeVisible();
  expect(isLoaded()).toBe(true);
  await expect(picture).not.toContainText("Request received");
  const received = page.getByRole("group", { name: "When was the request received?" });
  await received.getByLabel("Date", { exact: true }).fill("2026-03-02");
  await received.getByLabel("Time", { exact: true }).fill("09:00");
  await expect(picture).toContainText("Request received, Mar 2, 2026");
});

for (const [name, viewport, colorScheme] of [
  ["a tablet in the dark", { width: 820, height: 1180 }, "dark"],
  ["a phone", { width: 360, height: 740 }, "light"],
] as const) {
  test(`summary and picture fit ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const worklist = worklistPage(page);
    await worklist.open();
    await worklist.loadSamples();
    await worklist.openCase(/SYN-14/);
    await summaryPage(page).open();
    await expect(page.getByRole("figure", { name: "Course of care" })).toBeVisible();
    await expectNoAxeViolations(page);
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isTooWide).toBe(false);
  });
}
