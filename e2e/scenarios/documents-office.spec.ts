import type { Locator } from "@playwright/test";
import { addFile, darknessAt, drawnPage, openRecord, pagesOf } from "../pages/documents.ts";
import { createCase } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { greyPng } from "../support/document-files.ts";
import { richText, wordDocument, zipOf } from "../support/office-files.ts";
import { damagedFaxTiff, faxDark, faxLight, faxTiff, heicPhoto } from "../support/picture-files.ts";

test.slow();

const documentsIn = (record: Locator) =>
  record.getByLabel("Document", { exact: true }).getByRole("option");

async function search(record: Locator, words: string): Promise<void> {
  const field = record.getByLabel("Search the document");
  await field.fill(words);
  await field.press("Enter");
  await expect(record.getByText("1 of 1")).toBeVisible();
}

test("Word, Rich Text and an archive of them open as pages to read and search", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  const picture = greyPng(60, 40);
  await addFile(record, "note.docx", wordDocument(picture));
  const first = await drawnPage(record, 1);
  await expect(first.locator(".page-words span")).toHaveText([
    "Operative note",
    "Ganglion impar block under fluoroscopy.[hidden: No relief.]",
    "",
    "Relief | 80%",
  ]);
  await search(record, "impar block");
  await expect(record.getByText("This document contains 1 file: image1.png")).toBeVisible();
  await expectNoAxeViolations(page, "section[aria-label=Record]");

  const archive = zipOf({
    "record/phone.rtf": richText,
    "record/films.tif": faxTiff,
    "../../evil.txt": "Prior block in 2024.",
  });
  await addFile(record, "record.zip", archive);
  await expect(pagesOf(record, "record.zip")).toBeVisible();
  await expect((await drawnPage(record, 1)).locator(".page-words")).toContainText(
    "record/phone.rtf",
  );
  await record.getByRole("button", { name: /^Attach them/ }).click();
  await expect(documentsIn(record)).toHaveText([
    "note.docx · 1 page",
    "record.zip · 1 page",
    "phone.rtf · 1 page",
    "films.tif · 4 pages",
    "evil.txt · 1 page",
  ]);
  await record
    .getByLabel("Document", { exact: true })
    .selectOption({ label: "phone.rtf · 1 page" });
  await expect((await drawnPage(record, 1)).locator(".page-words span")).toHaveText([
    "Phone note",
    "Seat cushion for 8–10 weeks, José says. [hidden: No cushion.]",
  ]);
  await search(record, "8–10 weeks");
});

test("each page of a fax in TIFF is drawn, turned upright, and a damaged one is named", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "fax.tif", faxTiff);
  for (const number of [1, 2, 3, 4]) {
    const sheet = await drawnPage(record, number);
    await sheet.scrollIntoViewIfNeeded();
    await expect.poll(async () => darknessAt(sheet, faxDark.x, faxDark.y)).toBeLessThan(80);
    expect(await darknessAt(sheet, faxLight.x, faxLight.y)).toBeGreaterThan(200);
  }
  await addFile(record, "damaged.tif", damagedFaxTiff());
  const said = record.getByRole("note").filter({ hasText: "Page 2." });
  await expect(said).toContainText("This page is damaged");
  await expect(said).toContainText("Ask the sender to resend this page.");
  await expect(said.getByRole("button")).toHaveCount(0);
});

test("a HEIC photo is drawn, and a cut one is refused with what to do", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "photo.heic", heicPhoto);
  const sheet = await drawnPage(record, 1);
  await expect.poll(async () => darknessAt(sheet, 0.2, 0.5)).toBeLessThan(80);
  expect(await darknessAt(sheet, 0.8, 0.5)).toBeGreaterThan(200);
  await addFile(record, "cut.heic", heicPhoto.subarray(0, 120));
  await expect(record.getByRole("alert")).toContainText("damaged or incomplete");
});
