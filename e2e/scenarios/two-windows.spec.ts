import { answer, createCase, openStep } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test("two windows on one case: different answers are put together, the same answer is asked about", async ({
  page,
  context,
}) => {
  // Deaf to each other but for the keys, so that both go on writing.
  await context.addInitScript(() => {
    const only = "reviewer-workstation.keys";
    const channels = new Proxy(BroadcastChannel, {
      construct(channel, [name]: readonly unknown[]) {
        if (name !== only) throw new Error("no other window is heard");
        return new channel(only);
      },
    });
    Reflect.set(window, "BroadcastChannel", channels);
  });
  await createCase(page);
  await openStep(page, "conservative");
  await answer(page, "conservative.months", "4");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  const dialog = page.getByRole("dialog", { name: "This case was changed in another window" });

  await answer(other, "conservative.months", "7");
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  await answer(page, "conservative.outcome", "failed");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  const months = page.locator('[data-question="conservative.months"]').getByRole("textbox");
  await expect(months).toHaveValue("7");

  // This window stands in the question already: coming to it would bring the other answer along.
  await months.focus();
  await other.reload();
  await answer(other, "conservative.months", "8");
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  await answer(page, "conservative.months", "9");
  await expect(dialog.getByRole("group")).toHaveCount(1);
  await expect(dialog.getByRole("radio", { checked: true })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Save these answers" }).click();
  await expect(dialog.getByText("Choose which answer to keep.")).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByRole("radio", { name: /Other window/ }).check();
  await dialog.getByRole("button", { name: "Save these answers" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(months).toHaveValue("8");
});
