import { decisionPage, openHandedOff } from "../pages/decision-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// A whole decision, on a machine that does other things as well.
test.describe.configure({ timeout: 180_000 });

test("missing paper is one list, agreed with apart from what is satisfied", async ({ page }) => {
  const decision = decisionPage(page);
  await openHandedOff(page, /SYN-01/, "Refer to physician advisor");
  await test.step("given a page where two criteria are judged one by one and the rest are lists", async () => {
    await expect(page.getByRole("group", { name: /^Your view of/ })).toHaveCount(2);
    await expect(decision.missing.getByRole("listitem")).toHaveCount(14);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(4000);
  });
  await test.step("when everything else is agreed with, the missing paper is still open", async () => {
    await decision.agreeWithRest();
    await decision.askToSign();
    await page
      .getByRole("link", {
        name: /^Agree or disagree with what is not documented or not reviewed yet/,
      })
      .click();
    await expect(page.locator(":focus")).toHaveText(/^Agree with these 14/);
  });
  await test.step("when one of the list is disagreed with, it asks why and the others are agreed with", async () => {
    await decision.disagreeWithMissing("Coccyx cushion", "Page 2 names her cushion.");
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: /^Agree with 13 more/ }).focus();
    await page.keyboard.press("a");
    await expect(decision.missing).toContainText("You have given your view of each of these.");
    await expect(page.locator(":focus")).toHaveAttribute("name", /^view-/);
  });
});

test("missing paper is no reason by itself: a decision rests on it only where it is picked with a reason", async ({
  page,
}) => {
  const decision = decisionPage(page);
  await openHandedOff(page, /SYN-01/, "Refer to physician advisor");
  for (const view of await page.getByRole("group", { name: /^Your view of/ }).all()) {
    await view.getByRole("radio", { name: /^Agree/ }).check();
  }
  await decision.agreeWithMissing();
  await decision.agreeWithRest();
  await decision.choose("Adverse determination");
  await decision.nothingInRecord();
  await decision.rationale.fill("She has never tried to sit on anything softer than a chair.");
  await decision.form.getByText("Not documented (not a denial reason on its own)").click();
  const picks = decision.form.getByRole("group", { name: /Also base the decision on this/ });
  await expect(picks.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await picks.getByRole("checkbox", { name: "Coccyx cushion" }).check();
  await decision.askToSign();
  await page.getByRole("link", { name: /^Say why the decision is based on this/ }).click();
  await decision.form
    .getByRole("textbox", { name: "Why the decision is based on this: Coccyx cushion" })
    .fill("She told the clinic that she has none.");
  await decision.askToSign();
  await page
    .getByRole("link", { name: /^Most criteria are not documented: say why no information/ })
    .click();
  const because = "The clinic has closed and nobody holds its records.";
  await expect(page.locator(":focus")).toHaveAttribute("id", "no-request-reason");
  await page.keyboard.type(because);
  await decision.askToSign();
  await expect(decision.dialog).toContainText("Your specialty and license");
  await expect(decision.dialog).toContainText("No information was requested for this case.");
  await expect(decision.dialog).toContainText("No peer-to-peer was attempted.");
  await expect(decision.dialog).toContainText(
    "What the review documents about access to care and response to earlier treatment was considered",
  );
  await expect(decision.dialog).toContainText(
    "The record documents nothing about other conditions",
  );
  await decision.dialog.getByRole("button", { name: /^Sign as/ }).click();
  await expect(decision.signed).toContainText("She told the clinic that she has none.");
  await expect(decision.signed).toContainText(because);
  await expect(decision.signed).toContainText("Specialty and license at signing");
  await expect(decision.signed).toContainText("Physical therapy: duration and visits");
});
