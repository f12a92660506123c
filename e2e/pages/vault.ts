import { expect, type Locator, type Page } from "@playwright/test";

/** Typed as somebody would at a workstation of their own. */
export const passphrase = "seven quiet lamps outside";

/** The pages that stand before the cases of an encrypted workstation. */
export function vaultPages(page: Page) {
  const heading = (name: string): Locator => page.getByRole("heading", { level: 1, name });
  return {
    setUp: heading("Set up this workstation"),
    recoveryKey: heading("Print your recovery key"),
    unlock: heading("Unlock"),
    passphrase: page.getByLabel("Passphrase", { exact: true }),
    lockButton: page.getByRole("button", { name: "Lock", exact: true }),

    /** Fills in the first page, as a nurse. */
    async fillSetUp(name: string): Promise<void> {
      await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
      await page.getByRole("radio", { name: "Nurse reviewer" }).check();
      await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
      await page.getByLabel("Confirm passphrase").fill(passphrase);
      await page.getByRole("button", { name: "Set up", exact: true }).click();
    },
    /** Says that the recovery key is on paper, and gives it. */
    async noteRecoveryKey(): Promise<string> {
      await expect(heading("Print your recovery key")).toBeVisible();
      const key = await page.locator("form p.font-mono").innerText();
      await page.getByLabel("I printed it or wrote it down").check();
      await page.getByRole("button", { name: "Continue", exact: true }).click();
      return key;
    },
    async unlockWith(words: string): Promise<void> {
      await page.getByLabel("Passphrase", { exact: true }).fill(words);
      await page.getByRole("button", { name: "Unlock", exact: true }).click();
    },
  };
}
