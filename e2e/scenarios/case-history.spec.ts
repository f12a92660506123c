import { answer, createCase, openStep } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 90_000 });

test("the history says who changed which answer, and an earlier answer can be put back", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  await answer(page, "conservative.cushion", "no");
  await page.getByText("Saved", { exact: true }).waitFor();

  await answer(page, "conservative.months", 4);
  await page.getByText("Saved", { exact: true }).waitFor();
  await answer(page, "conservative.cushion", "not-documented");
  await page.getByText("Saved", { exact: true }).waitFor();

  await page
    .getByRole("navigation", { name: "Case" })
    .getByRole("link", { name: "History" })
    .click();
  const entries = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("time") });
  await test.step("newest first, in the words of the form", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeFocused();
    await expect(entries).toHaveText([
      /Coccyx cushion.*From No\s+to Not documented/,
      /Months of conservative care.*From Not reviewed yet\s+to 4 months/,
      /Coccyx cushion.*From Not reviewed yet\s+to No/,
      /created the case/,
    ]);
    await expectNoAxeViolations(page);
  });
  await test.step("putting back is a change of its own and keeps the others", async () => {
    await page.getByRole("button", { name: "Restore Coccyx cushion: No", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "Restored." })).toBeFocused();
    await expect(entries).toHaveCount(5);
    await expect(entries.first()).toHaveText(/Coccyx cushion.*From Not documented\s+to No/);
    await expectNoAxeViolations(page);
  });
  await test.step("the form has it, and what was answered since", async () => {
    await page.getByRole("link", { name: "Coccyx cushion" }).first().click();
    const cushion = page.getByRole("group", { name: "Was a coccyx cushion used for sitting?" });
    await expect(cushion.getByRole("radio", { name: "No", exact: true })).toBeChecked();
    await expect(page.getByLabel(/How many months of conservative care/)).toHaveValue("4");
  });
});
