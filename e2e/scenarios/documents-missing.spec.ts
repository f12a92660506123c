import { addFile, openRecord, pagesOf } from "../pages/documents.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, test } from "../support/app.ts";
import { deleteDatabase, placeOf } from "../support/stored-rows.ts";
import { textPdf } from "../support/document-files.ts";

test("documents that are gone from the browser are said to be missing, on every page, until that is accepted", async ({
  page,
}) => {
  await page.goto("/");
  const worklist = worklistPage(page);
  await worklist.loadSamples();
  await worklist.openCase(/SYN-13/);
  const record = await openRecord(page);
  await addFile(record, "fax.pdf", await textPdf(1, () => ["A made record"]));
  await expect(pagesOf(record, "fax.pdf")).toBeVisible();
  const banner = page
    .getByRole("region", { name: "Storage" })
    .filter({ hasText: "Documents are missing" });
  await expect(banner).toBeHidden();

  // Without a reload, as when somebody else deletes it.
  await deleteDatabase(page, (await placeOf(page)).documents);
  await expect(banner).toContainText(
    "0 of 1 attached documents are still in the browser's storage",
  );

  await page.goto("/");
  await expect(banner).toBeVisible();
  await page.getByRole("button", { name: "Continue with what is there" }).click();
  await expect(banner).toBeHidden();
  await page.reload();
  await worklist.rows.first().waitFor();
  await worklist.openCase(/SYN-13/);
  await openRecord(page);
  await expect(record.getByText("No documents yet")).toBeVisible();
  await expect(banner).toBeHidden();
});
