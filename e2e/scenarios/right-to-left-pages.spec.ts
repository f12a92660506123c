import type { Page } from "@playwright/test";
import { decisionPage } from "../pages/decision-page.ts";
import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { noticePage } from "../pages/notice-page.ts";
import { addPerson, workAs } from "../pages/people.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, test } from "../support/app.ts";
import { mixedText } from "../support/right-to-left.ts";

test.describe.configure({ timeout: 300_000 });

const member = "דוד כהן (SYN-13)";
const details = {
  "Member’s name": member,
  "Requesting provider": "د. ليلى حسن, MD",
  Facility: "مركز الألم 3",
  Notes: "הערה: ראה עמוד 2",
} as const;

/** On screen and in print. */
async function expectApart(page: Page, where: string): Promise<void> {
  await test.step(where, async () => {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect.soft(page.locator("body")).toContainText(/[\u0590-\u08FF]/);
    expect.soft(await mixedText(page), where).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect.soft(await mixedText(page), `${where}, printed`).toEqual([]);
    await page.emulateMedia({ media: "screen" });
  });
}

test("names and notes that run right to left stand apart on every page, on screen and in print", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  const decision = decisionPage(page);
  const notice = noticePage(page);
  await worklist.open();
  await worklist.loadSamples();
  await addPerson(page, "נועה לוי");
  await worklist.openCase(/SYN-13/);
  await page.getByRole("button", { name: "Case details" }).click();
  const dialog = page.getByRole("dialog", { name: "Case details" });
  for (const [label, text] of Object.entries(details)) {
    await dialog.getByLabel(label, { exact: true }).fill(text);
  }
  await expectApart(page, "case details");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const record = await openRecord(page);
  await addFile(record, "תיק רפואי 12.txt", Buffer.from("Relief was 80% — הקלה 80%."));
  await drawnPage(record, 1);
  await expectApart(page, "review with its record");
  await record.getByRole("button", { name: "Documents", exact: true }).click();
  await expectApart(page, "documents of the case");
  await page.keyboard.press("Escape");
  await summary.open();
  await summary.note.fill("הערה, ראה עמוד 2");
  await expectApart(page, "summary");
  await summary.handOff("Refer to physician advisor");
  await summary.actions.waitFor({ state: "hidden" });
  const address = new URL(page.url()).pathname.split("/", 3).join("/");
  await expectApart(page, "summary after the hand-off");
  await page.goto(`${address}/changes`);
  await expectApart(page, "history");
  await workAs(page, "Dr. Vera Sample");
  await page.goto("/queue");
  await expectApart(page, "queue");
  await worklist.open();
  await expectApart(page, "worklist");
  await worklist.openCase(/SYN-13/);
  await decision.whole.waitFor();
  await expectApart(page, "decision");
  await decision.fillInAdverse("דוד had no injection so far, and one is planned for May.");
  await expectApart(page, "decision, written");
  await decision.askToSign();
  await expectApart(page, "signature");
  await decision.dialog.getByRole("button", { name: "Sign as Dr. Vera Sample" }).click();
  await decision.signed.waitFor();
  await expectApart(page, "decision, signed");
  await notice.open();
  await notice.letter.waitFor();
  await expectApart(page, "notice");
  await page.goto(`${address}/changes`);
  await expectApart(page, "history of a decided case");
  await page.getByRole("button", { name: /^Working as/ }).click();
  await expectApart(page, "people");
  await page.keyboard.press("Escape");
  await workAs(page, "Quinn Sample");
  for (const place of ["/qa", "/qa/audits", "/qa/analytics", "/criteria"]) {
    await page.goto(place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect.soft(await mixedText(page), place).toEqual([]);
  }
});
