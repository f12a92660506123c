import type { BrowserContext, Page } from "@playwright/test";
import { beginWithVault, type PageVault } from "./in-page.ts";
import { firstPerson, passphraseOf } from "./people.ts";
import { iterationsOfTests, testVault } from "./test-vault.ts";

/**
 * From now on every page of this browser opens the sealed store of the tests without asking for a passphrase, as if
 * another window of it had been unlocked. Where somebody is asked to prove who signs, they do.
 *
 * @param origin the address of the workstation, where the browser visits others as well
 */
export async function giveVault(
  context: BrowserContext,
  origin: string | null = null,
): Promise<void> {
  // tsx names the functions that it hands to a page by one that the page does not have.
  await context.addInitScript({ content: "globalThis.__name ??= (target) => target;" });
  const { id, record, dataKey, start } = await testVault();
  const given: PageVault = {
    id,
    record,
    dataKey,
    start,
    iterations: iterationsOfTests,
    personId: firstPerson.id,
    origin,
  };
  await context.addInitScript({
    content: `(${beginWithVault.toString()})(${JSON.stringify(given)});`,
  });
  for (const page of context.pages()) await confirmWhenAsked(page);
  context.on("page", (page) => void confirmWhenAsked(page));
}

/** Answers the question before a signature as the person whom it names. */
export async function confirmWhenAsked(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Confirm it’s you" });
  await page.addLocatorHandler(dialog, async () => {
    try {
      const [, name = ""] = /You sign as (.*?)\. This is good/.exec(await dialog.innerText()) ?? [];
      await dialog.getByLabel("Your passphrase", { exact: true }).fill(passphraseOf(name));
      await dialog.getByRole("button", { name: "Confirm and sign" }).click();
    } catch {
      // The browser was killed meanwhile; else the question stands there still, and the test says so.
    }
  });
}
