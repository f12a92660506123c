import { addFile, drawnPage, openRecord, selectWords } from "../pages/documents.ts";
import { createCase, factAt, openStep, questionOf } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations } from "../support/app.ts";
import { test, untilKept } from "../support/kept-app.ts";
import { scannedPdf } from "../support/scanned-files.ts";

const cushion = factAt("conservative.cushion");

const visit = [
  "Harbor Example Pain Center        Progress note        02/18/2026",
  "",
  "Tailbone pain since a fall on the stairs in September. She sits on a",
  "wedge cushion at work and at home, every day since October, and the",
  "pain when sitting is only a little less than before.",
  "",
  "Ibuprofen 600 mg three times a day for six weeks gave no relief.",
];

const therapy = [
  "Physical therapy discharge summary        01/30/2026",
  "",
  "Twelve visits of pelvic floor therapy with coccyx mobilization.",
  "Sitting tolerance is 15 minutes at discharge.",
];

// Pictures are drawn, read and kept, which takes its time on a busy machine.
test.slow();

test("a scanned fax is searched, selected and cited like text, also without its server", async ({
  page,
  server,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  const record = await openRecord(page);
  const fax = await scannedPdf(page, [
    { lines: visit, skew: 0.9, stamp: "FROM 555-0100 TO 555-0199 02/19/2026 09:12 P 1/3" },
    { lines: therapy, turn: 180, kind: "gray" },
    { lines: [], hasStrokes: true },
  ]);
  await addFile(record, "fax.pdf", fax);
  await expect(record.getByText(/^Reading page \d of 3$/)).toBeVisible();
  const first = record.getByRole("group", { name: "Page 1, read by OCR" });
  await expect(first).toBeVisible({ timeout: 60_000 });
  await expect(record.getByText("Could not be read by OCR: fax.pdf, page 3.")).toBeVisible({
    timeout: 60_000,
  });
  await expect(record.getByText(/^Reading page/)).toBeHidden();
  await expectNoAxeViolations(page, "section[aria-label=Record]");

  await questionOf(page, cushion).getByRole("radio").first().focus();
  const search = record.getByLabel("Search the document");
  await search.fill("wedge cushion at work");
  await search.press("Enter");
  await expect(record.getByText("1 of 1")).toBeVisible();
  await expect(record.getByText("(read by OCR)")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(
    page.getByText(/fax\.pdf, p\. 1 “.*She sits on a wedge cushion at work.*” \(read by OCR\)/),
  ).toBeVisible();

  // What was selected by mouse on the picture is what is quoted.
  await selectWords(first, "relief.");
  await record.getByRole("button", { name: `Use as source for: ${cushion.label}` }).click();
  await expect(page.getByText("fax.pdf, p. 1 “relief.” (read by OCR)")).toBeVisible();

  // The second page was put in upside down.
  await search.fill("sitting tolerance is 15 minutes");
  await search.press("Enter");
  await expect(record.getByRole("group", { name: "Page 2, read by OCR" })).toBeInViewport();

  // Nothing of it is read again; what reads it came with the release, and needs no server any more.
  await untilKept(page);
  await server.stop();
  await page.reload();
  await openRecord(page);
  await drawnPage(record, 1);
  await expect(first).toBeVisible();
  await addFile(record, "late fax.pdf", await scannedPdf(page, [{ lines: therapy, turn: 90 }]));
  await expect(
    record
      .getByRole("region", { name: "Pages of late fax.pdf" })
      .getByRole("group", { name: "Page 1, read by OCR" }),
  ).toBeVisible({ timeout: 60_000 });
});
