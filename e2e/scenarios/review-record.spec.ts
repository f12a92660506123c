import type { Page } from "@playwright/test";
import { createCase, factAt, openStep, questionOf } from "../pages/review-form.ts";
import { focusedQuestion } from "../pages/review-keys.ts";
import { faxPdf, textPdf } from "../support/document-files.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Opening a PDF, and axe on a long page, take seconds each where the machine is busy.
test.describe.configure({ timeout: 120_000 });

const cushion = factAt("conservative.cushion");
const record = (page: Page) => page.getByRole("region", { name: "Record", exact: true });
const pages = (page: Page, name: string) =>
  page.getByRole("region", { name: `Pages of ${name}`, exact: true });

test("words of a PDF become the source of an answer, and the source leads back to its page", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  await questionOf(page, cushion).getByRole("radio", { name: "Yes" }).focus();
  await page.keyboard.press("1");
  await expect.poll(() => focusedQuestion(page)).toBe("conservative.acupuncture");
  await questionOf(page, cushion).getByRole("radio", { name: "Yes" }).focus();

  await test.step("given the therapy notes beside the form", async () => {
    await page.keyboard.press("F2");
    await attach(page, "Therapy notes.pdf", await therapyNotes());
    await expectNoAxeViolations(page);
  });
  await test.step("when the words are found and used", async () => {
    await record(page).getByRole("searchbox").fill("wedge cushion");
    await record(page).getByRole("searchbox").press("Enter");
    await record(page)
      .getByRole("button", { name: /^Use as source for: Coccyx cushion/ })
      .click();
  });
  const badge = questionOf(page, cushion).getByRole("button", { name: /^Source: Therapy notes/ });
  await test.step("then the answer carries page and words, and the panel quotes them", async () => {
    await expect(badge).toContainText("Therapy notes.pdf, p. 7");
    await expect(badge).toContainText("wedge cushion");
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  });
  await test.step("and the focus goes back to the question it came from", async () => {
    await pages(page, "Therapy notes.pdf").focus();
    await page.keyboard.press("F2");
    await expect.poll(() => focusedQuestion(page)).toBe(cushion.path);
  });
  await test.step("and after a reload the source opens its page", async () => {
    await page.reload();
    await expect(pages(page, "Therapy notes.pdf")).toBeVisible({ timeout: 30_000 });
    await expect(record(page).getByLabel("Page of 9")).toHaveValue("1");
    await badge.click();
    await expect(record(page).getByLabel("Page of 9")).toHaveValue("7");
  });
});

test("an answer that a scanned fax does not hold carries the pages looked through", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  await questionOf(page, cushion).getByRole("radio", { name: "Yes" }).focus();
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await attach(page, "Fax.pdf", await faxPdf(1));
  await record(page)
    .getByRole("button", { name: /^Not found on pages viewed/ })
    .click();
  await expect(
    questionOf(page, cushion).getByRole("radio", { name: "Not documented" }),
  ).toBeChecked();
  await expect(
    questionOf(page, cushion).getByRole("button", { name: /^Source: Pages viewed: Fax.pdf/ }),
  ).toBeVisible();
  await expect(page.locator('[data-criterion="conservative.cushion"]')).toBeHidden();
  await page.getByRole("button", { name: "Record", exact: true }).click();
  const criterion = page.locator('[data-criterion="conservative.cushion"]');
  await expect(criterion).toBeVisible();
  await expect(criterion).toHaveAttribute("data-status", "not-documented");
});

test("where there is no room beside the form, the record opens over it and leads back", async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await createCase(page);
  await openStep(page, "conservative");
  await questionOf(page, cushion).getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("button", { name: "Record", exact: true }).click();
  const over = page.getByRole("dialog", { name: "The record of this case" });
  await expect(over).toContainText("Source for: Coccyx cushion");
  await attach(page, "Therapy notes.pdf", await therapyNotes());
  await expectNoAxeViolations(page);
  await over.getByRole("button", { name: /^Cite page 1/ }).click();
  await expect(over).toBeHidden();
  await expect.poll(() => focusedQuestion(page)).toBe(cushion.path);
  await questionOf(page, cushion)
    .getByRole("button", { name: /^Source: Therapy notes.pdf, p. 1/ })
    .click();
  await expect(over).toBeVisible();
  await over.getByRole("button", { name: "Back to the form" }).click();
  await expect(over).toBeHidden();
});

async function attach(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await record(page).getByRole("button", { name: "Add files" }).first().click();
  await (await chosen).setFiles({ name, mimeType: "application/pdf", buffer });
  // The first PDF of a page loads its viewer, which a busy machine takes its time for.
  await expect(pages(page, name)).toBeVisible({ timeout: 30_000 });
}

/** Nine pages about nobody; one of them speaks of the cushion. */
async function therapyNotes(): Promise<Buffer> {
  return textPdf(9, (page) => [
    `Therapy note ${String(page)}`,
    page === 7 ? "Uses a wedge cushion for sitting at work and at home." : "Attended as planned.",
  ]);
}
