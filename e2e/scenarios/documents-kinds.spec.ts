import type { Locator } from "@playwright/test";
import { addFile, drawnPage, openRecord, pagesOf } from "../pages/documents.ts";
import { createCase } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { clinicalDocument, fhirBundle, mail, portalPage } from "../support/clinical-files.ts";
import { chartPage, enclosingPdf, textPdf, xfaPdf } from "../support/document-files.ts";

test.slow();

const documentsIn = (record: Locator) =>
  record.getByLabel("Document", { exact: true }).getByRole("option");

test("a portfolio is not taken for its cover: the files in it are attached", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  const files = {
    "therapy-notes.pdf": await textPdf(3, chartPage),
    "operative-note.pdf": await textPdf(1, () => ["Operative note"]),
  };
  await addFile(record, "portfolio.pdf", await enclosingPdf(files, true));
  const said = record.getByRole("alert");
  await expect(said).toContainText("This PDF is a portfolio");
  await expect(said).toContainText("It contains 2 files: operative-note.pdf, therapy-notes.pdf");
  await expect(record.getByText("No documents yet")).toBeVisible();
  await expectNoAxeViolations(page, "section[aria-label=Record]");
  await said.getByRole("button", { name: /^Attach them/ }).click();
  await expect(documentsIn(record)).toHaveText([
    "operative-note.pdf · 1 page",
    "therapy-notes.pdf · 3 pages",
  ]);
});

test("a PDF with a file in it opens, says so, and gives the file", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  const files = { "films.pdf": await textPdf(2, chartPage) };
  await addFile(record, "letter.pdf", await enclosingPdf(files, false));
  await drawnPage(record, 1);
  await expect(record.getByText("This PDF contains 1 file: films.pdf")).toBeVisible();
  await record.getByRole("button", { name: /^Attach it/ }).click();
  await expect(documentsIn(record)).toHaveText(["letter.pdf · 1 page", "films.pdf · 2 pages"]);
});

test("an XFA form is refused with a next step, with and without fields of its own", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  for (const hasField of [false, true]) {
    await addFile(record, "form.pdf", await xfaPdf(hasField));
    const said = record.getByRole("alert");
    await expect(said).toContainText("This form can’t be shown here");
    await expect(said).toContainText("print it to a PDF");
    await record.getByRole("button", { name: "Dismiss the message about form.pdf" }).click();
    await expect(said).toBeEmpty();
  }
  await expect(record.getByText("No documents yet")).toBeVisible();
});

test("an e-mail is read as a message, and gives the file that it brings", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "message.eml", mail("therapy.pdf", await textPdf(2, chartPage)));
  const first = await drawnPage(record, 1);
  const words = first.locator(".page-words");
  await expect(words).toContainText("From: Example Clinic <records@clinic.example>");
  await expect(words).toContainText("Subject: Therapy records");
  await expect(words).toContainText("Relief was 80% after the block—see attached.");
  await expect(words).not.toContainText(/JVBER|=E2|boundary/);
  await record.getByRole("button", { name: /^Attach it \(therapy\.pdf\)/ }).click();
  await expect(documentsIn(record)).toHaveText(["message.eml · 1 page", "therapy.pdf · 2 pages"]);
});

test("a C-CDA is read as the narrative of its sections, searched and quoted like text", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  for (const prefix of ["", "cda"]) {
    const name = `record${prefix}.xml`;
    await addFile(record, name, clinicalDocument(prefix));
    await expect(pagesOf(record, name)).toBeVisible();
    const first = await drawnPage(record, 1);
    await expect(first.locator(".page-words span")).toHaveText([
      "Progress note",
      "Patient: Alex Example",
      "Date of birth: 02/11/1974",
      "Document date: 11/02/2026",
      "",
      "Therapy",
      "Seen weekly.",
      "",
      "What | Kind | Time",
      "Levator ani | therapy | 8 weeks",
      "Levator ani | massage | 6 [struck out: 9] weeks",
      "",
      "Assessment",
      "1. Sitting tolerance 20 minutes",
      "2. Relief 80% after the block",
    ]);
  }
  await record.getByLabel("Search the document").fill("levator ani | therapy");
  await record.getByLabel("Search the document").press("Enter");
  await expect(record.getByText("1 of 1")).toBeVisible();
});

test("a web page is read as its words: nothing runs, nothing loads, hidden words say so", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "portal.html", portalPage);
  const first = await drawnPage(record, 1);
  await expect(first.locator(".page-words span")).toHaveText([
    "Portal message",
    "",
    "Visit summary",
    "",
    "Relief was 80% after the block.",
    "",
    "[picture: Pain chart] [hidden: No relief at all.]",
    "- 8 weeks of therapy",
    "- [struck out: 9] 10 visits",
    "",
    "Pain | 7 of 10",
  ]);
  await expect(page).not.toHaveTitle("ran");
});

test("FHIR is read as its narrative, its data in words, and its file; what holds nothing says so", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "bundle.json", fhirBundle(await textPdf(2, chartPage)));
  const first = await drawnPage(record, 1);
  await expect(first.locator(".page-words")).toContainText("Relief 80% after the block.");
  const second = await drawnPage(record, 2);
  await expect(second.locator(".page-words")).toContainText("Observation");
  await record.getByRole("button", { name: /^Attach it \(PT notes\.pdf\)/ }).click();
  await expect(documentsIn(record)).toHaveText(["bundle.json · 2 pages", "PT notes.pdf · 2 pages"]);
  await addFile(record, "empty.json", Buffer.from('{"resourceType":"Bundle","entry":[]}'));
  await expect(record.getByRole("alert")).toContainText("program data, not readable text");
});
