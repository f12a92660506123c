import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { decisionPage } from "../pages/decision-page.ts";
import { noticePage } from "../pages/notice-page.ts";
import { workAs } from "../pages/people.ts";
import { answer, openStep } from "../pages/review-form.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { denialFormFile, filledFields } from "../support/denial-form-file.ts";

test.describe.configure({ timeout: 300_000 });

/** What the first bytes of a PNG are is all that is looked at. */
const pngFile = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

test("a Medicare Advantage denial goes out on the plan's form, filled in, and is recorded with its date", async ({
  page,
}) => {
  const decision = decisionPage(page);
  const notice = noticePage(page);
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  const blank = await denialFormFile();
  await test.step("an administrator uploads the form, and its fields are found by their names", async () => {
    await worklist.open();
    await worklist.loadSamples();
    await workAs(page, "Ada Sample");
    await page.getByRole("link", { name: "Plan", exact: true }).click();
    const part = page.getByRole("region", { name: /^Form CMS-10003/ });
    await part
      .getByLabel("Upload CMS-10003 (PDF)")
      .setInputFiles({ name: "cms-10003.pdf", mimeType: "application/pdf", buffer: blank });
    await expect(part.getByLabel("Why we denied it")).toHaveValue("WhyDenied");
    await expect(part.getByLabel("Date of notice")).toHaveValue("DateOfNotice");
    await expectNoAxeViolations(page);
    await part.getByRole("button", { name: "Save the form" }).click();
    await expect(part.getByText("cms-10003.pdf", { exact: true })).toBeVisible();
  });
  await test.step("given a Medicare Advantage request that a physician advisor denied", async () => {
    await workAs(page, "Nora Sample");
    await worklist.open();
    await worklist.openCase(/SYN-13/);
    await openStep(page, "request");
    await answer(page, "request.lineOfBusiness", "medicare-advantage");
    await page.getByText("Saved", { exact: true }).waitFor();
    await summary.open();
    await summary.handOff("Refer to physician advisor");
    await summary.actions.waitFor({ state: "hidden" });
    await workAs(page, "Dr. Vera Sample");
    await worklist.open();
    await worklist.openCase(/SYN-13/);
    await decision.whole.waitFor();
    await decision.fillInAdverse("She has had no injection so far, and one is planned for May.");
    await decision.askToSign();
    await decision.dialog.getByRole("button", { name: "Sign as Dr. Vera Sample" }).click();
    await notice.open();
  });
  const filled =
    await test.step("no letter of ours is offered, and the form is filled in and changed nowhere else", async () => {
      await expect(notice.sending).toContainText("goes to the member on form CMS-10003, unaltered");
      await expect(notice.letter).toBeHidden();
      await expectNoAxeViolations(page);
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download filled form" }).click();
      const bytes = await readFile(await (await waiting).path());
      expect(bytes.subarray(0, blank.length).equals(blank)).toBe(true);
      return filledFields(bytes);
    });
  await test.step("each field says what the page shows", async () => {
    const texts = page.getByRole("article", { name: "Texts for form CMS-10003" });
    expect(filled["Other"]).toBe("Stays");
    expect(filled["TypeOfDenial"]).toBe("Denied");
    expect(filled["WhyDenied"]).toContain("one is planned for May");
    for (const [name, text] of Object.entries(filled)) {
      if (name === "Other") continue;
      expect(text).not.toBe("");
      for (const line of text.split("\n").filter((part) => part.trim() !== "")) {
        await expect(texts).toContainText(line);
      }
    }
  });
  await test.step("it is recorded as sent with the date printed on it, which the decision precedes", async () => {
    await notice.issue.click();
    const printedOn = notice.sendDialog.getByLabel("Date printed on the form");
    const today = await printedOn.inputValue();
    await printedOn.fill("2026-01-05");
    await notice.confirm();
    await expect(notice.sendDialog).toContainText("can’t be before the decision");
    await expectNoAxeViolations(page);
    await printedOn.fill(today);
    await notice.sendDialog
      .getByLabel("Mailing receipt")
      .setInputFiles({ name: "receipt.png", mimeType: "image/png", buffer: pngFile });
    await notice.confirm();
    await expect(notice.historyHeading).toBeFocused();
    const sent = notice.sent("Adverse determination notice");
    await expect(sent).toContainText("filled in on the plan’s form, cms-10003.pdf");
    await expect(sent).toContainText(`Date of notice${filled["DateOfNotice"] ?? "no date"}`);
    await expect(sent).toContainText("one is planned for May");
  });
  await test.step("the form as it was sent and its receipt are stored with the case, and are no part of the record", async () => {
    const sent = notice.sent("Adverse determination notice");
    const waiting = page.waitForEvent("download");
    await sent.getByRole("button", { name: "Download form as sent" }).click();
    const bytes = await readFile(await (await waiting).path());
    expect(await filledFields(bytes)).toEqual(filled);
    await expect(sent).toContainText("It is unchanged since it was recorded.");
    await expect(sent).toContainText(`SHA-256 ${createHash("sha256").update(bytes).digest("hex")}`);
    const receipt = page.waitForEvent("download");
    await sent.getByRole("button", { name: "Download mailing receipt" }).click();
    expect((await readFile(await (await receipt).path())).equals(pngFile)).toBe(true);
    // The name of the chosen file may be a member's.
    expect((await receipt).suggestedFilename()).toMatch(/^proof-of-sending-[\w-]{8}\.png$/);
    await expectNoAxeViolations(page);
  });
});
