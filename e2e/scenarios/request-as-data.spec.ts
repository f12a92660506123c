import type { Page } from "@playwright/test";
import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { createReceivedCase, factAt, openStep, questionOf } from "../pages/review-form.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { requestBundle } from "../support/request-bundle.ts";

/** The words that the viewer marks as those of the source. */
function markedWords(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...(CSS.highlights.get("record-quote") ?? [])]
      .map((range) => (range instanceof Range ? range.toString() : ""))
      .join(" "),
  );
}

test.describe.configure({ timeout: 120_000 });

test("what the data of a request says is offered beside its question, confirmed by Enter, and keeps its place", async ({
  page,
}) => {
  const baseline = factAt("presentation.painBaseline");
  const beside = page.locator(`[data-question="${baseline.path}"] [data-passages-of]`);
  const offer = beside.locator('[data-passage-act="offered"]');

  await test.step("the bundle opens as lines that a person reads", async () => {
    await createReceivedCase(page);
    const record = await openRecord(page);
    await addFile(record, "request.json", requestBundle());
    const first = await drawnPage(record, 1);
    await expect(first.locator(".page-words")).toContainText("Sacrococcygeal disorders");
    await expect(record.getByText("not shown here")).toHaveCount(0);
  });

  await test.step("nothing is answered by it, and each offer says where it is from", async () => {
    await openStep(page, "presentation");
    await expect(offer).toHaveText(/8/);
    await expect(questionOf(page, baseline).getByRole("textbox")).toHaveValue("");
    const source = beside.locator("[data-data-source]").first();
    await expect(source.locator("summary")).toHaveText("From the request data: Observation");
    await expect(source.getByText("Observation/pain-1", { exact: false })).toBeHidden();
    await source.locator("summary").click();
    await expect(source).toContainText("Observation/pain-1, Observation.value");
    await expectNoAxeViolations(page);
  });

  await test.step("the page is shown with its line marked", async () => {
    await beside
      .getByRole("button", { name: /request\.json, p\. 1/ })
      .first()
      .click();
    await expect.poll(() => markedWords(page)).toMatch(/^Pain severity.*8/);
  });

  await test.step("Enter confirms it", async () => {
    await offer.focus();
    await page.keyboard.press("Enter");
    await expect(questionOf(page, baseline).getByRole("textbox")).toHaveValue("8");
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  });

  await test.step("visits are days, an order is none; a clinic's own answer says who entered it", async () => {
    await openStep(page, "conservative");
    const offered = (path: string) =>
      page.locator(`[data-question="${path}"] [data-passage-act="offered"]`).first();
    await expect(offered("conservative.physicalTherapy.sessions")).toHaveText(/6 visits/);
    // What data does not say is not said to be absent from the record.
    await expect(page.getByText(/^No mention on/)).toHaveCount(0);
    const cushion = factAt("conservative.cushion");
    await expect(
      page.locator(`[data-question="${cushion.path}"] [data-data-source] summary`).first(),
    ).toHaveText("From the request data: Questionnaire answer. Entered by Dr. Robin Example");
    await offered(cushion.path).focus();
    await page.keyboard.press("Enter");
    // It leads to the next offer, on this step or another.
    await expect(offered(cushion.path)).toHaveCount(0);
    await openStep(page, "conservative");
    await expect(questionOf(page, cushion).getByRole("radio", { name: "Yes" })).toBeChecked();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  });

  const place = "from the request data: Observation)";
  const exactly = "Observation/pain-1, Observation.value";
  await test.step("summary and history say it in words, and the history keeps the exact place folded", async () => {
    const summary = summaryPage(page);
    await summary.open();
    await expect(summary.narrative).toContainText(place);
    await expect(summary.narrative).not.toContainText(exactly);
    await expect(summary.narrative).toContainText("confirmed from the request data by");
    await page.getByRole("link", { name: "History" }).click();
    const history = page.getByRole("main");
    await expect(history).toContainText("Confirmed “8 of 10” from request.json, page 1");
    await expect(history).toContainText(place);
    const folded = history.locator("details").filter({ hasText: exactly }).first();
    await expect(folded.getByText(exactly)).toBeHidden();
    await folded.getByText("Where in the request data").click();
    await expect(folded.getByText(exactly)).toBeVisible();
    await expect(history).toContainText("; entered by Dr. Robin Example)");
  });
});
