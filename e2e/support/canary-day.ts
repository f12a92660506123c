import { readFileSync } from "node:fs";
import { currentSet } from "#criteria";
import { expect, type BrowserContext, type Page } from "@playwright/test";
import { decisionPage } from "../pages/decision-page.ts";
import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { exampleFile } from "../pages/example-case.ts";
import { noticePage } from "../pages/notice-page.ts";
import { workAs as workAsProfile } from "../pages/people-dialog.ts";
import { addPerson, workAs } from "../pages/people.ts";
import { qualityPages } from "../pages/quality-pages.ts";
import { createCase } from "../pages/review-form.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { confirmWhenAsked } from "../sealed-store/give-vault.ts";
import { passphraseOf } from "../sealed-store/people.ts";
import { textPdf } from "./document-files.ts";

const set = currentSet("sacrococcygeal-64999");
const titleOf = (name: string): string =>
  set.parameters.find((parameter) => parameter.name === name)?.title ?? name;

/** Every word of a day that must be nowhere on the disk begins so. */
export const canary = "Zyxqcanary";

/** In the names of everybody who works that day, and so in their passphrases. */
const nurse = `${canary}nurse`;
const physician = `${canary}physician`;
const administrator = `${canary}administrator`;

/**
 * A day at a workstation that is new: set-up, cases, documents with text, searches, notes, people, a decision, a letter,
 * the plan, a proposal, an audit, a page that is left while somebody types, a backup and its restore, and the lock.
 *
 * @returns the recovery key, as it was shown
 */
export async function workADay(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await confirmWhenAsked(page);
  const recoveryKey = await setUp(page);
  // Another window, so that not every address asks for the passphrase.
  const other = await context.newPage();
  await other.goto("/criteria");
  await other.getByRole("button", { name: `Working as ${nurse}` }).waitFor();
  await page.bringToFront();
  await reviewAndRefer(page);
  await decideAndWrite(page);
  await administer(page);
  await leaveWhileTyping(page);
  await backUpAndRestore(page);
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Unlock" })).toBeVisible();
  return recoveryKey;
}

async function setUp(page: Page): Promise<string> {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(nurse);
  await page.getByRole("radio", { name: "Nurse reviewer" }).check();
  await page.getByLabel("Passphrase", { exact: true }).fill(passphraseOf(nurse));
  await page.getByLabel("Confirm passphrase").fill(passphraseOf(nurse));
  await page.getByRole("button", { name: "Set up", exact: true }).click();
  const key = await page.locator("form p.font-mono").innerText();
  await page.getByLabel("I printed it or wrote it down").check();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await worklistPage(page).heading.waitFor();
  return key;
}

async function reviewAndRefer(page: Page): Promise<void> {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  await worklist.importFile(`${canary}import.json`, {
    ...exampleFile("13-rfa-ladder-skipped"),
    title: `${canary}title`,
  });
  await page.getByRole("navigation", { name: "Case" }).waitFor();
  await page.getByRole("button", { name: "Case details" }).click();
  const details = page.getByRole("dialog", { name: "Case details" });
  await details.getByLabel("Member’s name", { exact: true }).fill(`${canary}member`);
  for (const field of ["Member ID", "Requesting provider", "Facility"]) {
    await details.getByLabel(field, { exact: true }).fill(`${canary}${field.replace(" ", "")}`);
  }
  await details.getByRole("button", { name: "Done" }).click();
  const record = await openRecord(page);
  const words = `${canary}page of the chart`;
  await addFile(record, `${canary}file.pdf`, await textPdf(1, () => [words]));
  await drawnPage(record, 1);
  const search = record.getByLabel("Search the document");
  await search.fill(words);
  await search.press("Enter");
  await expect(record.getByText("1 of 1", { exact: true })).toBeVisible();
  await record.getByRole("button", { name: "Add text" }).first().click();
  const text = page.getByRole("dialog", { name: "Add text as a document" });
  await text.getByRole("textbox", { name: "Text", exact: true }).fill(`${canary}text of a call`);
  await text.getByRole("textbox", { name: "Name" }).fill(`${canary}call`);
  await text.getByRole("button", { name: "Add text" }).click();
  await record.getByText(`${canary}text of a call`).first().waitFor();
  await summary.open();
  await summary.note.fill(`${canary}note`);
  await page.getByText("Saved", { exact: true }).first().waitFor();
  await worklist.open();
  await worklist.search.pressSequentially(`${canary}member`);
  await worklist.openCase(new RegExp(`${canary}member`));
  await summary.open();
  await summary.handOff("Refer to physician advisor");
  await summary.actions.waitFor({ state: "hidden" });
}

