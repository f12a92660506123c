import { exampleFile } from "../pages/example-case.ts";
import { answer, expectStep, factAt, openStep, questionOf } from "../pages/review-form.ts";
import { readPanel } from "../pages/review-panel.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test.describe.configure({ timeout: 90_000 });

test("what only adds to the record has a place, is missed nowhere, and shows in course and summary", async ({
  page,
}) => {
  const { expected, ...file } = exampleFile("02-impar-met");
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.importFile("case.json", file);
  await expectStep(page, "request");
  const more = page.locator("summary", { hasText: "More from the record" });
  const nextOpen = page.getByRole("button", { name: /^Next open question/ });

  await test.step("its questions are folded and none is counted as open", async () => {
    await expect(more).toHaveText("More from the record");
    await expect(page.getByText("Site of service")).toBeHidden();
    // What the example leaves open are the four advisory questions.
    await expect(nextOpen).toHaveText("Next open question (4)");
  });

  await test.step("answers of the request, one place each", async () => {
    await answer(page, "request.units", 2);
    await answer(page, "request.siteOfService", "ambulatory-surgery-center");
    await answer(page, "request.otherServices", [{ service: "moderate-sedation", code: "99152" }]);
    await expect(more).toHaveText("More from the record (3 answered)");
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Case details" }).click();
    const details = page.getByRole("dialog", { name: "Case details" });
    await details.getByText("Addresses, numbers, and service details for letters").click();
    await expect(details.getByLabel("Provider’s fax")).toBeVisible();
    await expect(details.getByLabel("Units requested")).toHaveCount(0);
    await details.getByRole("button", { name: "Done" }).click();
  });

  await test.step("a course of therapy with a month for a date, and a dose in its row", async () => {
    await openStep(page, "conservative");
    await answer(page, "conservative.therapyEpisodes", [
      {
        kind: "physical-therapy",
        provider: "Example Clinic",
        first: "September 2025",
        sessions: 9,
      },
    ]);
    await expect(
      page.getByText(/add up to another number than the visits attended/).first(),
    ).toBeVisible();
    const trials = questionOf(page, factAt("conservative.medication.trials"));
    await trials.locator("summary", { hasText: "More: dose" }).first().click();
    await trials.getByLabel("Dose", { exact: true }).first().fill("300 mg");
    await trials.getByLabel("Started", { exact: true }).first().fill("7/2025");
  });

  await test.step("the date of a film is asked only where there was one", async () => {
    await openStep(page, "imaging");
    await answer(page, "imaging.dynamicStandingDate", "11/4/2025");
    await answer(page, "imaging.dynamicSitting", "no");
    await expect(page.locator('[data-question="imaging.dynamicSittingDate"]')).toHaveCount(0);
    await answer(page, "imaging.dynamicSitting", "yes");
  });

  await test.step("nothing of it changed a result or is open", async () => {
    await openStep(page, "check");
    expect(await readPanel(page)).toEqual(expected);
    await expect(page.locator('[data-answer="request.units"]')).toContainText("2 units");
    await expect(page.locator('[data-answer="request.serviceFrom"]')).toHaveCount(0);
    await expect(nextOpen).toHaveText("Next open question (4)");
  });

  await test.step("the summary and the course of care tell it", async () => {
    const summary = summaryPage(page);
    await summary.open();
    await expect(summary.narrative).toContainText("The request is for 2 units.");
    await expect(summary.narrative).toContainText(
      "Courses of therapy: physical therapy at Example Clinic, from Sep 2025, 9 visits",
    );
    await expect(summary.narrative).not.toContainText("anticoagulant");
    const picture = page.getByRole("figure", { name: "Course of care" });
    await expect(
      picture.getByRole("img", {
        name: /Physical therapy, Example Clinic, 9 visits, from Sep 2025/,
      }),
    ).toBeVisible();
    await expect(
      picture.getByRole("img", { name: /gabapentin 300 mg.*, from Jul 2025/ }),
    ).toBeVisible();
    await expect(
      picture.getByRole("img", { name: /Standing lateral X-ray: Yes, Nov 4, 2025/ }),
    ).toBeVisible();
    await expectNoAxeViolations(page);
  });
});
