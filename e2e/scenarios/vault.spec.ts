import type { Page } from "@playwright/test";
import { expectToWorkAs } from "../pages/people.ts";
import { createCaseHere, expectStep, openStep } from "../pages/review-form.ts";
import { passphrase, vaultPages } from "../pages/vault.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// A key is made of a passphrase slowly, on purpose.
test.describe.configure({ timeout: 120_000 });
test.use({ vault: "none" });

const nurse = "Nora Example";
const member = "Lastname, Firstname";

async function setUp(page: Page): Promise<string> {
  const vault = vaultPages(page);
  await page.goto("/");
  await vault.fillSetUp(nurse);
  const recoveryKey = await vault.noteRecoveryKey();
  await expectToWorkAs(page, `${nurse} · Nurse reviewer`);
  return recoveryKey;
}

/** Whoever sits down at a locked workstation learns nothing from it. */
async function expectToSayNothing(page: Page): Promise<void> {
  await expect(vaultPages(page).unlock).toBeVisible();
  await expect(page).toHaveTitle("Reviewer workstation");
  for (const words of [nurse, member]) await expect(page.getByText(words)).toHaveCount(0);
  // No link leads to a page that stays closed.
  await expect(page.getByRole("navigation")).toHaveCount(0);
}

test("a workstation is set up, locked by a reload, and opened by the right passphrase only", async ({
  page,
}) => {
  const vault = vaultPages(page);
  await test.step("given a workstation that is new", async () => {
    await page.goto("/");
    await expect(vault.setUp).toBeVisible();
    await expect(worklistPage(page).empty).toHaveCount(0);
    // A browser that saves the passphrase takes this as its name, not a field of the profile.
    const fields = page.locator("form input");
    await expect(fields.first()).toHaveAttribute("autocomplete", "username");
    await expect(fields.first()).toHaveValue("Reviewer workstation");
    await expect(page.getByText("If the browser offers to save it, choose Never.")).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Set up", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Enter a name.");
    await vault.passphrase.fill("too short");
    await expect(page.getByText("9 of at least 15 characters")).toBeVisible();
    await vault.fillSetUp(nurse);
  });
  await test.step("when the recovery key is on paper", async () => {
    await expect(vault.recoveryKey).toBeFocused();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Continue", exact: true }).click();
    await expect(page.getByText("Print the key or write it down")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("Where to keep it")).toBeVisible();
    await page.emulateMedia({ media: "screen" });
    expect(await vault.noteRecoveryKey()).toMatch(/^\w{5}(\s+\w{5}){6}$/);
    await expectToWorkAs(page, `${nurse} · Nurse reviewer`);
  });
  await test.step("then a reload asks for the passphrase, and shows nothing of the case", async () => {
    await createCaseHere(page, member);
    await openStep(page, "presentation");
    await expect(page.getByText(member).first()).toBeVisible();
    const address = page.url();
    await page.reload();
    await expectToSayNothing(page);
    await expect(vault.passphrase).toBeFocused();
    await expectNoAxeViolations(page);
    await vault.unlockWith("seven loud lamps outside");
    await expect(page.getByText("doesn’t open this workstation").first()).toBeVisible();
    await expectToSayNothing(page);
    await vault.unlockWith(passphrase);
    await expectStep(page, "presentation");
    expect(page.url()).toBe(address);
  });
});

test("a lock by hand takes every window, keeps what was typed, and the recovery key opens it", async ({
  page,
  context,
}) => {
  const vault = vaultPages(page);
  const recoveryKey = await setUp(page);
  await createCaseHere(page, member);
  const second = await context.newPage();
  await test.step("given a second window, which asks for nothing", async () => {
    await second.goto(page.url());
    await expectStep(second, "request");
  });
  await test.step("when the first one is locked in the middle of typing", async () => {
    await page.getByRole("button", { name: "Case details" }).click();
    await page.getByLabel("Member ID").fill("M-0042");
    await page.keyboard.press("Escape");
    await vault.lockButton.click();
    await expectToSayNothing(page);
    await expectToSayNothing(second);
    await second.close();
  });
  await test.step("then the recovery key and a new passphrase bring it back", async () => {
    await page.getByRole("button", { name: "Use the recovery key" }).click();
    await page.getByRole("textbox", { name: "Recovery key" }).fill("11111-22222");
    await page.getByRole("button", { name: "Unlock with the recovery key" }).click();
    await expect(page.getByText("has a typing mistake").first()).toBeVisible();
    await page.getByRole("textbox", { name: "Recovery key" }).fill(recoveryKey.toLowerCase());
    await page.getByRole("button", { name: "Unlock with the recovery key" }).click();
    await page.getByRole("radio", { name: nurse }).check();
    await page.getByLabel("New passphrase", { exact: true }).fill("nine green boats at dawn");
    await page.getByLabel("Confirm new passphrase").fill("nine green boats at dawn");
    await page.getByRole("button", { name: "Set passphrase and continue" }).click();
    await expectStep(page, "request");
    await page.getByRole("button", { name: "Case details" }).click();
    await expect(page.getByLabel("Member ID")).toHaveValue("M-0042");
  });
});

test("ten minutes without anybody, and a way back by the Back button, meet the lock", async ({
  page,
}) => {
  await page.clock.install();
  const vault = vaultPages(page);
  await setUp(page);
  await createCaseHere(page, member);
  await page.clock.fastForward("09:00");
  await page.keyboard.press("Shift");
  await page.clock.fastForward("09:00");
  await expectStep(page, "request");
  await page.clock.fastForward("01:30");
  await expectToSayNothing(page);
  await expect(page.getByText("locked after 10 minutes without activity")).toBeVisible();
  await vault.unlockWith(passphrase);
  await expectStep(page, "request");
  // As the browser does with a page that it kept: Playwright's own browsers keep none.
  await page.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await expectToSayNothing(page);
});

test("a recovery key that nobody noted is asked for on the worklist, until one is on paper", async ({
  page,
}) => {
  const vault = vaultPages(page);
  const line = page.getByText("The recovery key is not on paper yet. Without it,");
  await page.goto("/");
  await vault.fillSetUp(nurse);
  await page.getByRole("button", { name: "Continue without a recovery key" }).click();
  await expect(line).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Security…" }).click();
  await page.getByRole("button", { name: "Make a new recovery key" }).click();
  await page.getByLabel("Your passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Make a new recovery key" }).click();
  await vault.noteRecoveryKey();
  await expectToWorkAs(page, `${nurse} · Nurse reviewer`);
  await expect(line).toHaveCount(0);
});

test("the trial needs no set-up, says that nothing is encrypted, and leads to the set-up", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Try it with sample cases" }).click();
  const line = page.getByRole("region", { name: "Trial" });
  await expect(line).toContainText("Nothing here is encrypted");
  await expectToWorkAs(page, "Nurse reviewer");
  await expect(worklistPage(page).table).toBeVisible();
  await expectNoAxeViolations(page);
  for (const name of [/^New case/, "Import case file"]) {
    await expect(
      page.getByRole("button", { name }).or(page.getByRole("link", { name })),
    ).toHaveCount(0);
  }
  await expect(page.getByRole("button", { name: "Load the sample cases" })).toBeVisible();
  await page.goto("/cases/new");
  const main = page.getByRole("main");
  await expect(main).toContainText(
    "The trial takes the sample cases only. Set up this workstation to enter a case.",
  );
  await expect(main.getByRole("textbox")).toHaveCount(0);
  await expectNoAxeViolations(page);
  await main.getByRole("button", { name: "Set up this workstation" }).click();
  await expect(vaultPages(page).setUp).toBeVisible();
});
