import { decisionPage, openHandedOff } from "../pages/decision-page.ts";
import { noticePage } from "../pages/notice-page.ts";
import { workAs } from "../pages/people.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { plain, readPdf } from "../support/read-pdf.ts";

test.describe.configure({ timeout: 300_000 });

test("an adverse decision is noticed, downloaded, read back, voided and sent anew", async ({
  page,
}) => {
  const decision = decisionPage(page);
  const notice = noticePage(page);
  await test.step("given a case decided against by a physician advisor", async () => {
    await openHandedOff(page, /SYN-13/, "Refer to physician advisor");
    await decision.fillInAdverse("She has had no injection so far, and one is planned for May.");
    await decision.askToSign();
    await decision.dialog.getByRole("button", { name: "Sign as Dr. Vera Sample" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "Adverse determination" }),
    ).toBeVisible();
  });
  await test.step("the letter is written from the record, with nothing to type", async () => {
    await notice.open();
    await expect(notice.heading).toBeFocused();
    await expect(notice.letter).toContainText("We did not approve this request.");
    await expect(notice.letter).toContainText("one is planned for May");
    await expect(notice.letter).toContainText("Reason 1: A simpler treatment first");
    await expect(notice.copy).toContainText("Criterion: “Failure of a first-line procedure”");
    await expect(notice.letter).toContainText("Vera Sample, MD, Pain medicine, license NY");
    await expect(notice.checks).toContainText("The letter, decision, dates, and units agree.");
    await expectNoAxeViolations(page);
  });
  await test.step("it prints alone", async () => {
    await page.emulateMedia({ media: "print" });
    await expect(notice.letter).toBeVisible();
    await expect(notice.sending).toBeHidden();
    await expect(notice.code).toBeVisible();
    await page.emulateMedia({ media: "screen" });
  });
  await test.step("when it is issued, it stands in the history as it was sent", async () => {
    await notice.issue.click();
    await expect(notice.sendDialog).toContainText("Adverse determination notice");
    await expect(notice.sendDialog).toContainText("Dr. Vera Sample");
    await expectNoAxeViolations(page);
    await notice.sendDialog.getByRole("button", { name: "Go back" }).click();
    await expect(notice.history).toBeHidden();
    await notice.issue.click();
    await notice.sendDialog.getByRole("radio", { name: "Fax" }).check();
    await notice.sendDialog.getByLabel("Sent to").fill("1-800-555-0121");
    await notice.sendDialog.getByLabel("Fax confirmation number").fill("FX-7");
    await notice.confirm();
    await expect(notice.historyHeading).toBeFocused();
    await expect(notice.letter).toBeHidden();
    await expect(notice.history).toContainText("to 1-800-555-0121. Fax confirmation number: FX-7.");
    await expect(notice.history).toContainText("We did not approve this request.");
    await expectNoAxeViolations(page);
  });
  await test.step("the PDF has the same words, a title, a language and a structure", async () => {
    const shown = await notice.history
      .getByRole("article", { name: "Adverse determination notice as it was sent" })
      .innerText();
    await page.emulateMedia({ media: "print" });
    await expect(notice.code).toBeVisible();
    const printedCode = await notice.code.innerText();
    const signature = page
      .getByText(/^Signed electronically by Dr\. Vera Sample with key /)
      .first();
    await expect(signature).toBeVisible();
    const signed = (await signature.innerText()).replace(" by Dr. Vera Sample", "");
    await page.emulateMedia({ media: "screen" });
    const download = await notice.download();
    expect(download.suggestedFilename()).toMatch(/^letter-adverse-SAMPLE-13-\d{4}-\d\d-\d\d\.pdf$/);
    const read = await readPdf(await download.path());
    expect(read.text).toBe(plain(shown));
    expect(read.code).toBe(printedCode);
    expect(new Set(read.signatures)).toEqual(new Set([signed]));
    expect(read.title).toBe("We did not approve your request");
    expect(read.language).toBe("en-US");
    expect(read.isTagged).toBe(true);
  });
  await test.step("voiding asks for a reason, strikes the letter and keeps it readable", async () => {
    await page.getByRole("button", { name: "Void with a reason" }).click();
    await notice.voidDialog.getByRole("button", { name: "Void the letter" }).click();
    await expect(notice.voidDialog).toContainText("Give the reason in a sentence");
    await notice.voidDialog.getByRole("textbox", { name: "Reason" }).fill("Wrong address.");
    await notice.voidDialog.getByRole("button", { name: "Void the letter" }).click();
    const voided = notice.sent("Adverse determination notice");
    await expect(voided).toContainText("Voided");
    await voided.locator("summary").click();
    await expect(voided).toContainText("Reason: Wrong address.");
    await expect(voided).toContainText("We did not approve this request.");
    await expect(notice.letter).toBeVisible();
    await expectNoAxeViolations(page);
  });
  await test.step("a nurse may send it anew", async () => {
    await workAs(page, "Nora Sample");
    await expect(notice.sending).toContainText("You sign as Nora Sample");
    await notice.issue.click();
    await notice.confirm();
    await expect(notice.history.getByRole("listitem").filter({ hasText: "sent on" })).toHaveCount(
      2,
    );
  });
});

test("a request for information is a letter without any decision, and is not due twice", async ({
  page,
}) => {
  const notice = noticePage(page);
  const summary = summaryPage(page);
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-09/);
  await notice.open();
  await expect(page.getByRole("heading", { name: "No letter is due" })).toBeVisible();
  await expectNoAxeViolations(page);
  await summary.open();
  await summary.handOff("Request information");
  await notice.open();
  await expect(notice.letter).toContainText("We have not made a decision yet.");
  await expect(notice.letter).toContainText("A note that a wedge or cut-out cushion was used");
  await expect(notice.letter).not.toContainText(/den(y|ied|ial)|not approve|adverse/i);
  await notice.send.click();
  await notice.confirm();
  await expect(notice.historyHeading).toBeFocused();
  await expect(notice.letter).toBeHidden();
  await page.reload();
  await expect(notice.sent("Request for information")).toContainText("Please answer");
});

test("an approval names the plan's own authorization number, and without one the reference", async ({
  page,
}) => {
  const decision = decisionPage(page);
  const notice = noticePage(page);
  await openHandedOff(page, /SYN-02/, "Recommend approval");
  await decision.agreeWithRest();
  await decision.choose("Approve");
  await decision.askToSign();
  await decision.dialog.getByRole("button", { name: "Sign as Dr. Vera Sample" }).click();
  await notice.open();
  await expect(notice.letter).toContainText(/using reference number \S+\./);
  await expect(notice.checks).toContainText("The letter has no authorization number");
  await notice.sending.getByLabel("Authorization number").fill("AUTH-2201");
  await expect(notice.letter).toContainText("Authorization number: AUTH-2201");
  await expect(notice.copy).toContainText("Authorization number: AUTH-2201");
  await expectNoAxeViolations(page);
  await notice.issue.click();
  await notice.confirm();
  await expect(notice.sent("Approval notice")).toContainText(
    "using authorization number AUTH-2201",
  );
});
