import { expect, test } from "../support/app.ts";

test("the page of components is no part of the built application", async ({ page }) => {
  await page.goto("/dev/components");
  await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
});
