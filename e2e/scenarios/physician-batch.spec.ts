import { decisionPage } from "../pages/decision-page.ts";
import { workAs } from "../pages/people.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, test } from "../support/app.ts";

test.describe.configure({ timeout: 180_000 });

test("from one signed approval to the next it takes eight keys and no mouse", async ({ page }) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  const decision = decisionPage(page);
  const focused = page.locator(":focus");
  const samples = [/SYN-02/, /SYN-08/];
  await worklist.open();
  await worklist.loadSamples();
  for (const sample of samples) {
    await worklist.openCase(sample);
    await summary.open();
    await summary.handOff("Recommend approval");
    await summary.closed("Approval recommended").waitFor();
    await worklist.open();
  }
  await workAs(page, "Dr. Vera Sample");
  await page.getByRole("link", { name: "Queue" }).click();
  await page
    .getByRole("region", { name: "To decide" })
    .getByRole("link", { name: /SYN-/ })
    .first()
    .click();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  for (const [at] of samples.entries()) {
    await expect(decision.heading).toBeFocused();
    await decision.whole.waitFor();
    keys = 0;
    await press("Control+Enter");
    await expect(focused).toHaveText(/^Agree with all/);
    await press("Enter");
    await expect(focused).toHaveAttribute("name", "outcome");
    await press("1");
    await expect(focused).toHaveText("Sign the decision");
    await press("Enter");
    await expect(decision.dialog).toBeVisible();
    await press("Tab");
    await press("Tab");
    await press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Approved" })).toBeFocused();
    if (at < samples.length - 1) await press("n");
  }
  expect(keys).toBe(7);
});
