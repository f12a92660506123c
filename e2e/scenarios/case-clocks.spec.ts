import type { Page } from "@playwright/test";
import { answer, createCase, expectStep, openStep } from "../pages/review-form.ts";
import { noticePage } from "../pages/notice-page.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { focusedQuestion } from "../pages/review-keys.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// The samples were received on March 2, 2026, at 9 in Chicago; the browser's zone is New York.
const dayAfterReceipt = new Date("2026-03-03T15:00:00Z");

test.beforeEach(({ page }) => page.clock.setFixedTime(dayAfterReceipt));

const line = (page: Page) => page.getByRole("button", { name: /^Clocks:/ });
const panel = (page: Page) => page.getByRole("region", { name: "Clocks" });

test("both clocks stand above every page of a case, with their rule and its source", async ({
  page,
}) => {
  await openSample(page, "SYN-16");
  await expect(line(page)).toHaveAccessibleName(/Decision 6 d left Notice 6 d left/);
  await line(page).click();
  await expect(panel(page)).toContainText("Mar 9, 2026, 11:59 PM ET");
  await expect(panel(page)).toContainText("Eastern (America/New_York)");
  await expect(panel(page)).toContainText("42 CFR 422.568(b)(1)");
  await expect(panel(page)).toContainText("a request for information does not pause the clock");
  await expectNoAxeViolations(page);
  await summaryPage(page).open();
  await expect(line(page)).toHaveAccessibleName(/Decision 6 d left/);
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(line(page)).toHaveAccessibleName(/Decision 6 d left/);
});

test("a clock is extended once, with a reason, and what was a mistake is withdrawn", async ({
  page,
}) => {
  await openSample(page, "SYN-16");
  await test.step("when it is extended", async () => {
    await line(page).click();
    await page.getByRole("button", { name: "Extend the clock" }).click();
    const dialog = page.getByRole("dialog", { name: "Extend the decision clock?" });
    await dialog.getByRole("button", { name: "Extend" }).click();
    await expect(dialog.getByText("Explain in a sentence why more time is needed")).toBeVisible();
    await dialog.getByRole("textbox", { name: "Why more time" }).fill("Films are on their way.");
    await dialog.getByRole("button", { name: "Extend" }).click();
    await expect(dialog.getByText("Choose the ground")).toBeVisible();
    await expectNoAxeViolations(page);
    await dialog.getByLabel("Ground for the extension").selectOption({ index: 2 });
    await dialog.getByLabel("Days").fill("15");
    await dialog.getByRole("button", { name: "Extend" }).click();
    await expect(dialog.getByText("Enter a number from 1 to 14")).toBeVisible();
    await dialog.getByLabel("Days").fill("14");
    await expect(dialog).toContainText(
      "Mar 23, 2026, 11:59 PM ET instead of Mar 9, 2026, 11:59 PM ET",
    );
    await dialog.getByRole("button", { name: "Extend" }).click();
  });
  await test.step("then both clocks say so, also after a reload, and there is no second time", async () => {
    await expect(line(page)).toHaveAccessibleName(/Decision 20 d left/);
    await page.reload();
    await line(page).click();
    await expect(panel(page)).toContainText("Films are on their way.");
    await expect(page.getByRole("button", { name: /^Extend/ })).toHaveCount(0);
  });
  await test.step("then the member is told by a letter, with the reason and the new day", async () => {
    const notice = noticePage(page);
    await notice.open();
    await expect(notice.letter).toContainText("Films are on their way.");
    await expect(notice.letter).toContainText("March 23, 2026");
    await notice.send.click();
    await notice.confirm();
    await expect(notice.historyHeading).toBeFocused();
    await expect(notice.letter).toBeHidden();
    await page.getByRole("link", { name: "Review", exact: true }).click();
    await line(page).click();
  });
  await test.step("when it is withdrawn", async () => {
    await panel(page).getByRole("button", { name: "Withdraw Extended" }).click();
    const dialog = page.getByRole("dialog", { name: "Withdraw “Extended”?" });
    await dialog.getByRole("textbox", { name: "Reason" }).fill("It was the other case.");
    await dialog.getByRole("button", { name: "Withdraw" }).click();
  });
  await test.step("then it stays in sight, does not count, and the history tells it", async () => {
    await expect(panel(page)).toContainText("Withdrawn: It was the other case.");
    await expect(line(page)).toHaveAccessibleName(/Decision 6 d left/);
    await page.getByRole("link", { name: "History", exact: true }).click();
    await expect(page.getByText("Extended, withdrawn: It was the other case.")).toBeVisible();
  });
});

