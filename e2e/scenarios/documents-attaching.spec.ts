import { addFile, drawnPage, openRecord, pagesOf } from "../pages/documents.ts";
import { createCase } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { chartPage, greyPng, lockedPdf, textPdf, truncatedPdf } from "../support/document-files.ts";

/** The form beside it has tests of its own. */
const recordPart = "section[aria-label=Record]";

// Files are made, stored and drawn, which takes its time on a busy machine.
test.slow();

test("a file that can’t be read is named, and case and documents stay as they are", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  const chart = await textPdf(2, chartPage);
  await addFile(record, "chart.pdf", chart);
  await drawnPage(record, 1);
  const bad = [
    ["cut.pdf", await truncatedPdf(), "damaged or incomplete"],
    ["locked.pdf", await lockedPdf(), "locked with a password"],
    ["scan.pdf", Buffer.from("GIF89a that calls itself a PDF"), "This is a GIF image"],
    ["fax.tif", Buffer.from("II*\0\0\0\0\0 without a page"), "damaged or incomplete"],
    ["huge.png", greyPng(10, 10, { width: 60_000, height: 60_000 }), "100 megapixels"],
    ["empty.pdf", Buffer.alloc(0), "The file is empty"],
    ["again.pdf", chart, "already attached as “chart.pdf”"],
  ] as const;
  for (const [name, content, words] of bad) {
    await addFile(record, name, content);
    const said = record.getByRole("alert");
    await expect(said).toContainText(`${name} was not attached`);
    await expect(said).toContainText(words);
    await expect(said).toContainText("The case and its other documents are unchanged.");
    await record.getByRole("button", { name: `Dismiss the message about ${name}` }).click();
    await expect(said).toBeEmpty();
  }
  await expect(record.getByLabel("Document", { exact: true }).getByRole("option")).toHaveText([
    "chart.pdf · 2 pages",
  ]);
  await drawnPage(record, 1);
});

test("documents are renamed, removed, restored and deleted for good", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "scan0001.pdf", await textPdf(2, chartPage));
  await drawnPage(record, 1);
  await record.getByRole("button", { name: "Add text" }).click();
  await page.getByRole("textbox", { name: "Text", exact: true }).fill("Relief was 80%.");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Phone note");
  await page.getByRole("button", { name: "Add text" }).last().click();
  await drawnPage(record, 1);
  const documents = record.getByLabel("Document", { exact: true }).getByRole("option");
  await expect(documents).toHaveText(["scan0001.pdf · 2 pages", "Phone note · 1 page"]);

  await record.getByRole("button", { name: "Documents", exact: true }).click();
  const list = page.getByRole("dialog", { name: "Documents for this case" });
  await list.getByRole("button", { name: "Rename scan0001.pdf" }).click();
  await list.getByLabel("New name for scan0001.pdf").fill("PT notes.pdf");
  await list.getByRole("button", { name: "Save name" }).click();
  await list.getByRole("button", { name: "Remove Phone note" }).click();
  await expect(list.getByRole("region", { name: "Removed documents" })).toContainText("Phone note");
  await expectNoAxeViolations(page, recordPart);
  await list.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(documents).toHaveText(["PT notes.pdf · 2 pages", "Phone note · 1 page"]);

  await record.getByRole("button", { name: "Documents", exact: true }).click();
  await list.getByRole("button", { name: "Remove Phone note" }).click();
  await list.getByRole("button", { name: /^Delete permanently… Phone note/ }).click();
  await list.getByRole("button", { name: "Delete permanently: Phone note" }).click();
  await expect(list.getByText("Phone note")).toHaveCount(0);
  await list.getByRole("button", { name: "Close" }).click();
  await page.reload();
  await openRecord(page);
  await expect(documents).toHaveText(["PT notes.pdf · 2 pages"]);
});

test("the record of one case is not the record of another", async ({ page }) => {
  await createCase(page, "Example, First");
  const record = await openRecord(page);
  await addFile(record, "first.pdf", await textPdf(1, chartPage));
  await drawnPage(record, 1);
  await createCase(page, "Example, Second");
  await openRecord(page);
  await expect(record.getByText("No documents yet")).toBeVisible();
});

test("a file dropped on the record is attached, and one dropped beside it changes nothing", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  const dropped = await page.evaluateHandle(() => {
    const files = new DataTransfer();
    files.items.add(new File(["Relief was 80%."], "dropped.txt"));
    return files;
  });
  const address = page.url();
  await page.getByRole("heading", { level: 1 }).dispatchEvent("drop", { dataTransfer: dropped });
  expect(page.url()).toBe(address);
  await record.getByText("No documents yet").dispatchEvent("drop", { dataTransfer: dropped });
  await drawnPage(record, 1);
  await expect(pagesOf(record, "dropped.txt")).toBeVisible();
});
