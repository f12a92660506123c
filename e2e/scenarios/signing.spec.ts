import { expect, type Page, test } from "@playwright/test";
import { decisionPage } from "../pages/decision-page.ts";
import { exampleFile } from "../pages/example-case.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { passphrase, vaultPages } from "../pages/vault.ts";
import { worklistPage } from "../pages/worklist-page.ts";

const vera = { name: "Vera Example", passphrase: "late trains and warm bread" };

/** A physician advisor with a passphrase of her own, who works from then on. */
async function addVera(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Working as/ }).click();
  await page.getByRole("button", { name: "Add a profile" }).click();
  const form = page.getByRole("dialog", { name: "Add a profile" });
  await form.getByRole("textbox", { name: "Name", exact: true }).fill(vera.name);
  await form.getByRole("radio", { name: "Physician advisor" }).check();
  await form.getByRole("textbox", { name: "Credentials" }).fill("MD");
  await form.getByRole("combobox", { name: "License state" }).selectOption("TX");
  await form.getByRole("textbox", { name: "License number" }).fill("S-1");
  await form.getByLabel("New passphrase", { exact: true }).fill(vera.passphrase);
  await form.getByLabel("Confirm new passphrase").fill(vera.passphrase);
  await form.getByLabel("Your own passphrase").fill(passphrase);
  await form.getByRole("button", { name: "Add profile" }).click();
  await page.getByRole("radio", { name: new RegExp(`^${vera.name}`) }).check();
  await page.getByRole("button", { name: `Work as ${vera.name}` }).click();
  await page.getByLabel(`Passphrase of ${vera.name}`).fill(vera.passphrase);
  await page.getByRole("button", { name: `Work as ${vera.name}` }).click();
  await expect(page.getByRole("button", { name: `Working as ${vera.name}` })).toBeVisible();
}

test("a decision and its addendum are each signed after a passphrase, and nothing typed is lost on the way", async ({
  page,
}) => {
  test.setTimeout(150_000);
  page.setDefaultTimeout(20_000);
  const vault = vaultPages(page);
  const worklist = worklistPage(page);
  const decision = decisionPage(page);
  const confirm = page.getByRole("dialog", { name: "Confirm it’s you" });
  const field = confirm.getByLabel("Your passphrase", { exact: true });
  await test.step("given a case that a nurse referred to a physician advisor", async () => {
    await page.goto("/");
    await vault.fillSetUp("Nora Example");
    await vault.noteRecoveryKey();
    await worklist.heading.waitFor();
    await worklist.importFile("case.json", exampleFile("13-rfa-ladder-skipped"));
    await page.getByRole("navigation", { name: "Case" }).waitFor();
    await summaryPage(page).open();
    await summaryPage(page).handOff("Refer to physician advisor");
    // A hand-off decides nothing, and asks for no passphrase.
    await summaryPage(page).actions.waitFor({ state: "hidden" });
    await addVera(page);
    await page
      .getByRole("navigation", { name: "Case" })
      .getByRole("link", { name: "Decision" })
      .click();
    await decision.whole.waitFor();
  });
  await test.step("when she signs, she is asked to prove it, and a wrong passphrase signs nothing", async () => {
    await decision.fillInAdverse("She has had no injection so far; that comes first for her.");
    await decision.askToSign();
    await decision.dialog.getByRole("button", { name: `Sign as ${vera.name}` }).press("Enter");
    await expect(field).toBeFocused();
    await page.keyboard.type("not the passphrase of Vera");
    await page.keyboard.press("Enter");
    await expect(confirm).toContainText("That isn’t your passphrase. Nothing was signed.");
  });
  await test.step("and going back leaves everything as it was typed, with the focus where it was", async () => {
    await page.keyboard.press("Escape");
    await expect(confirm).toBeHidden();
    await expect(
      decision.dialog.getByRole("button", { name: `Sign as ${vera.name}` }),
    ).toBeFocused();
    await expect(decision.rationale).toHaveValue(/no injection so far/);
  });
  await test.step("then the right one signs, and the page says with which key", async () => {
    await page.keyboard.press("Enter");
    await field.fill(vera.passphrase);
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("heading", { level: 1, name: "Adverse determination" }),
    ).toBeFocused();
    await expect(decision.signed).toContainText(
      /Signed electronically by Vera Example with key [0-9A-F]{4}-[0-9A-F]{4}, /,
    );
  });
  await test.step("and the addendum keeps its words when she goes back", async () => {
    await page.getByRole("button", { name: "Add an addendum" }).click();
    const dialog = page.getByRole("dialog", { name: "Add an addendum?" });
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Spoke with the clinic again.");
    await dialog.getByRole("button", { name: "Add an addendum" }).click();
    await field.waitFor();
    await page.keyboard.press("Escape");
    await expect(dialog.getByRole("textbox", { name: "Reason" })).toHaveValue(/the clinic again/);
    await dialog.getByRole("button", { name: "Add an addendum" }).click();
    await field.fill(vera.passphrase);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Addenda" })).toContainText("with key");
  });
  await test.step("and so does the history", async () => {
    await page
      .getByRole("navigation", { name: "Case" })
      .getByRole("link", { name: "History" })
      .click();
    await expect(page.getByText(/^Signed electronically by Vera Example with key/)).toHaveCount(2);
  });
});