test("an answer typed while the clock is extended is lost by neither", async ({ page }) => {
  await createCase(page);
  await answer(page, "request.urgency", "standard");
  await answer(page, "request.lineOfBusiness", "medicare-advantage");
  await answer(page, "request.receivedAt", "2026-03-02T09:00:00-05:00");
  await expect(line(page)).toHaveAccessibleName(/Decision 6 d left/);
  await line(page).click();
  await page.getByRole("button", { name: "Extend the clock" }).click();
  await page.getByRole("textbox", { name: "Why more time" }).fill("Films are on their way.");
  await page.getByLabel("Ground for the extension").selectOption({ index: 1 });
  await page.getByLabel("Days").fill("14");
  await page.getByRole("button", { name: "Extend", exact: true }).click();
  await expect(line(page)).toHaveAccessibleName(/Decision 20 d left/);
  await answer(page, "request.procedure", "ganglion-impar-injection");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByText(/changed in another/)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Ganglion impar injection" })).toBeChecked();
  await expect(line(page)).toHaveAccessibleName(/Decision 20 d left/);
});

test("without a start there is no clock, and each start that is missing is a way to its question", async ({
  page,
}) => {
  await createCase(page);
  await expect(line(page)).toHaveAccessibleName(/No clock line of business missing/);
  await line(page).click();
  await test.step("on the page of the question", async () => {
    await panel(page).getByRole("link", { name: "urgency" }).click();
    await expect.poll(() => focusedQuestion(page)).toBe("request.urgency");
  });
  await test.step("from another step", async () => {
    await openStep(page, "imaging");
    await panel(page).getByRole("link", { name: "line of business" }).click();
    await expectStep(page, "request");
    await expect.poll(() => focusedQuestion(page)).toBe("request.lineOfBusiness");
  });
  await test.step("from the summary", async () => {
    await summaryPage(page).open();
    await line(page).click();
    await panel(page).getByRole("link", { name: "receipt" }).click();
    await expect.poll(() => focusedQuestion(page)).toBe("request.receivedAt");
  });
});

test("asking for information alone stops no ERISA clock, and what arrives is recorded as of when it came", async ({
  page,
}) => {
  await openSample(page, "SYN-14");
  const summary = summaryPage(page);
  await summary.open();
  await summary.handOff("Request information");
  await expect(summary.closed("Waiting for information")).toBeVisible();
  await line(page).click();
  await expect(panel(page)).toContainText(
    /Information requested.*doesn’t pause this clock without an extension notice.*Requested: /,
  );
  await expect(line(page)).toHaveAccessibleName(/Decision 12 d left/);

  // Written down on Monday; it came on Thursday.
  await page.clock.setFixedTime(new Date("2026-03-09T15:00:00Z"));
  await page.getByRole("button", { name: /^Record receipt and resume review/ }).click();
  const dialog = page.getByRole("dialog", { name: "Information received" });
  await dialog
    .getByRole("textbox", { name: "What was received?" })
    .fill("Letter about the cushion");
  await dialog.getByLabel("Date received").fill("2026-03-02");
  await dialog.getByRole("button", { name: "Resume review" }).click();
  await expect(dialog.getByText("It can’t have arrived before that")).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByLabel("Date received").fill("2026-03-05");
  await dialog.getByLabel("Time received").fill("10:00");
  await dialog.getByRole("button", { name: "Resume review" }).click();
  await expect(panel(page)).toContainText("Letter about the cushion");
  await expect(panel(page)).toContainText("Mar 15, 2026, 11:59 PM ET");
  // The page looks at the time once a minute.
  await page.reload();
  await expect(line(page)).toHaveAccessibleName(/Decision 6 d left/);
});

async function openSample(page: Page, name: string): Promise<void> {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(new RegExp(name));
  await page.getByRole("heading", { level: 1 }).waitFor();
}
