import { answer, createCase, openStep } from "../pages/review-form.ts";
import { addPerson, workAs } from "../pages/people.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test("a case belongs to who answers first, and a colleague takes it over with one click", async ({
  page,
}) => {
  const draftOfAda = page.getByText("Draft of Ada");
  await test.step("given a case that Ada has begun", async () => {
    await addPerson(page, "Ada");
    await createCase(page);
    await openStep(page, "conservative");
    await answer(page, "conservative.cushion", "no");
    await page.getByText("Saved", { exact: true }).waitFor();
    await expect(draftOfAda).toHaveCount(0);
  });
  await test.step("when Ben opens it and takes it over", async () => {
    await addPerson(page, "Ben");
    await expect(draftOfAda).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Take over" }).click();
    await expect(draftOfAda).toHaveCount(0);
    await page.getByText("Saved", { exact: true }).waitFor();
    await answer(page, "conservative.cushion", "yes");
    await page.getByText("Saved", { exact: true }).waitFor();
  });
  await test.step("then the history says so, and the summary is Ben's", async () => {
    await page
      .getByRole("navigation", { name: "Case" })
      .getByRole("link", { name: "History" })
      .click();
    const told = page.getByRole("main").getByRole("listitem");
    await expect(told.filter({ hasText: /^Ben.*Assigned to.*From Ada/ })).toHaveCount(1);
    await expect(told.filter({ hasText: /^Ben.*Coccyx cushion.*From No/ })).toHaveCount(1);
    await summaryPage(page).open();
    await expect(page.getByText(/^Draft of/)).toHaveCount(0);
    await workAs(page, "Ada");
    await expect(page.getByText("Draft of Ben")).toBeVisible();
    await page.getByRole("button", { name: "Take over" }).click();
    await expect(page.getByText(/^Draft of/)).toHaveCount(0);
  });
});
