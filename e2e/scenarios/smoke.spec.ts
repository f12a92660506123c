import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test("the reviewer opens the workstation and sees where she is", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoAxeViolations(page);
});
