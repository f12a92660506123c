import { answer, createCase, expectStep, factAt, openStep } from "../pages/review-form.ts";
import { vaultPages } from "../pages/vault.ts";
import { passphraseOf } from "../sealed-store/people.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

const therapy = "conservative.physicalTherapy";

test("entries that can’t be read stay as typed and are listed before going on", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  const sessions = page.getByLabel(factAt(`${therapy}.sessions`).question, { exact: true });
  const message = "Physical therapy visits must be a whole number, 0 or more";
  await sessions.pressSequentially("2 vis");
  await expect(
    page.locator('[data-entry-problem="conservative.physicalTherapy.sessions"]'),
  ).toBeVisible();
  await expect(page.locator("form").getByText(message)).toBeHidden();
  await sessions.fill("");
  await sessions.pressSequentially("2.5");
  await expect(sessions).toBeFocused();
  await expect(page.locator("form").getByText(message)).toBeVisible();
  await expect(sessions).toHaveAccessibleDescription(new RegExp(message));

  await answer(page, `${therapy}.firstSession`, "2026-03-02");
  await answer(page, `${therapy}.lastSession`, "2026-01-05");
  await page.getByRole("button", { name: "Continue" }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("2 entries can’t be read");
  await expectNoAxeViolations(page);

  await summary.getByRole("link", { name: message }).click();
  await expect(sessions).toBeFocused();
  await expect(sessions).toHaveValue("2.5");

  await summary.getByRole("button", { name: "Continue anyway" }).click();
  await expectStep(page, "imaging");
  await openStep(page, "check");
  await page
    .getByRole("main")
    .getByRole("button", { name: /Last therapy visit must not be before/ })
    .click();
  const lastSession = page.getByLabel(factAt(`${therapy}.lastSession`).question, { exact: true });
  await expect(lastSession).toBeFocused();
  await expect(lastSession).toHaveValue("2026-01-05");
});

test("a percentage over 100 counts as no answer and is never cut to 100", async ({ page }) => {
  await createCase(page);
  await openStep(page, "blocks");
  await answer(page, "blocks.diagnostic.performed", "yes");
  await answer(page, "blocks.diagnostic.site", "ganglion-impar");
  await answer(page, "blocks.diagnostic.reliefPercent", "101");
  const source = page.locator('[data-criterion="diagnosis.pain-source-confirmed"]');
  await expect(source).toHaveAttribute("data-status", "unanswered");
  await answer(page, "blocks.diagnostic.reliefPercent", "100");
  await expect(source).toHaveAttribute("data-status", "met");
});

test("half a date is said to be unfinished", async ({ page }) => {
  await createCase(page);
  await openStep(page, "presentation");
  const onset = page.getByLabel(factAt("presentation.onsetDate").question, { exact: true });
  await onset.click();
  await page.keyboard.type("0230");
  await page.getByRole("radio", { name: "Childbirth" }).check();
  await expect(page.getByText(/Onset of pain is not complete/)).toBeVisible();
});

test("two windows on one case: the quiet one follows, the deaf one is asked", async ({
  page,
  context,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  const question = factAt("conservative.months").question;
  const months = page.getByLabel(question, { exact: true });
  await months.fill("2");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  const otherMonths = other.getByLabel(question, { exact: true });
  await expect(otherMonths).toHaveValue("2");
  await months.fill("3");
  await expect(otherMonths).toHaveValue("3");
  await other.close();

  const deaf = await context.newPage();
  await deaf.addInitScript(() => Reflect.deleteProperty(window, "BroadcastChannel"));
  await deaf.goto(page.url());
  // It hears of no keys either.
  await vaultPages(deaf).unlockWith(passphraseOf("Nora Example"));
  const deafMonths = deaf.getByLabel(question, { exact: true });
  await expect(deafMonths).toHaveValue("3");
  await months.fill("5");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await deafMonths.fill("6");
  const dialog = deaf.getByRole("dialog", { name: "This case was changed in another window" });
  await expect(dialog).toBeVisible();
  await expectNoAxeViolations(deaf);
  const choice = dialog.getByRole("group", { name: "Months of conservative care" });
  await choice.getByRole("radio", { name: "Other window: 5 months" }).check();
  await dialog.getByRole("button", { name: "Save these answers" }).click();
  await expect(deafMonths).toHaveValue("5");
  await expect(deaf.getByText("Saved", { exact: true })).toBeVisible();
});

test("a save that fails says so, keeps the answers and can be tried again", async ({ page }) => {
  await createCase(page);
  await openStep(page, "conservative");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.evaluate(() => {
    const transaction = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, "transaction");
    Object.defineProperty(IDBDatabase.prototype, "transaction", {
      configurable: true,
      value: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    // Storage takes writes again as soon as the press comes, and no earlier: the case is saved by itself in time, which
    // would take the button away under the mouse.
    const restore = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest("button")) return;
      if (!event.target.closest("button")?.textContent.includes("Try again")) return;
      Object.defineProperty(IDBDatabase.prototype, "transaction", transaction ?? {});
    };
    document.addEventListener("click", restore, { capture: true });
  });
  const months = page.getByLabel(factAt("conservative.months").question, { exact: true });
  await months.fill("4");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Your answers are still here but not saved");
  await expect(page.getByText("Saved", { exact: true })).toBeHidden();
  await expect(months).toHaveValue("4");
  const download = page.waitForEvent("download");
  await alert.getByRole("button", { name: "Download a copy" }).click();
  expect((await download).suggestedFilename()).toMatch(/^case-[\w-]+\.json$/);
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(alert).toBeHidden();
});
