import type { Locator, Page } from "@playwright/test";
import { addFile, openRecord } from "../pages/documents.ts";
import { createReceivedCase, factAt, openStep, questionOf } from "../pages/review-form.ts";
import { focusedQuestion } from "../pages/review-keys.ts";
import { textPdf } from "../support/document-files.ts";
import { exampleRecordFiles } from "../support/example-record.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Attaching, reading and a dozen answers, on a machine that does other things as well.
test.describe.configure({ timeout: 240_000 });

/** Another clinic's count of the visits, which is not what the therapist wrote. */
const secondNote = [
  "EXAMPLE SPINE CLINIC",
  "Visit, 02/12/2026",
  "",
  "She attended 9 visits of physical therapy.",
];

/** The passages beside a question, and the button of the first one that confirms it. */
const passages = (page: Page, path: string): Locator =>
  page.locator(`[data-question="${path}"] [data-passages-of]`);
const offer = (page: Page, path: string): Locator =>
  passages(page, path).locator('[data-passage-act="offered"]');

/** Confirms what the focus is on, passage after passage, by Enter alone; gives the questions, each once. */
async function confirmed(page: Page, questions: number): Promise<readonly string[]> {
  const paths = new Set<string>();
  while (paths.size < questions) {
    const path = (await focusedQuestion(page)) ?? "";
    const passage = page.locator("[data-passage-act]:focus");
    await expect(offer(page, path).first()).toBeFocused();
    const before = `${path} ${await passage.innerText()}`;
    paths.add(path);
    await page.keyboard.press("Enter");
    // Of a list the next item comes first, then the next question.
    await expect
      .poll(async () => `${(await focusedQuestion(page)) ?? ""} ${await passage.innerText()}`)
      .not.toBe(before);
  }
  return [...paths];
}

test("answers are confirmed from the record by one key each, and say where they come from", async ({
  page,
}) => {
  await createReceivedCase(page);
  const record = await openRecord(page);
  await test.step("given a record of three documents", async () => {
    for (const { name, buffer } of [
      ...(await exampleRecordFiles()),
      { name: "Second clinic.pdf", buffer: await textPdf(1, () => secondNote) },
    ]) {
      await addFile(record, name, buffer);
      await expect(record.getByRole("region", { name: `Pages of ${name}` })).toBeVisible();
    }
    await openStep(page, "conservative");
    await expect(offer(page, "conservative.cushion")).toHaveText(/Yes/);
    await expect(page.locator("form").getByRole("radio", { checked: true })).toHaveCount(0);
    await expectNoAxeViolations(page);
  });

  await test.step("when the reviewer goes to the passage, its page is shown with the words", async () => {
    await openStep(page, "request");
    await questionOf(page, factAt("request.procedure")).getByRole("radio").first().focus();
    await page.keyboard.press("F4");
    await expect(offer(page, "request.procedure")).toBeFocused();
    await expect(record.getByRole("region", { name: "Pages of Clinic notes.pdf" })).toBeVisible();
  });

  await test.step("and Enter confirms it and leads to the next one, step after step", async () => {
    expect(await confirmed(page, 10)).toHaveLength(10);
    await openStep(page, "conservative");
    const cushion = questionOf(page, factAt("conservative.cushion"));
    await expect(cushion.getByRole("radio", { name: "Yes" })).toBeChecked();
    await expect(
      cushion.getByRole("button", { name: /^Source: Clinic notes.pdf, p. 2/ }),
    ).toBeVisible();
  });

  await test.step("passages that disagree are shown together, and nothing is proposed", async () => {
    const sessions = passages(page, "conservative.physicalTherapy.sessions");
    await expect(sessions).toContainText("The record gives conflicting answers");
    await expect(offer(page, "conservative.physicalTherapy.sessions")).toHaveCount(0);
    await expect(sessions.locator('[data-passage-act="conflicting"]')).toHaveCount(2);
  });

  await test.step("one that is not about it is set aside by a key, and the other one is confirmed", async () => {
    const sessions = passages(page, "conservative.physicalTherapy.sessions");
    await sessions
      .locator('[data-passage-act="conflicting"]')
      .filter({ hasText: "9 visits" })
      .focus();
    await page.keyboard.press("Delete");
    await expect(offer(page, "conservative.physicalTherapy.sessions")).toHaveText(/12 visits/);
    await expect(sessions).toContainText("1 not used");
    await offer(page, "conservative.physicalTherapy.sessions").focus();
    await page.keyboard.press("Enter");
    await expect(
      questionOf(page, factAt("conservative.physicalTherapy.sessions")).getByRole("textbox"),
    ).toHaveValue("12");
  });

  await test.step("what the record is silent about is not documented, with the pages searched", async () => {
    const exception = factAt("conservative.physicalTherapy.exception");
    await expect(passages(page, exception.path)).toContainText("No mention on 5 pages searched");
    await questionOf(page, exception).getByRole("radio").first().focus();
    await page.keyboard.press("F8");
    await expect(
      questionOf(page, exception).getByRole("button", { name: /^Source: Pages searched/ }),
    ).toContainText("Clinic notes.pdf, pages 1–2; Therapy and imaging.pdf, pages 1–2");
  });

  await test.step("an answer that differs stays, and the passage is shown beside it", async () => {
    const acupuncture = factAt("conservative.acupuncture");
    await questionOf(page, acupuncture).getByRole("radio", { name: "Tried" }).check();
    await questionOf(page, factAt("conservative.cushion"))
      .getByRole("radio", { name: "Yes" })
      .focus();
    await expect(passages(page, acupuncture.path)).toContainText("The record also says");
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  });

  await test.step("words are found in all documents at once, by another word for the same thing", async () => {
    await page.keyboard.press("F2");
    await record.getByRole("button", { name: "Search all documents" }).click();
    await record.getByRole("searchbox", { name: "Search all documents" }).fill("tailbone");
    const matches = record.getByRole("list", { name: "Matches in the record" });
    await expect(matches.getByRole("button").filter({ hasText: /coccyx cushion/ })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(matches.getByRole("button").first()).toBeFocused();
    await matches.getByRole("button").filter({ hasText: "hypermobile between" }).press("Enter");
    await expect(
      record.getByRole("region", { name: "Pages of Therapy and imaging.pdf" }),
    ).toBeVisible();
    await expect(record.getByLabel("Page of 2")).toHaveValue("2");
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await expect(matches).toBeHidden();
  });

  await test.step("and the history says who confirmed what from where", async () => {
    await page.getByRole("link", { name: "History" }).click();
    const history = page.getByRole("main");
    await expect(history).toContainText(
      "Confirmed “12 visits” from Therapy and imaging.pdf, page 1",
    );
    await expect(history).toContainText(
      "Marked as not about this question: Second clinic.pdf, page 1",
    );
    await expect(history).toContainText("Answered “Tried” instead of “Considered”");
  });
});
