import { wholeExample } from "../pages/example-case.ts";
import {
  answer,
  createCase,
  createReceivedCase,
  expectStep,
  factAt,
  openStep,
  questionOf,
} from "../pages/review-form.ts";
import { focusedQuestion, nextOpenKey, reviewKeys } from "../pages/review-keys.ts";
import { readPanel } from "../pages/review-panel.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Some forty answers one after the other, on a machine that does other things as well.
test.describe.configure({ timeout: 240_000 });

test("a whole review goes by keyboard alone, from the open case to the physician", async ({
  page,
}) => {
  const { facts, expected } = wholeExample("02-impar-met");
  const keys = reviewKeys(page);
  await test.step("given a case as intake leaves it", () => createReceivedCase(page));
  await test.step("when every question is answered where the focus is", async () => {
    await keys.press(nextOpenKey);
    await expect.poll(() => focusedQuestion(page)).toBe("request.procedure");
    const answered = await keys.answerAll(facts);
    expect(answered.length).toBeGreaterThan(30);
    await expect(page.getByRole("heading", { level: 1, name: "Check answers" })).toBeFocused();
  });
  await test.step("then the panel says what the criteria say", async () => {
    expect(await readPanel(page)).toEqual(expected);
  });
  await test.step("and the case is handed over from its summary", async () => {
    await keys.press("Alt+PageDown");
    await expect(page.getByRole("heading", { level: 1, name: "Summary" })).toBeFocused();
    await keys.press("Tab");
    await expect(page.getByRole("region", { name: "Hand off" })).toContainText(
      await page.evaluate(() => document.activeElement?.textContent ?? ""),
    );
    await keys.press("Enter");
    await expect(page.getByRole("region", { name: "Hand off" })).toBeHidden();
  });
  // One leads to the first question, 31 answer, two hand over; 19 more end the lines that are typed.
  expect(keys.tally.activations, JSON.stringify(keys.tally)).toBeLessThanOrEqual(35);
});

test("what the record excludes is answered together: named, only where it is open, and undone", async ({
  page,
}) => {
  await createCase(page);
  await answer(page, "request.procedure", "ganglion-impar-injection");
  await openStep(page, "alternatives");
  const cyst = questionOf(page, factAt("alternatives.pilonidalCyst"));
  const hemorrhoids = questionOf(page, factAt("alternatives.hemorrhoids"));
  await hemorrhoids.getByRole("radio", { name: "Present" }).check();
  const together = page.getByRole("button", { name: /^Exclude the rest \(5\)/ });
  await expect(together).toHaveAccessibleDescription(/Pilonidal cyst, Perianal abscess, Pelvic/);
  await expect(together).not.toHaveAccessibleDescription(/Hemorrhoids/);
  await expectNoAxeViolations(page);

  await cyst.getByRole("radio", { name: "Excluded" }).focus();
  await page.keyboard.press("F9");
  await expect(cyst.getByRole("radio", { name: "Excluded" })).toBeChecked();
  await expect(hemorrhoids.getByRole("radio", { name: "Present" })).toBeChecked();
  await expect(together).toHaveCount(0);
  await expect.poll(() => focusedQuestion(page)).toBe("alternatives.siJointEvaluation");
  await expect(page.getByRole("status").filter({ hasText: "Answered “Excluded”" })).toContainText(
    "Pilonidal cyst, Perianal abscess, Pelvic organ disease",
  );

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cyst.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(hemorrhoids.getByRole("radio", { name: "Present" })).toBeChecked();
  await expect(together).toBeVisible();
});

test("digits answer the question in focus; words typed there by mistake change nothing anywhere", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  const cushion = questionOf(page, factAt("conservative.cushion"));
  const before = page.locator("form").getByRole("radio", { checked: true });
  await cushion.getByRole("radio", { name: "Yes" }).focus();
  await page.keyboard.press("Control+2");
  await page.keyboard.type("Did not use 1 of 2 cushions, yes or no? x e o d");
  await expect(cushion.getByRole("radio", { name: "Yes" })).toBeFocused();
  await expect(before).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("3");
  await expect(cushion.getByRole("radio", { name: "Contraindicated" })).toBeChecked();
  await expect.poll(() => focusedQuestion(page)).toBe("conservative.acupuncture");

  await cushion.getByRole("radio", { name: "Contraindicated" }).focus();
  await page.keyboard.press("F8");
  await expect(cushion.getByRole("radio", { name: "Not documented" })).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(cushion.getByRole("radio", { checked: true })).toHaveCount(0);

  const months = page.getByLabel(factAt("conservative.months").question, { exact: true });
  await months.focus();
  await page.keyboard.type("4n");
  await expect(months).toHaveValue("4n");
  await expect(months).toHaveAccessibleDescription(/must be a number/);
  await page.keyboard.press("Enter");
  await expect(months).toBeFocused();
  await page.keyboard.press("F8");
  await expect(questionOf(page, factAt("conservative.months"))).toContainText("Not documented");
  await expect(
    page.getByRole("button", { name: /^Not documented How many months/ }),
  ).toHaveAttribute("aria-pressed", "true");
});

test("the keys can be read, and switched off for good", async ({ page }) => {
  await createCase(page);
  await openStep(page, "conservative");
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Shortcuts" });
  await expect(dialog).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByLabel("Answer with digits").uncheck();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.reload();
  const cushion = questionOf(page, factAt("conservative.cushion"));
  await cushion.getByRole("radio", { name: "Yes" }).focus();
  for (const key of ["1", "?"]) await page.keyboard.press(key);
  await expect(cushion.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Shortcuts" }).click();
  await expect(dialog).toBeVisible();
});

test("without moving on, an answer by key stays where it is", async ({ page }) => {
  await createCase(page);
  await openStep(page, "conservative");
  await page.getByLabel("Auto-advance").uncheck();
  const cushion = questionOf(page, factAt("conservative.cushion"));
  await cushion.getByRole("radio", { name: "Yes" }).focus();
  await page.keyboard.press("2");
  await expect(cushion.getByRole("radio", { name: "No", exact: true })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => focusedQuestion(page)).toBe("conservative.acupuncture");
  await page.keyboard.press("Alt+PageUp");
  await expectStep(page, "presentation");
  await page.keyboard.press("Alt+PageDown");
  await expectStep(page, "conservative");
});

test("what is open can be reached from the rail, step by step", async ({ page }) => {
  await createCase(page);
  await answer(page, "request.procedure", "ganglion-impar-injection");
  await page.getByText(/^\d+ open questions$/).click();
  await page.getByRole("button", { name: "Relief from the block", exact: true }).click();
  await expectStep(page, "blocks");
  await expect.poll(() => focusedQuestion(page)).toBe("blocks.diagnostic.reliefPercent");
});
