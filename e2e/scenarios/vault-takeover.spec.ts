import type { Page } from "@playwright/test";
import { openRecord } from "../pages/documents.ts";
import { expectToWorkAs } from "../pages/people.ts";
import { passphrase, vaultPages } from "../pages/vault.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { earlier, earlierWords, leaveEarlierStore } from "../sealed-store/earlier-store.ts";
import { lookThrough } from "../sealed-store/readable-in-browser.ts";
import { stopEncrypting } from "../sealed-store/stop-encrypting.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// A key is made of a passphrase slowly, on purpose.
test.describe.configure({ timeout: 120_000 });
test.use({ vault: "none" });

const unsealed = ["reviewer-workstation", "reviewer-workstation-documents"];
const sealed = [
  "reviewer-workstation-sealed",
  "reviewer-workstation-sealed-documents",
  "reviewer-workstation-vault",
];
/** An address of the workstation that runs nothing, and holds no database open. */
const still = "/icon.svg";

/** A browser in which the release before the vault was used meets this one. */
async function openAfterUpdate(page: Page): Promise<void> {
  await page.goto(still);
  await leaveEarlierStore(page);
  const before = await lookThrough(page, earlierWords);
  expect(before.databases, "what is looked for afterward is there before").toEqual(unsealed);
  for (const word of earlierWords) expect(before.shown.join("\n")).toContain(word);
  await page.goto("/");
  await expect(vaultPages(page).setUp).toBeVisible();
  await expect(page.getByText("Your 3 cases are copied into encrypted storage")).toBeVisible();
}

async function setUpAsNora(page: Page): Promise<void> {
  await page.getByRole("radio", { name: new RegExp(`^${earlier.nurse.name}`) }).check();
  await vaultPages(page).passphrase.fill(passphrase);
  await page.getByLabel("Confirm passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Set up", exact: true }).click();
}

async function expectAllCases(page: Page): Promise<void> {
  const { rows, row } = worklistPage(page);
  await expect(rows).toHaveCount(earlier.members.length);
  for (const member of earlier.members) await expect(row(member)).toBeVisible();
  await expectToWorkAs(page, `${earlier.nurse.name} · Nurse reviewer`);
}

/** What was only in localStorage, and what was attached. */
async function expectDraftAndDocument(page: Page): Promise<void> {
  await worklistPage(page).openCase(earlier.draft.member);
  await page.getByRole("button", { name: "Case details" }).click();
  await expect(page.getByLabel("Member ID", { exact: true })).toHaveValue(earlier.draft.memberId);
  await page.keyboard.press("Escape");
  const record = await openRecord(page);
  await expect(record.getByText(earlier.document.words).first()).toBeVisible();
}

/** Everything readable is gone, and what there is instead shows no word of it. */
async function expectNothingReadable(page: Page): Promise<void> {
  await page.goto(still);
  const { databases, keys, shown, looked } = await lookThrough(page, earlierWords);
  expect(databases).toEqual(sealed);
  expect(shown).toEqual([]);
  expect(looked, "rows of the encrypted cases").toBeGreaterThan(earlier.members.length * 3);
  const about = /^reviewer-workstation(-documents)?\.(sentinel|setup|chain|stashed)/;
  expect(keys.filter((key) => about.test(key))).toEqual([]);
}

async function unlock(page: Page): Promise<void> {
  await page.goto("/");
  await expect(vaultPages(page).unlock).toBeVisible();
  for (const word of earlierWords) await expect(page.getByText(word)).toHaveCount(0);
  await vaultPages(page).unlockWith(passphrase);
}

test("cases of a release that encrypted nothing are taken over, and nothing of them stays readable", async ({
  page,
}) => {
  await test.step("given a browser that holds them, which asks who its user is", async () => {
    await openAfterUpdate(page);
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Set up", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Choose your profile.");
  });
  await test.step("when she chooses a passphrase and prints the recovery key", async () => {
    await setUpAsNora(page);
    await vaultPages(page).noteRecoveryKey();
  });
  await test.step("then every case is there, and nothing is readable any more", async () => {
    await expectAllCases(page);
    await expectNothingReadable(page);
  });
  await test.step("and so it is when the page is opened again with the passphrase", async () => {
    await unlock(page);
    await expectAllCases(page);
    await expectDraftAndDocument(page);
    await expectNothingReadable(page);
  });
});

test("a copy that was closed in the middle goes on at the next unlock, with every case", async ({
  page,
}) => {
  await test.step("given a copy that is closed while the history of the cases is encrypted", async () => {
    await openAfterUpdate(page);
    await stopEncrypting(page, "reviewer-workstation-sealed", "revisions");
    await setUpAsNora(page);
    await expect(page.getByRole("heading", { name: "Encrypting your cases" })).toBeVisible();
    const progress = page.getByRole("progressbar", { name: "Records encrypted" });
    await expect.poll(() => progress.getAttribute("value").then(Number)).toBeGreaterThan(3);
    await expectNoAxeViolations(page);
    await page.goto(still);
    const { databases, shown } = await lookThrough(page, earlierWords);
    expect(databases, "nothing is deleted before the copy is whole").toEqual([
      ...unsealed,
      ...sealed,
    ]);
    expect(shown.filter((where) => where.startsWith("reviewer-workstation-sealed"))).toEqual([]);
  });
  await test.step("when the workstation is opened and unlocked again", async () => {
    await unlock(page);
  });
  await test.step("then nothing is lost, and nothing is readable any more", async () => {
    await expectAllCases(page);
    await expectDraftAndDocument(page);
    await expectNothingReadable(page);
  });
});
