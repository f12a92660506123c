import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { createCase, factAt, openStep, questionOf } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { flawedPdf, pdfWithoutSecondPage } from "../support/flawed-pdfs.ts";

const cushion = factAt("conservative.cushion");

// Files are made, stored and drawn, which takes its time on a busy machine.
test.slow();

test("a page that could not be drawn is named everywhere and never counts as looked through", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  const record = await openRecord(page);
  await addFile(
    record,
    "fax.pdf",
    await flawedPdf("text", "undecodable", "text", "damaged", "cut"),
  );
  const attached = "fax.pdf was attached, but pages 2 and 4–5 couldn’t be shown";
  await expect(record.getByRole("alert").filter({ hasText: attached })).toBeVisible();
  await questionOf(page, cushion).getByRole("radio").first().focus();
  const seen = record.getByRole("button", { name: /^Not found on/ });
  await expect(seen).toHaveText(/Not found on pages viewed/);
  for (const [number, words, said] of [
    [2, "An image on this page couldn’t be decoded", "Not found on pages viewed"],
    [3, undefined, "Not found on 2 pages viewed"],
    [4, "This page is damaged", "Not found on 2 pages viewed"],
    [5, "This page is damaged", "Not found on 2 pages viewed"],
  ] as const) {
    await record.getByRole("textbox", { name: "Page of 5" }).fill(String(number));
    await record.getByRole("textbox", { name: "Page of 5" }).press("Enter");
    const shown = await drawnPage(record, number);
    const note = shown.getByRole("note");
    await expect(note).toHaveCount(words === undefined ? 0 : 1);
    await expect(seen).toContainText(said);
    if (words === undefined) continue;
    await expect(note).toContainText(words);
    await expect(note).toContainText("It doesn’t count as viewed.");
  }
  await expectNoAxeViolations(page, "section[aria-label=Record]");
  await seen.click();
  const source =
    /^Source: .*fax\.pdf, pages 1 and 3 \(not pages 2 and 4–5, which couldn’t be shown\)/;
  await expect(page.getByRole("button", { name: source })).toBeVisible();

  await record.getByRole("button", { name: "Documents", exact: true }).click();
  const list = page.getByRole("dialog", { name: "Documents for this case" });
  await expect(list.getByText("Pages 2 and 4–5 couldn’t be shown")).toBeVisible();
});

test("an image over the limit is drawn when asked for, and counts from then on", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  const record = await openRecord(page);
  await addFile(record, "scan.pdf", await flawedPdf("large-image"));
  await questionOf(page, cushion).getByRole("radio").first().focus();
  const shown = await drawnPage(record, 1);
  await expect(shown.getByRole("note")).toContainText("more than 100 megapixels");
  await expect(record.getByRole("button", { name: /^Not / })).toHaveCount(0);
  await shown.getByRole("button", { name: "Display it anyway" }).click();
  await expect(shown.getByRole("note")).toHaveCount(0);
  await expect(record.getByRole("button", { name: "Not found on pages viewed" })).toBeVisible();
  await expect(record.getByRole("combobox", { name: "Document" })).not.toContainText("not shown");
});

test("a page of millions of commands is given up, and the pages around it are drawn", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "plan.pdf", await flawedPdf("text", "endless", "text"));
  await drawnPage(record, 1);
  await record.getByRole("button", { name: "Next page" }).click();
  const given = record.getByRole("group", { name: /^Page 2,/ }).getByRole("note");
  await expect(given).toContainText(
    /could not be displayed within 10 seconds|needs too much memory to display/,
  );
  await expect(given.getByRole("button", { name: "Wait longer" })).toBeVisible();
  await record.getByRole("button", { name: "Next page" }).click();
  await drawnPage(record, 3);
});

test("a page that the file lists and does not hold says that it is missing", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "cut.pdf", pdfWithoutSecondPage());
  await drawnPage(record, 1);
  await record.getByRole("button", { name: "Next page" }).click();
  const second = record.getByRole("group", { name: /^Page 2,/ });
  await expect(second.getByRole("note")).toContainText("This page is missing");
});

test("a PDF behind the lines of a fax gateway opens as a PDF", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  const lines = Buffer.from("Received: by fax gateway example\r\n".repeat(120));
  await addFile(record, "fax.pdf", Buffer.concat([lines, await flawedPdf("text", "text")]));
  const first = await drawnPage(record, 1);
  await expect(first.getByText("Progress note, page 1")).toBeAttached();
});
