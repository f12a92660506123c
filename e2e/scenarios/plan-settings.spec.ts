import { noticePage } from "../pages/notice-page.ts";
import { workAs } from "../pages/people.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test("an administrator enters the plan's own facts, and letters name them", async ({ page }) => {
  await test.step("a nurse reads them and cannot change them", async () => {
    await page.goto("/settings");
    await expect(page.getByRole("heading", { level: 1, name: "Plan settings" })).toBeVisible();
    await expect(page.getByText("Letters name the example plan")).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await expectNoAxeViolations(page);
  });
  await test.step("what is wanting is named, and nothing typed is lost", async () => {
    await workAs(page, "Ada Sample");
    await page.getByRole("link", { name: "Plan", exact: true }).click();
    const plan = page.getByRole("group", { name: "The plan" });
    await plan.getByRole("textbox", { name: "Plan name" }).fill("Prairie Health Plan");
    await plan.getByRole("textbox", { name: "Member services phone" }).fill("call us");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText(
      "member services phone can have only digits",
    );
    await expectNoAxeViolations(page);
    await page
      .getByRole("alert")
      .getByRole("button")
      .or(page.getByRole("alert").getByRole("link"))
      .first()
      .click();
    await expect(plan.getByRole("textbox", { name: "Member services phone" })).toBeFocused();
    await plan.getByRole("textbox", { name: "Member services phone" }).fill("1-800-555-0190");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(
      page.getByText("Saved. New letters will use these details.").first(),
    ).toBeVisible();
    await expect(page.getByText("Letters still use some example plan details")).toBeVisible();
    await expect(page.getByText(/Appeals: appeals mailing address/)).toBeVisible();
    await page.reload();
    await expect(plan.getByRole("textbox", { name: "Plan name" })).toHaveValue(
      "Prairie Health Plan",
    );
  });
  await test.step("its own shorter times are taken, longer ones than the law's are refused", async () => {
    const lines = [
      "Medicare Advantage",
      "Medicaid managed care",
      "Qualified health plan",
      "Commercial, ERISA",
      "Commercial, other",
    ];
    for (const name of lines) {
      const line = page.getByRole("group", { name, exact: true });
      await line.getByLabel("Standard, calendar days").fill("40");
      await page.getByRole("button", { name: "Save clocks" }).click();
      await expect(line.getByText("Enter a whole number of days from 1 to")).toBeVisible();
      await line.getByLabel("Standard, calendar days").fill("3");
    }
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Save clocks" }).click();
    await expect(page.getByText("Saved. Clocks count by these times.").first()).toBeVisible();
  });
  await test.step("new letters use it", async () => {
    await workAs(page, "Nora Sample");
    const worklist = worklistPage(page);
    const summary = summaryPage(page);
    await worklist.open();
    await worklist.loadSamples();
    await worklist.openCase(/SYN-09/);
    await page.getByRole("button", { name: /^Clocks:/ }).click();
    await expect(page.getByRole("region", { name: "Clocks" })).toContainText(
      "The plan’s own shorter time sets the date",
    );
    await summary.open();
    await summary.handOff("Request information");
    await expect(summary.closed("Waiting for information")).toBeVisible();
    await noticePage(page).open();
    await expect(noticePage(page).letter).toContainText("Prairie Health Plan");
    await expect(page.getByText("Letters name the example plan")).toBeHidden();
    await expect(page.getByText("This letter still uses some example plan details")).toBeVisible();
  });
});
