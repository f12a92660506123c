import type { BrowserContext, Page } from "@playwright/test";
import {
  answer,
  createCase,
  factAt,
  openStep,
  questionOf,
  sourceOf,
  unfold,
} from "../pages/review-form.ts";
import { expect, test } from "../support/app.ts";
import { placeOf } from "../support/stored-rows.ts";

test("not answered, not documented and no are three different answers", async ({ page }) => {
  await createCase(page);
  await openStep(page, "conservative");
  const cushion = page.locator('[data-criterion="conservative.cushion"]');
  await expect(cushion).toHaveAttribute("data-status", "unanswered");
  await answer(page, "conservative.cushion", "not-documented");
  await expect(cushion).toHaveAttribute("data-status", "not-documented");
  await answer(page, "conservative.cushion", "no");
  await expect(cushion).toHaveAttribute("data-status", "not-met");
  const question = questionOf(page, factAt("conservative.cushion"));
  await question.getByRole("button", { name: "Clear answer" }).click();
  await expect(cushion).toHaveAttribute("data-status", "unanswered");

  const months = page.locator('[data-criterion="conservative.duration"]');
  await answer(page, "conservative.months", "not-documented");
  await expect(months).toHaveAttribute("data-status", "not-documented");
  await answer(page, "conservative.months", 3);
  await expect(months).toHaveAttribute("data-status", "met");
  await answer(page, "conservative.months", "");
  await expect(months).toHaveAttribute("data-status", "unanswered");
});

test("another procedure folds questions away and loses none of their entries", async ({ page }) => {
  await createCase(page);
  await answer(page, "request.procedure", "coccygectomy-partial");
  await openStep(page, "imaging");
  await answer(page, "imaging.mobility", "luxation");
  await answer(page, "imaging.spicule", "yes");
  const indication = page.locator('[data-criterion="ladder.surgical-indication"]');
  await expect(indication).toHaveAttribute("data-status", "met");

  await openStep(page, "request");
  await answer(page, "request.procedure", "diagnostic-injection");
  await openStep(page, "imaging");
  await expect(page.getByText("2 questions that do not apply to this procedure")).toBeVisible();
  const luxation = questionOf(page, factAt("imaging.mobility")).getByRole("radio", {
    name: "Luxation",
  });
  await expect(luxation).toBeHidden();
  await unfold(page, factAt("imaging.mobility"));
  await expect(luxation).toBeChecked();

  await openStep(page, "request");
  await answer(page, "request.procedure", "coccygectomy-partial");
  await expect(indication).toHaveAttribute("data-status", "met");
});

test("the dates of therapy give the weeks, beside the number that is stated", async ({ page }) => {
  await createCase(page);
  await openStep(page, "conservative");
  await answer(page, "conservative.physicalTherapy.weeks", 3);
  await expect(page.getByText(/Until then, the stated number is used/)).toBeVisible();
  await answer(page, "conservative.physicalTherapy.firstSession", "2026-01-05");
  await answer(page, "conservative.physicalTherapy.lastSession", "2026-03-02");
  await expect(
    page.locator("form").getByText("8 weeks and 0 days, from the dates").first(),
  ).toBeVisible();
  await expect(
    page
      .locator("form")
      .getByText(/stated weeks and the therapy dates differ/)
      .first(),
  ).toBeVisible();
  await expect(page.getByLabel(factAt("conservative.physicalTherapy.weeks").question)).toHaveValue(
    "3",
  );
});

test("after a reload the reviewer is at the same question with the same answers", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  await answer(page, "conservative.outcome", "failed");
  await answer(page, "conservative.months", "4.5");
  await expectSaved(page);
  await page.reload();
  const months = page.getByLabel(factAt("conservative.months").question, { exact: true });
  await expect(months).toHaveValue("4.5");
  await expect(months).toBeFocused();
  await expect(page.getByRole("radio", { name: "No lasting relief" })).toBeChecked();

  const [, caseId = ""] = /cases\/([^/]+)/.exec(page.url()) ?? [];
  await page.goto(`/cases/${caseId}`);
  await expect(months).toBeFocused();
});

test("what was typed in the last moment is there after the page was left", async ({ page }) => {
  await createCase(page);
  await openStep(page, "conservative");
  await page.getByLabel(factAt("conservative.months").question, { exact: true }).fill("7");
  await page.reload();
  await expect(
    page.getByLabel(factAt("conservative.months").question, { exact: true }),
  ).toHaveValue("7");
});

test("what was typed behind a save that takes its time is there after the page was left", async ({
  page,
  context,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  const months = page.getByLabel(factAt("conservative.months").question, { exact: true });
  await expectSaved(page);
  const letGo = await holdWrites(context, page.url());
  await months.fill("4");
  await months.blur();
  await expect(page.getByText("Saving…", { exact: true })).toBeVisible();
  await months.fill("7");
  await page.goto("about:blank");
  await letGo();
  await page.goBack();
  await expect(months).toHaveValue("7");
  await expectSaved(page);
  await page.goto("about:blank");
  await page.goBack();
  await expect(months).toHaveValue("7");
});

test("an answer carries its source", async ({ page }) => {
  await createCase(page);
  await sourceOf(page, "Requested procedure").click();
  await page.getByLabel("Document", { exact: true }).fill("Letter of request");
  await page.getByLabel("Page", { exact: true }).fill("2");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Letter of request, p. 2")).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await openStep(page, "check");
  await expect(page.getByText("Letter of request, p. 2")).toBeVisible();
});

async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

/** Every write waits from here on until it is let go, as where the disk is busy. */
async function holdWrites(context: BrowserContext, address: string): Promise<() => Promise<void>> {
  const holder = await context.newPage();
  await holder.goto(address);
  await expect(holder.getByRole("heading", { level: 1 })).toBeVisible();
  const { cases } = await placeOf(holder);
  await holder.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const meta = database.transaction(names, "readwrite").objectStore("meta");
          // A transaction lives as long as something is asked of it.
          const goOn = (): void => {
            resolve();
            meta.get("epoch").addEventListener("success", goOn);
          };
          goOn();
        });
      }),
    cases,
  );
  return () => holder.close();
}
