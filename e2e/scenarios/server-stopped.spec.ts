import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { workAs } from "../pages/people.ts";
import { answer, openStep } from "../pages/review-form.ts";
import { sampleCount, worklistPage } from "../pages/worklist-page.ts";
import { expect } from "../support/app.ts";
import { chartPage, faxPdf, textPdf } from "../support/document-files.ts";
import { test, untilKept } from "../support/kept-app.ts";

test.slow();

test("a workstation that was opened once works with its server stopped", async ({
  page,
  server,
}) => {
  const worklist = worklistPage(page);
  await test.step("given the sample cases, and then no server", async () => {
    await worklist.open();
    await worklist.loadSamples();
    await untilKept(page);
    await server.stop();
    await page.reload();
    await expect(worklist.rows).toHaveCount(sampleCount);
  });
  await test.step("then a case is reviewed and saved", async () => {
    await worklist.openCase(/SYN-02/);
    await expect(page.locator("[data-recommendation]")).toBeVisible();
    await openStep(page, "conservative");
    await answer(page, "conservative.cushion", "no");
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page
      .locator("summary")
      .filter({ hasText: /^Course of care$/ })
      .click();
    await expect(page.getByRole("figure", { name: "Course of care" })).toBeVisible();
  });
  await test.step("then documents are read, with their workers and decoders", async () => {
    const record = await openRecord(page);
    await addFile(record, "chart.pdf", await textPdf(2, chartPage));
    await drawnPage(record, 1);
    await addFile(record, "fax.pdf", await faxPdf(1));
    const fax = record.getByRole("region", { name: "Pages of fax.pdf" });
    await expect(fax.locator("canvas").first()).toBeVisible();
    await expect(fax.getByRole("note")).toHaveCount(0);
  });
  await test.step("then every other place opens, by its address as well", async () => {
    const address = page.url();
    await page.goto("/criteria");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await workAs(page, "Quinn Sample");
    await page.getByRole("link", { name: "Quality" }).click();
    await page.getByRole("link", { name: "Analytics" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Analytics/ })).toBeVisible();
    await page.goto(address);
    await expect(page.getByRole("navigation", { name: "Case" })).toBeVisible();
  });
  await test.step("then it goes on when the server is back", async () => {
    await server.start();
    await page.reload();
    await expect(page.getByRole("navigation", { name: "Case" })).toBeVisible();
  });
});
