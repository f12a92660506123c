import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { createCase } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { chartPage, textPdf } from "../support/document-files.ts";
import { storedRows } from "../support/tamper.ts";

const passphrase = "seven quiet lamps outside";

// A key is made of a passphrase slowly, on purpose.
test.slow();

async function loadSamples(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Load the sample cases" }).click();
  await expect(page.getByRole("table")).toBeVisible();
}

async function backUp(page: Page): Promise<Buffer> {
  await page.getByRole("button", { name: "Back up…" }).click();
  const dialog = page.getByRole("dialog", { name: "Back up this browser" });
  await dialog.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await dialog.getByLabel("Confirm passphrase").fill("something else");
  await dialog.getByRole("button", { name: "Download backup" }).click();
  await expect(dialog.getByText("The passphrases don’t match.")).toBeVisible();
  await expectNoAxeViolations(page, "dialog");
  await dialog.getByLabel("Confirm passphrase").fill(passphrase);
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download backup" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^workstation-backup-\d{4}-\d\d-\d\d\.age$/);
  await expect(dialog.getByText("The backup was downloaded")).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  return readFileSync(await download.path());
}

async function openFile(page: Page, buffer: Buffer, words: string) {
  await page.getByRole("button", { name: "Restore a backup…" }).click();
  const dialog = page.getByRole("dialog", { name: "Restore a backup" });
  await dialog
    .getByLabel("Backup file")
    .setInputFiles({ name: "backup.age", mimeType: "application/octet-stream", buffer });
  await dialog.getByLabel("Passphrase").fill(words);
  await dialog.getByRole("button", { name: "Open backup" }).click();
  return dialog;
}

test("everything is backed up, and restored in another browser with its documents", async ({
  page,
  browser,
  baseURL,
}) => {
  await loadSamples(page);
  await createCase(page);
  const address = new URL(page.url()).pathname;
  const record = await openRecord(page);
  await addFile(record, "chart.pdf", await textPdf(2, chartPage));
  await drawnPage(record, 1);
  await page.goto("/");
  const file = await backUp(page);
  const before = await storedRows(page, "cases");
  expect(before).toHaveLength(17);

  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  const there = await other.newPage();
  await there.goto("/");
  const refused = await openFile(there, file, "seven quiet lamps inside");
  await expect(
    refused.getByText("That passphrase doesn’t open this file. Nothing was changed."),
  ).toBeVisible();
  await refused.getByRole("button", { name: "Cancel" }).click();
  const cut = await openFile(there, file.subarray(0, file.length - 5000), passphrase);
  await expect(cut.getByText("This backup is damaged or incomplete")).toBeVisible();
  await cut.getByRole("button", { name: "Cancel" }).click();
  expect(await storedRows(there, "cases")).toEqual([]);

  const dialog = await openFile(there, file, passphrase);
  await expect(dialog.getByText(/17 cases, .*, 1 document and 1 person/)).toBeVisible();
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(dialog.getByText("17 cases restored")).toBeVisible();
  await expect(dialog.getByText("1 document restored")).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(there.getByRole("table")).toBeVisible();
  expect(await storedRows(there, "cases")).toEqual(before);
  await expect(there.getByText("Does not verify")).toHaveCount(0);
  await there.goto(address);
  await drawnPage(await openRecord(there), 1);

  // Over what is there already: nothing is written.
  await there.goto("/");
  const again = await openFile(there, file, passphrase);
  await again.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(again.getByText("17 cases already here, unchanged")).toBeVisible();
  await other.close();
});
