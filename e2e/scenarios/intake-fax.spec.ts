import { dropFiles } from "../pages/drop-files.ts";
import { openRecord, pagesOf, recordOf } from "../pages/documents.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { nineDocumentFax } from "../support/fax-file.ts";

test("a dropped fax opens a new case beside its pages, and is entered from them", async ({
  page,
}) => {
  const { content, date, time } = await nineDocumentFax();
  const worklist = worklistPage(page);
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  const record = recordOf(page);
  await worklist.open();
  await dropFiles(page, [{ name: "fax.pdf", content }]);

  await test.step("the pages stand beside the form, and nothing is entered by itself", async () => {
    await expect(page.getByText("9 pages read.")).toBeVisible();
    await expect(pagesOf(record, "fax.pdf")).toBeVisible();
    await expect(field("Name")).toHaveValue("");
    await expect(page.getByText("1234567890 is not a valid NPI")).toBeVisible();
    await expectNoAxeViolations(page);
  });
  await test.step("each proposal shows its words, and is taken with one key or click", async () => {
    await field("Name").focus();
    await page.keyboard.press("Enter");
    await expect(field("Name")).toHaveValue("Nora Testcase");
    await expect(field("Member ID")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(field("Member ID")).toHaveValue("XEH123456789");
    await page.getByRole("button", { name: "Use Imani Sample, MD as Requesting provider" }).click();
    const provider = page.getByRole("list", { name: "From the fax: Requesting provider" });
    await expect(provider).toContainText("From the fax: ");
    await expect(page.getByText("Creating the case confirms them in your name.")).toBeVisible();
    await provider.getByRole("button", { name: "Show page 2" }).click();
    await expect(record.getByRole("group", { name: /^Page 2/ })).toBeInViewport();
  });
  await test.step("what is typed wins over what is clear", async () => {
    await field("Reference number").fill("OWN-1");
    await page.getByRole("button", { name: /^Use \d+ clear values$/ }).click();
    await expect(field("Reference number")).toHaveValue("OWN-1");
    // The button is gone; the check of the values begins at the first of them.
    await expect(page.locator("input:focus")).not.toHaveValue("");
    await expect(field("CPT or HCPCS code")).toHaveValue("64999");
    await expect(field("Diagnosis codes")).toHaveValue("M53.3, G89.29");
    await expect(page.getByRole("radio", { name: "Expedited" })).toBeChecked();
    await expect(page.locator("#receivedDate")).toHaveValue(date);
    await expect(page.locator("#receivedTime")).toHaveValue(time);
    await expect(field("Provider’s NPI")).toHaveValue("");
    await expect(field("Provider’s fax")).toHaveValue("212-555-0134");
  });
  await test.step("the proposed split is changed by keyboard", async () => {
    const within = record.getByRole("navigation", { name: "Documents in fax.pdf" });
    await expect(within.getByRole("button")).toHaveText([
      /^Fax cover sheet · page 1$/,
      /^Prior authorization request form · page 2$/,
      /^Office visit note · Feb 20, 2026 · pages 3–4$/,
      /^Physical therapy initial evaluation · Nov 3, 2025 · pages 5–7$/,
      /^MRI pelvis without contrast · Jan 20, 2026 · page 8$/,
      /^Procedure note · Feb 2, 2026 · page 9$/,
    ]);
    await record.getByRole("button", { name: "Change split" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Documents in fax.pdf" });
    await dialog
      .getByRole("button", { name: "Start a new document here, at page 7" })
      .press("Enter");
    const discharge = dialog.getByRole("group", { name: "Document 5" });
    await discharge.getByLabel("Title").fill("PT discharge summary");
    await discharge.getByLabel("Date").fill("2026-01-12");
    await expectNoAxeViolations(page);
    await dialog.getByRole("button", { name: "Save 7 documents" }).click();
    await expect(within).toContainText("PT discharge summary · Jan 12, 2026 · page 7");
  });
  await test.step("the case has the answers, their sources, and the file", async () => {
    const several = page.getByRole("group", { name: "What is the pain generator?" });
    if (await several.isVisible()) await several.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Create case and start review" }).click();
    await page.getByRole("heading", { level: 1, name: "Request" }).waitFor();
    const urgency = page.locator('[data-question="request.urgency"]');
    await expect(urgency.getByRole("radio", { name: "Expedited" })).toBeChecked();
    await expect(urgency.getByRole("button", { name: /^Source: / })).toBeVisible();
  });
  await test.step("and the documents with their titles and dates", async () => {
    await openRecord(page);
    await record.getByRole("button", { name: "Documents", exact: true }).click();
    const listed = page.getByRole("dialog").getByRole("list", { name: "Documents in fax.pdf" });
    await expect(listed.getByRole("listitem")).toHaveCount(7);
    await expect(listed).toContainText("MRI pelvis without contrast · Jan 20, 2026 · page 8");
  });
  await test.step("the same fax once more is pointed out, and the request after it", async () => {
    await worklist.open();
    await dropFiles(page, [{ name: "again.pdf", content }]);
    const known = page.getByRole("status").filter({ hasText: "may have a case already" });
    await expect(known).toContainText("has the same file, again.pdf");
    await expect(known.getByRole("link", { name: /Nora Testcase/ })).toBeVisible();
  });
});
