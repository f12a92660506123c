import { createReceivedCase, openStep } from "../pages/review-form.ts";
import { addFile, openRecord } from "../pages/documents.ts";
import { textPdf } from "../support/document-files.ts";
import { exampleRecordFiles } from "../support/example-record.ts";
import { expect, test } from "../support/app.ts";

test("try", async ({ page }) => {
  page.on("console", (m) => console.log("CONSOLE", m.text()));
  page.on("pageerror", (m) => console.log("ERROR", m.message));
  await createReceivedCase(page);
  const record = await openRecord(page);
  for (const { name, buffer } of [...await exampleRecordFiles(), { name: "Second clinic.pdf", buffer: await textPdf(1, () => ["Visit, 02/12/2026", "", "She attended 9 visits of physical therapy.", "Plan: coccyx cushion will be ordered next month."]) }]) {
    await addFile(record, name, buffer);
    await expect(page.getByRole("region", { name: `Pages of ${name}` })).toBeVisible();
  }
  await openStep(page, "conservative");
  await expect(page.locator("[data-passages-of]").first()).toBeVisible();
  await page.waitForTimeout(1500);
  await page.locator('[data-question="conservative.physicalTherapy.sessions"] input').first().focus();
  await page.keyboard.press("F4");
  await page.waitForTimeout(400);
  await page.screenshot({ path: "/tmp/rui-shots/1440.png" });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForTimeout(300);
  await page.screenshot({ path: "/tmp/rui-shots/dark.png" });
  await page.emulateMedia({ colorScheme: "light" });
  await page.locator('[data-question="conservative.cushion"] input').first().focus();
  await page.keyboard.press("2");
  await page.locator('[data-question="conservative.cushion"] summary').last().click();
  await page.setViewportSize({ width: 820, height: 1100 });
  await page.waitForTimeout(500);
  await page.locator('[data-question="conservative.cushion"]').scrollIntoViewIfNeeded();
  await page.screenshot({ path: "/tmp/rui-shots/820.png" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(500);
  await page.locator('[data-question="conservative.cushion"]').scrollIntoViewIfNeeded();
  await page.screenshot({ path: "/tmp/rui-shots/390.png" });
  await openStep(page, "presentation");
  await page.waitForTimeout(500);
  await page.screenshot({ path: "/tmp/rui-shots/390b.png", fullPage: true });
  console.log("WIDTH", await page.evaluate(() => document.documentElement.scrollWidth));
});
