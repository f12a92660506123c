import type { Page } from "@playwright/test";
import { decisionPage, openHandedOff } from "../pages/decision-page.ts";
import { workAs } from "../pages/people.ts";
import { answer, openStep } from "../pages/review-form.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 180_000 });

test("a referred case is decided against on one page, in the physician's own words", async ({
  page,
}) => {
  const decision = decisionPage(page);
  await test.step("given a case that its nurse referred", async () => {
    await openHandedOff(page, /SYN-13/, "Refer to physician advisor");
    await expect(decision.heading).toBeFocused();
    await expect(decision.criterion("Failure of a first-line procedure").first()).toContainText(
      "Not met",
    );
    await expect(decision.rationale).toHaveValue("");
    await expectNoAxeViolations(page);
  });
  await test.step("when nothing is chosen, signing says what is left and nothing is signed", async () => {
    await decision.askToSign();
    await expect(page.getByRole("alert").filter({ hasText: "Before you can sign" })).toContainText(
      "Choose your decision",
    );
    await expect(decision.dialog).toBeHidden();
  });
  await test.step("when the physician judges, considers and gives a rationale", async () => {
    await decision.fillInAdverse(
      "Does not meet criteria as documented: refer to physician advisor.",
    );
    await decision.askToSign();
    await expect(page.getByRole("alert").filter({ hasText: "Before you can sign" })).toContainText(
      "in your own words",
    );
    await decision.rationale.fill(
      "She has had no injection so far, and the clinic plans one in May; that comes first for her.",
    );
    await decision.askToSign();
    await expect(decision.dialog).toContainText("Dr. Vera Sample");
    await expect(decision.dialog).toContainText("NY S-2002");
    await expectNoAxeViolations(page);
    await decision.dialog.getByRole("button", { name: "Sign as Dr. Vera Sample" }).click();
  });
  await test.step("then the decision is shown as it was signed", async () => {
    await expect(
      page.getByRole("heading", { level: 1, name: "Adverse determination" }),
    ).toBeFocused();
    await expect(decision.signed).toContainText("the clinic plans one in May");
    await expect(decision.signed).toContainText("Dr. Vera Sample, MD, Pain medicine");
    await expect(decision.signed).toContainText("after the case was opened for it");
    await expectNoAxeViolations(page);
  });
  await test.step("and an addendum stands below it", async () => {
    await page.getByRole("button", { name: "Add an addendum" }).click();
    const dialog = page.getByRole("dialog", { name: "Add an addendum?" });
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Spoke with the clinic again.");
    await dialog.getByRole("button", { name: "Add an addendum" }).click();
    await expect(page.getByRole("region", { name: "Addenda" })).toContainText(
      "Spoke with the clinic again.",
    );
  });
});

test("what is typed stays with the case, and another physician sees none of it", async ({
  page,
}) => {
  const decision = decisionPage(page);
  const worklist = worklistPage(page);
  await openHandedOff(page, /SYN-13/, "Refer to physician advisor");
  await decision.rationale.fill("A first thought of mine.");
  await expect(decision.form.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(decision.rationale).toHaveValue("A first thought of mine.");
  await workAs(page, "Dr. Paul Sample");
  await expect(decision.rationale).toHaveValue("");
  await expect(page.getByText("Dr. Vera Sample has started a decision on this case")).toBeVisible();
  await workAs(page, "Nora Sample");
  await expect(decision.form).toBeHidden();
  await worklist.open();
});

test("a case goes back to its nurse with a reason, and nothing is decided", async ({ page }) => {
  const decision = decisionPage(page);
  await openHandedOff(page, /SYN-02/, "Recommend approval");
  await decision.form.getByRole("button", { name: "Return to the nurse" }).click();
  const dialog = page.getByRole("dialog", { name: "Return to the nurse?" });
  await dialog.getByRole("button", { name: "Return to the nurse" }).click();
  await expect(dialog.getByText("Give the reason in a sentence")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("The films are of another patient.");
  await dialog.getByRole("button", { name: "Return to the nurse" }).click();
  await expect(decision.form).toBeHidden();
  await expect(page.getByRole("region", { name: "Signed previously" })).toContainText(
    "The films are of another patient.",
  );
  await expect(page.getByText("This case was changed in another window")).toHaveCount(0);
});

test("a recommended approval is signed after one agreement and one choice", async ({ page }) => {
  const decision = decisionPage(page);
  await openHandedOff(page, /SYN-02/, "Recommend approval");
  await decision.agreeWithRest();
  await decision.choose("Approve");
  await decision.askToSign();
  await decision.dialog.getByRole("button", { name: /^Sign as/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Approved" })).toBeFocused();
});

const caseLink = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Case" }).getByRole("link", { name });

test("a reopened case is not decided by who decided it before", async ({ page }) => {
  const decision = decisionPage(page);
  const summary = summaryPage(page);
  await openHandedOff(page, /SYN-02/, "Recommend approval");
  await decision.agreeWithRest();
  await decision.choose("Approve");
  await decision.askToSign();
  await decision.dialog.getByRole("button", { name: /^Sign as/ }).click();
  await test.step("when it is reopened with a reason", async () => {
    await page.getByRole("button", { name: "Reopen the case" }).click();
    const dialog = page.getByRole("dialog", { name: "Reopen the case?" });
    await dialog.getByRole("textbox", { name: "Reason" }).fill("The member sent new films.");
    await dialog.getByRole("button", { name: "Reopen the case" }).click();
    await expect(decision.heading).toBeVisible();
    await expect(page.getByRole("region", { name: "Signed previously" })).toContainText(
      "The member sent new films.",
    );
  });
  await test.step("and the decision page says that the answers changed since", async () => {
    const changed = page.getByText("The answers changed after this decision was signed");
    await expect(decision.signed).toBeVisible();
    await expect(changed).toHaveCount(0);
    await workAs(page, "Nora Sample");
    await caseLink(page, "Review").click();
    await openStep(page, "conservative");
    await answer(page, "conservative.months", 4);
    await page.getByText("Saved", { exact: true }).waitFor();
    await workAs(page, "Dr. Vera Sample");
    await caseLink(page, "Decision").click();
    await expect(changed).toBeVisible();
    await expect(decision.signed).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Does not verify");
    await workAs(page, "Nora Sample");
    await caseLink(page, "Review").click();
    await openStep(page, "conservative");
    await answer(page, "conservative.months", 5);
    await page.getByText("Saved", { exact: true }).waitFor();
  });
  await test.step("then another physician advisor decides it", async () => {
    await summary.open();
    await summary.handOff("Recommend approval");
    await summary.actions.waitFor({ state: "hidden" });
    await workAs(page, "Dr. Vera Sample");
    await page
      .getByRole("navigation", { name: "Case" })
      .getByRole("link", { name: "Decision" })
      .click();
    await expect(decision.form).toContainText("A different physician advisor must decide it now.");
    await workAs(page, "Dr. Paul Sample");
    await expect(decision.form).toBeVisible();
    await expect(page.getByText("You can’t sign this decision")).toHaveCount(0);
  });
});