async function decideAndWrite(page: Page): Promise<void> {
  const decision = decisionPage(page);
  const notice = noticePage(page);
  const licence = "TX S-1001";
  await workAsProfile(page, {
    name: physician,
    role: "Physician advisor",
    credentials: "MD",
    licence,
  });
  await worklistPage(page).open();
  await worklistPage(page).openCase(new RegExp(`${canary}member`));
  await decision.whole.waitFor();
  await decision.fillInAdverse(
    `${canary}rationale: she has had no injection so far, and the clinic plans one in May.`,
  );
  await decision.askToSign();
  await decision.dialog.getByRole("button", { name: `Sign as ${physician}` }).click();
  await decision.signed.waitFor();
  await notice.open();
  await notice.issue.click();
  await notice.confirm();
  await expect(notice.historyHeading).toBeVisible();
}

async function administer(page: Page): Promise<void> {
  await addPerson(page, administrator, "Administrator");
  await page.goto("/settings");
  const plan = page.getByRole("group", { name: "The plan" });
  await plan.getByRole("textbox", { name: "Plan name" }).fill(`${canary}plan`);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved. New letters will use these details.").first().waitFor();
  await page.getByRole("link", { name: "Policy desk" }).click();
  await page.getByRole("textbox", { name: titleOf("conservativeMinMonths") }).fill("12");
  await page.getByRole("button", { name: "See which cases change" }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill(`${canary}proposal`);
  await page.getByRole("button", { name: "Propose the change" }).click();
  await page.getByRole("heading", { name: "Waiting for approval" }).waitFor();
  await qualityPages(page).open("Audits");
  await page.getByRole("link", { name: /^Audit / }).click();
  await page.getByRole("button", { name: "Save audit" }).waitFor();
  for (const radio of await page.getByRole("radio", { name: "Correct", exact: true }).all()) {
    await radio.check();
  }
  const time = page.getByRole("group", { name: "On time" });
  await time.getByRole("radio", { name: "Not correct" }).check();
  await page.getByRole("textbox", { name: /^Note.*On time$/ }).fill(`${canary}audit`);
  await page.getByRole("button", { name: "Save audit" }).click();
  await page.getByText("Audit saved", { exact: true }).waitFor();
}

async function leaveWhileTyping(page: Page): Promise<void> {
  await workAs(page, nurse);
  await createCase(page, `${canary}second`);
  const field = page.locator('[data-question="request.procedureDescription"]');
  const typed = `${canary}draft`;
  await field.getByRole("textbox").first().pressSequentially(typed);
  await page.goto("/criteria");
  await page.goBack();
  await expect(field.getByRole("textbox").first()).toHaveValue(typed);
}

async function backUpAndRestore(page: Page): Promise<void> {
  const worklist = worklistPage(page);
  const passphrase = `${canary} of a backup`;
  await worklist.open();
  await worklist.askToBackUp();
  const backup = page.getByRole("dialog", { name: "Back up this browser" });
  await backup.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await backup.getByLabel("Confirm passphrase").fill(passphrase);
  const downloading = page.waitForEvent("download");
  await backup.getByRole("button", { name: "Download backup" }).click();
  const buffer = readFileSync(await (await downloading).path());
  await backup.getByRole("button", { name: "Done" }).click();
  await worklist.askToRestore();
  const dialog = page.getByRole("dialog", { name: "Restore a backup" });
  const file = { name: "workstation.age", mimeType: "application/octet-stream", buffer };
  await dialog.getByLabel("Backup file").setInputFiles(file);
  await dialog.getByLabel("Passphrase").fill(passphrase);
  await dialog.getByRole("button", { name: "Open backup" }).click();
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await dialog
    .getByText(/restored|already here/)
    .first()
    .waitFor();
  await dialog.getByRole("button", { name: "Done" }).click();
}
