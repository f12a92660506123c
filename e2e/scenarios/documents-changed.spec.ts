import type { Page } from "@playwright/test";
import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { createCase, factAt, openStep, questionOf } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { chartPage, textPdf } from "../support/document-files.ts";
import { placeOf } from "../support/stored-rows.ts";

const cushion = factAt("conservative.cushion");
const changedWords =
  "This document has changed since it was attached. Don't use it as a source. Attach it again from the original.";

test.slow();

test("a document whose stored bytes have changed is not shown, not counted, and put back", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  const record = await openRecord(page);
  const chart = await textPdf(3, chartPage);
  await addFile(record, "chart.pdf", chart);
  await drawnPage(record, 1);
  await questionOf(page, cushion).getByRole("radio").first().focus();
  // A page counts once it was in view for a moment: the next file would take it away before.
  await expect(record.getByRole("button", { name: /^Not found on pages viewed/ })).toBeVisible();
  const months = questionOf(page, factAt("conservative.months"));
  await months.getByRole("textbox").first().focus();
  await record.getByRole("button", { name: /^Not found on pages viewed/ }).click();
  await expect(months).toContainText("chart.pdf");
  await expect(months).not.toContainText("changed since it was attached");
  await addFile(record, "note.txt", Buffer.from("Relief was 80%."));
  await drawnPage(record, 1);
  await questionOf(page, cushion).getByRole("radio").first().focus();
  const bothSeen = record.getByRole("button", { name: /^Not found on 2 pages viewed/ });
  await expect(bothSeen).toBeVisible({ timeout: 15_000 });

  // The text is in view, the chart behind it changes: it is verified before it becomes a source.
  await flipByte(page, chart.length);
  await bothSeen.click();
  await expect(record.getByRole("alert").filter({ hasText: "chart.pdf" })).toContainText(
    "The pages viewed were not recorded as a source",
  );
  await expect(questionOf(page, cushion).getByLabel("Not documented")).not.toBeChecked();
  await expect(record.getByRole("button", { name: /^Not found on pages viewed/ })).toBeVisible();

  await page.reload();
  await openRecord(page);
  const documents = record.getByLabel("Document", { exact: true });
  await documents.selectOption({ index: 0 });
  await expect(record.getByText(changedWords)).toBeVisible();
  await expect(record.locator("canvas")).toHaveCount(0);
  // What was cited from it before says so where it stands.
  await expect(months).toContainText("document changed since it was attached");
  await expect(documents.getByRole("option").first()).toContainText("changed, not a source");
  await expectNoAxeViolations(page, "section[aria-label=Record]");
  await record.getByRole("button", { name: "Documents", exact: true }).click();
  const list = page.getByRole("dialog", { name: "Documents for this case" });
  await expect(list.getByRole("listitem").filter({ hasText: "chart.pdf" })).toContainText(
    "Changed since it was attached: not a source",
  );
  await list.getByRole("button", { name: "Close" }).click();

  await addFile(record, "chart again.pdf", chart);
  await drawnPage(record, 1);
  await expect(record.getByText(changedWords)).toHaveCount(0);
  await expect(months).not.toContainText("changed since it was attached");
  await expect(documents.getByRole("option")).toHaveText([
    "chart.pdf · 3 pages",
    "note.txt · 1 page",
  ]);
});

/** Turns one bit of the stored content of this length, as a failing disk does. */
async function flipByte(page: Page, length: number): Promise<void> {
  const { documents } = await placeOf(page);
  const flipped = { name: documents, wanted: length };
  const count = await page.evaluate(async ({ name, wanted }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(new Error("not opened")));
    });
    const reading = database.transaction("contents");
    const store = reading.objectStore("contents");
    const [keys, contents] = [store.getAllKeys(), store.getAll()];
    await new Promise((resolve) => {
      reading.addEventListener("complete", resolve);
    });
    let changed = 0;
    for (const [at, content] of contents.result.entries()) {
      if (!(content instanceof Blob)) continue;
      // What is encrypted is a little longer.
      if (content.size < wanted || content.size > wanted + 300) continue;
      const bytes = new Uint8Array(await content.arrayBuffer());
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      const writing = database.transaction("contents", "readwrite");
      writing
        .objectStore("contents")
        .put(new Blob([bytes], { type: content.type }), keys.result[at]);
      await new Promise((resolve) => {
        writing.addEventListener("complete", resolve);
      });
      changed += 1;
    }
    database.close();
    return changed;
  }, flipped);
  expect(count).toBe(1);
}
