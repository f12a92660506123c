import { decisionPage, openHandedOff } from "../pages/decision-page.ts";
import { answer, createCase, openStep } from "../pages/review-form.ts";
import { workAs } from "../pages/people.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test("who does not answer reads a review as it stands, and is told why", async ({ page }) => {
  await test.step("given a nurse's review with an answer", async () => {
    await createCase(page);
    await openStep(page, "conservative");
    await answer(page, "conservative.cushion", "no");
    await page.getByText("Saved", { exact: true }).waitFor();
  });
  const form = page.getByRole("radio");
  for (const [name, words] of [
    ["Quinn Sample", "Read-only for QA analysts."],
    ["Dr. Paul Sample", "Read-only for physician advisors."],
    ["Ada Sample", "Read-only for administrators."],
  ] as const) {
    await test.step(`when ${name} opens it`, async () => {
      await workAs(page, name);
      await expect(page.getByText(words)).toBeVisible();
      await expect(form).toHaveCount(0);
      await expect(page.getByRole("button", { name: "Take over" })).toHaveCount(0);
      await expect(page.getByRole("button", { name: "Case details" })).toHaveCount(0);
      await expect(
        page.getByRole("heading", { level: 2, name: "Conservative care" }),
      ).toBeVisible();
    });
  }
  await expectNoAxeViolations(page);
  await test.step("then the summary and the history offer nothing to change either", async () => {
    await workAs(page, "Quinn Sample");
    const places = page.getByRole("navigation", { name: "Case" });
    await places.getByRole("link", { name: "Summary" }).click();
    await expect(
      page.getByText("A nurse reviewer completes and hands off this review"),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Refer to physician advisor" })).toHaveCount(0);
    await expect(page.getByLabel("Reviewer’s note")).toHaveCount(0);
    await expectNoAxeViolations(page);
    await places.getByRole("link", { name: "History" }).click();
    await expect(page.getByText(/Coccyx cushion/).first()).toBeVisible();
    await expect(page.getByRole("button", { name: /^Restore/ })).toHaveCount(0);
  });
  await test.step("and the worklist offers to delete it to those who may", async () => {
    await page.getByRole("link", { name: "Worklist" }).click();
    const remove = page.getByRole("button", { name: /^Delete / });
    await expect(page.getByRole("button", { name: /^Export / })).toHaveCount(1);
    await expect(remove).toHaveCount(0);
    await workAs(page, "Ada Sample");
    await expect(remove).toHaveCount(1);
    await workAs(page, "Nora Example");
    await expect(remove).toHaveCount(1);
  });
});

test("the state whose law governs a review is chosen at the start and changed later", async ({
  page,
}) => {
  await page.goto("/cases/new");
  await page.getByLabel("Reference number").fill("REF-JUR");
  await page.getByLabel("CPT or HCPCS code").fill("64999");
  await expect(page.getByLabel("Jurisdiction")).toHaveValue("");
  await page.getByLabel("Jurisdiction").selectOption("Texas");
  await page.getByRole("button", { name: "Create case and start review" }).click();
  await page.getByRole("button", { name: "Case details" }).click();
  await expect(page.getByLabel("Jurisdiction")).toHaveValue("TX");
  await page.getByLabel("Jurisdiction").selectOption("Not recorded");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByText("Saved", { exact: true }).waitFor();
  const places = page.getByRole("navigation", { name: "Case" });
  await places.getByRole("link", { name: "History" }).click();
  await expect(page.getByText(/From\s*Texas/)).toBeVisible();
});

test("a case that a physician sent back says on top who did and why, and is answered again", async ({
  page,
}) => {
  const why = "The films are of another patient.";
  await openHandedOff(page, /SYN-02/, "Recommend approval");
  await decisionPage(page).form.getByRole("button", { name: "Return to the nurse" }).click();
  const dialog = page.getByRole("dialog", { name: "Return to the nurse?" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill(why);
  await dialog.getByRole("button", { name: "Return to the nurse" }).click();
  const places = page.getByRole("navigation", { name: "Case" });
  await places.getByRole("link", { name: "Review" }).click();
  const reason = page.getByRole("region", { name: "Returned to the nurse" });
  await expect(reason).toContainText(why);
  await expect(page.getByText("Read-only for physician advisors.")).toBeVisible();
  await workAs(page, "Nora Sample");
  await expect(reason).toContainText("Dr. Vera Sample");
  await expect(reason).toContainText(why);
  await expect(page.getByRole("radio").first()).toBeEnabled();
  await expectNoAxeViolations(page);
});
