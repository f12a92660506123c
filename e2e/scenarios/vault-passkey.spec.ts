import type { Page } from "@playwright/test";
import { expectToWorkAs } from "../pages/people.ts";
import { createCaseHere } from "../pages/review-form.ts";
import { passphrase, vaultPages } from "../pages/vault.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test as base } from "../support/app.ts";

/** At a name: a passkey belongs to one, and an address in numbers has none. */
const test = base.extend({
  baseURL: async ({ baseURL }, use) => use(baseURL?.replace("127.0.0.1", "localhost")),
});

// A key is made of a passphrase slowly, on purpose.
test.describe.configure({ timeout: 120_000 });
test.use({ vault: "none" });

const nurse = "Nora Example";
const worksAs = `${nurse} · Nurse reviewer`;
const member = "Lastname, Firstname";

/**
 * Gives the browser a fingerprint reader, which knows the finger that lies on it.
 *
 * @returns how many passkeys it holds
 */
async function addFingerprintReader(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
    },
  });
  return {
    count: async () => {
      const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
      return credentials.length;
    },
  };
}

async function openSecurity(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Working as/ }).click();
  await page.getByRole("button", { name: "Security" }).click();
}

test("a passkey of the set-up unlocks the workstation until it is removed, and then one of the security page", async ({
  page,
}) => {
  const vault = vaultPages(page);
  const usePasskey = page.getByRole("button", { name: "Use a passkey" });
  const addPasskey = page.getByRole("button", { name: "Add a passkey" });
  const reader = await addFingerprintReader(page);
  await test.step("given a set-up, at the end of which a passkey is added", async () => {
    await page.goto("/");
    await vault.fillSetUp(nurse);
    await vault.noteRecoveryKey();
    await expect(page.getByRole("heading", { level: 1, name: "Add a passkey" })).toBeFocused();
    await expectNoAxeViolations(page);
    await addPasskey.click();
    await worklistPage(page).heading.waitFor();
    expect(await reader.count()).toBe(1);
    await createCaseHere(page, member);
  });
  await test.step("when the page is reloaded, the passkey unlocks it without a passphrase", async () => {
    await page.reload();
    await expect(vault.unlock).toBeVisible();
    await expect(page.getByText(member)).toHaveCount(0);
    await usePasskey.click();
    await expectToWorkAs(page, worksAs);
    await expect(page.getByText(member).first()).toBeVisible();
  });
  await test.step("then it is removed, and the page that unlocks offers it no longer", async () => {
    await openSecurity(page);
    await page.getByRole("button", { name: "Remove passkey 1" }).click();
    await expect(page.getByText("The passkey was removed.")).toBeVisible();
    await expect(page.getByText("None yet.")).toBeVisible();
    await page.reload();
    await expect(vault.unlock).toBeVisible();
    await expect(usePasskey).toHaveCount(0);
    await vault.unlockWith(passphrase);
    await expectToWorkAs(page, worksAs);
  });
  await test.step("and one that is added in Security unlocks again", async () => {
    await openSecurity(page);
    await addPasskey.click();
    await page.getByLabel("Your passphrase", { exact: true }).fill(passphrase);
    await addPasskey.click();
    await expect(page.getByText("The passkey was added.")).toBeVisible();
    await page.reload();
    await usePasskey.click();
    await expectToWorkAs(page, worksAs);
    await page.goto("/");
    await usePasskey.click();
    await expect(worklistPage(page).row(member)).toBeVisible();
  });
});
