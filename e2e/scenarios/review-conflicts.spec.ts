import { answer, createCase, factAt, openStep } from "../pages/review-form.ts";
import { focusedQuestion } from "../pages/review-keys.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test.describe.configure({ timeout: 90_000 });

test("pain scores that disagree are said at once beside both, with the way from one to the other", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "presentation");
  await answer(page, "presentation.painCurrent", 3);
  await openStep(page, "conservative");
  await answer(page, "conservative.medication.trials", [{ drug: "gabapentin", painAfter: 6 }]);
  const note = page.locator('[data-note="pain-scores-conflict"]');
  await expect(note).toContainText("enter the later one as current");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "Conflicting pain scores" })).toHaveCount(
    1,
  );
  const steps = page.getByRole("navigation", { name: "Steps of the review" });
  await expect(steps.getByRole("link", { name: /Presentation.*needs attention/ })).toBeVisible();
  await expect(steps.getByRole("link", { name: /Conservative.*needs attention/ })).toBeVisible();
  await expectNoAxeViolations(page);

  await note.getByRole("button", { name: "Pain score now" }).click();
  await expect.poll(() => focusedQuestion(page)).toBe("presentation.painCurrent");
  await expect(note).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("6");
  await expect(note).toHaveCount(0);
  await expect(steps.getByRole("link", { name: /needs attention/ })).toHaveCount(0);
});

test("dates out of order and sessions without a span are said beside the last of them, once", async ({
  page,
}) => {
  const therapy = "conservative.physicalTherapy";
  await createCase(page);
  await openStep(page, "conservative");
  await answer(page, `${therapy}.sessions`, 12);
  for (const part of ["firstSession", "lastSession", "weeks"]) {
    await answer(page, `${therapy}.${part}`, "not-documented");
  }
  const span = page.locator('[data-note="sessions-without-span"]');
  await expect(span).toHaveCount(1);
  await expect(
    page.locator(`[data-question="${therapy}.weeks"]`).locator(span),
    "a remark, not a conflict",
  ).toBeVisible();
  const steps = page.getByRole("navigation", { name: "Steps of the review" });
  await expect(steps.getByRole("link", { name: /needs attention/ })).toHaveCount(0);

  await answer(page, `${therapy}.firstSession`, "2026-01-05");
  await answer(page, `${therapy}.lastSession`, "2026-01-09");
  await expect(span).toHaveCount(0);
  const days = page.locator('[data-note="sessions-exceed-days"]');
  await expect(days).toContainText("more therapy visits than days");
  await expect(steps.getByRole("link", { name: /Conservative.*needs attention/ })).toBeVisible();
  await days.getByRole("button", { name: factAt(`${therapy}.sessions`).label }).click();
  await expect.poll(() => focusedQuestion(page)).toBe(`${therapy}.sessions`);
});
