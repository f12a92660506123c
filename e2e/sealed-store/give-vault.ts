import type { BrowserContext } from "@playwright/test";
import { beginWithVault, type PageVault } from "./in-page.ts";
import { firstPerson } from "./people.ts";
import { iterationsOfTests, testVault } from "./test-vault.ts";

/**
 * From now on every page of this browser opens the sealed store of the tests without asking for a passphrase, as if
 * another window of it had been unlocked.
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
}
