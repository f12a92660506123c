import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { giveVault } from "../sealed-store/give-vault.ts";
import { createCase } from "../pages/review-form.ts";
import { sampleCount } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { chartPage, textPdf } from "../support/document-files.ts";
import { plant, storedRows, tamper } from "../support/tamper.ts";

/** The samples and one that is entered. */
const cases = String(sampleCount + 1);
const passphrase = "seven quiet lamps outside";

// A key is made of a passphrase slowly, on purpose.
test.slow();

async function loadSamples(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Load the sample cases" }).click();
  await expect(page.getByRole("table")).toBeVisible();
}

async function backUp(page: Page): Promise<Buffer> {
  await chooseInMenu(page, "Back up…");
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

async function chooseInMenu(page: Page, label: string): Promise<void> {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: label }).click();
}

/** From the worklist’s menu, or from a page that stands in its place. */
async function askToRestore(page: Page): Promise<void> {
  const more = page.getByRole("button", { name: "More" });
  const plain = page.getByRole("button", { name: "Restore a backup…" });
  await more.or(plain).first().waitFor();
  if (await more.isVisible()) await more.click();
  await plain.click();
}

async function openFile(page: Page, buffer: Buffer, words: string) {
  await askToRestore(page);
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
  expect(before).toHaveLength(sampleCount + 1);

  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  await giveVault(other);
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
  await expect(
    dialog.getByText(new RegExp(`${cases} cases, .*, 1 document and 6 people`)),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(dialog.getByText(`${cases} cases restored`)).toBeVisible();
  await expect(dialog.getByText("1 document restored")).toBeVisible();
  await expect(dialog.getByText("6 profiles in the backup")).toBeVisible();
  await expect(dialog.getByText("Enter your passphrase once more to load")).toBeVisible();
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
  await expect(again.getByText(`${cases} cases already here, unchanged`)).toBeVisible();
  await other.close();
});

test("a backup gives back what a damaged browser lost, from the page that says so", async ({
  page,
}) => {
  await loadSamples(page);
  await plant(page, "determinations", { id: "line", caseId: "a-case", decision: {} });
  await page.goto("/");
  await expect(page.getByText("1 decision and no backup yet.")).toBeVisible();
  const before = await storedRows(page, "cases");
  const file = await backUp(page);
  await expect(page.getByText("no backup yet")).toHaveCount(0);

  for (const store of ["cases", "summaries", "revisions", "determinations"] as const) {
    await tamper(page, store, () => null);
  }
  await page.goto("/");
  const missing = page.getByRole("heading", { name: "Cases are missing from this browser" });
  await expect(missing).toBeVisible();
  const dialog = await openFile(page, file, passphrase);
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(dialog.getByText(`${before.length} cases updated from the backup`)).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("table", { name: "Cases" })).toBeVisible();
  expect(await storedRows(page, "cases")).toEqual(before);
});

test("a restore that was cut short says so, and goes on without doubling anything", async ({
  page,
  browser,
  baseURL,
}) => {
  await loadSamples(page);
  const file = await backUp(page);
  const backedUp = await storedRows(page, "cases");

  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  await giveVault(other);
  const there = await other.newPage();
  await there.goto("/");
  await createCase(there);
  const cut = await other.newPage();
  await cut.addInitScript(stopAfterThreeCases);
  await cut.goto("/");
  const stopped = await openFile(cut, file, passphrase);
  await stopped.getByRole("button", { name: "Restore", exact: true }).click();
  await expect
    .poll(async () => cut.evaluate((): unknown => Reflect.get(globalThis, "isCut")))
    .toBe(true);
  await cut.close();

  await there.goto("/");
  const unfinished = there.getByRole("heading", { name: "A restore did not finish" });
  await expect(unfinished).toBeVisible();
  expect(await storedRows(there, "cases")).toHaveLength(1 + 3);
  await expectNoAxeViolations(there);
  await there.getByRole("button", { name: "Restore the file again…" }).click();
  // Only a dialog that stands there can be closed; it is loaded when it is asked for.
  const restoring = there.getByRole("dialog", { name: "Restore a backup" });
  await restoring.waitFor();
  await there.keyboard.press("Escape");
  await restoring.waitFor({ state: "hidden" });
  const again = await openFile(there, file, passphrase);
  await again.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(again.getByText("3 cases already here, unchanged")).toBeVisible();
  await expect(again.getByText(`${backedUp.length - 3} cases restored`)).toBeVisible();
  await again.getByRole("button", { name: "Done" }).click();
  await expect(there.getByRole("table", { name: "Cases" })).toBeVisible();
  await expect(unfinished).toHaveCount(0);
  const ids = (await storedRows(there, "cases")).map(({ id }) => id);
  expect(new Set(ids).size).toBe(backedUp.length + 1);
  expect(ids).toHaveLength(backedUp.length + 1);
  const revisions = await storedRows(there, "revisions");
  const named = revisions.map(({ caseId, revision }) => `${String(caseId)} ${String(revision)}`);
  expect(new Set(named).size).toBe(named.length);
  await expect(there.getByText("Does not verify")).toHaveCount(0);
  await other.close();
});

/** From the fourth case on nothing reaches the database, as where a browser is killed. */
function stopAfterThreeCases(): void {
  let puts = 0;
  const put: unknown = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "put")?.value;
  if (typeof put !== "function") throw new Error("no database");
  Object.defineProperty(IDBObjectStore.prototype, "put", {
    value: function cut(this: IDBObjectStore, ...row: readonly unknown[]): unknown {
      if (this.name === "cases") puts += 1;
      if (puts <= 3) return Reflect.apply(put, this, row);
      Object.assign(globalThis, { isCut: true });
      this.transaction.abort();
      throw new DOMException("cut short", "AbortError");
    },
  });
}
