import { decisionPage } from "../pages/decision-page.ts";
import { workAs } from "../pages/people.ts";
import { factAt, openStep, questionOf } from "../pages/review-form.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, test } from "../support/app.ts";

const firstSession = "conservative.physicalTherapy.firstSession";
const sessions = "conservative.physicalTherapy.sessions";

test("a two-digit year is asked back, and a doubtful answer waits for somebody's name", async ({
  page,
}) => {
  // The day from which this sample is dated as its file is: its last visit is on Oct 27, 2025.
  await page.clock.setFixedTime(new Date("2026-03-16T15:00:00Z"));
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-02/);
  await openStep(page, "conservative");
  const question = questionOf(page, factAt(firstSession));
  const date = question.locator('input[type="date"]');
  const therapy = page.locator('[data-criterion="conservative.physical-therapy"]');

  // Typed as on a claim: 10/20/25.
  await date.focus();
  await page.keyboard.type("102025");
  await page.keyboard.press("Tab");
  await expect(date).toHaveValue("0025-10-20");
  await expect(question).toContainText("from 1900 to 2100");
  await expect(question).toContainText("Did you mean Oct 20, 2025?");
  // What is impossible counts as nothing: the stated weeks are all there is.
  await expect(page.locator(`[data-entry-problem="${firstSession}"]`)).toBeVisible();

  await question.getByRole("button", { name: "Use Oct 20, 2025" }).click();
  await expect(date).toHaveValue("2025-10-20");
  await expect(page.locator(`[data-entry-problem="${firstSession}"]`)).toBeHidden();
  await expect(therapy).toHaveAttribute("data-status", "not-met");

  // Twelve visits in eight days are said at once, at the field and in the panel.
  const warning = "There are more therapy visits than days";
  await expect(page.locator('[data-note="sessions-exceed-days"]')).toContainText(warning);
  await expect(page.locator('[data-warning="sessions-exceed-days"]')).toContainText(warning);

  const summary = summaryPage(page);
  await summary.open();
  const refer = summary.actions.getByRole("button", { name: /^Refer to physician advisor/ });
  await expect(refer).toBeDisabled();
  await expect(summary.narrative).toContainText(warning);
  const listed = page.locator('[data-warning="sessions-exceed-days"]');
  await expect(listed.getByRole("link", { name: factAt(sessions).label })).toBeVisible();
  await listed.getByRole("button", { name: /^Confirm as documented/ }).click();
  await expect(listed).toContainText("Confirmed as documented by");
  await summary.handOff(/^Refer to physician advisor/);
  await summary.actions.waitFor({ state: "hidden" });

  await workAs(page, "Dr. Vera Sample");
  await worklist.open();
  await worklist.openCase(/SYN-02/);
  await decisionPage(page).whole.waitFor();
  const seen = page.locator("#data-warnings");
  await expect(seen).toContainText(warning);
  await expect(seen).toContainText("Confirmed as documented by");

  await page
    .getByRole("navigation", { name: "Case" })
    .getByRole("link", { name: "History" })
    .click();
  await expect(page.getByText("Data warnings confirmed")).toBeVisible();
});

test("a pasted number with a character that cannot be seen is named, and cleaned by one click", async ({
  page,
}) => {
  // The day from which this sample is dated as its file is: its last visit is on Oct 27, 2025.
  await page.clock.setFixedTime(new Date("2026-03-16T15:00:00Z"));
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-02/);
  await openStep(page, "conservative");
  const question = questionOf(page, factAt(sessions));
  await question.getByRole("textbox").fill("12\u200B");
  await expect(question).toContainText("zero-width space (U+200B)");
  await question.getByRole("button", { name: "Use 12" }).click();
  await expect(question.getByRole("textbox")).toHaveValue("12");

  await openStep(page, "request");
  const codes = questionOf(page, factAt("request.diagnosisCodes"));
  await codes.getByRole("textbox").fill("m533");
  await page.keyboard.press("Tab");
  await expect(codes).toContainText("M533 is read as M53.3");
  await expect(codes.getByRole("textbox")).toHaveValue("M53.3");
});
