import { decisionPage, openHandedOver } from "../pages/decision-page.ts";
import { expect, test } from "../support/app.ts";

// Sixteen criteria are judged one by one, on a machine that does other things as well.
test.describe.configure({ timeout: 180_000 });

test("missing paper is no reason by itself: a decision rests on it only where it is picked with a reason", async ({
  page,
}) => {
  const decision = decisionPage(page);
  await openHandedOver(page, /SYN-01/, "Refer to physician advisor");
  for (const view of await page.getByRole("group", { name: /^Your view of/ }).all()) {
    await view.getByRole("radio", { name: /^Agree/ }).check();
  }
  await decision.agreeWithRest();
  await decision.choose("Adverse determination");
  await decision.nothingInRecord();
  await decision.rationale.fill("She has never tried to sit on anything softer than a chair.");
  await decision.form.getByText("Not documented: no reason by itself").click();
  const picks = decision.form.getByRole("group", { name: /The decision rests on this as well/ });
  await expect(picks.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await picks.getByRole("checkbox", { name: "A coccyx cushion was used" }).check();
  await decision.askToSign();
  await page.getByRole("link", { name: /^Say why the decision rests on this/ }).click();
  await decision.form
    .getByRole("textbox", { name: "Why the decision rests on this: A coccyx cushion was used" })
    .fill("She told the clinic that she has none.");
  await decision.askToSign();
  await expect(decision.dialog).toContainText("No information was ever requested on this case.");
  await expect(decision.dialog).toContainText("No peer-to-peer talk was tried.");
  await expect(decision.dialog).toContainText("the record holds nothing on access to care");
  await decision.dialog.getByRole("button", { name: /^Sign as/ }).click();
  await expect(decision.signed).toContainText("She told the clinic that she has none.");
  await expect(decision.signed).toContainText("Physical therapy was long enough");
});
