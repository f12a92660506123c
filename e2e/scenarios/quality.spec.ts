import { workAs } from "../pages/people.ts";
import { decideAgainst, qualityPages } from "../pages/quality-pages.ts";
import { sampleCount, worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 240_000 });

test("a decided case is drawn, answered again without the first answers, and compared", async ({
  page,
}) => {
  const quality = qualityPages(page);
  await test.step("given a case that was decided", async () => {
    await decideAgainst(page, /SYN-13/);
    await expect(quality.link).toBeHidden();
    await workAs(page, "Quinn Sample");
  });
  await test.step("a sample without a seed is not drawn", async () => {
    await quality.open("Agreement");
    await expect(page.getByRole("heading", { name: "No sample yet" })).toBeVisible();
    await quality.draw("20", " ");
    await expect(page.getByRole("alert")).toContainText("Enter a size from 1 to 999 and a seed");
    await expectNoAxeViolations(page);
  });
  await test.step("when a sample is drawn", async () => {
    await quality.draw("20", "2026, third quarter");
    await expect(quality.samples.getByRole("listitem")).toHaveCount(1);
    await expect(quality.agreement).toContainText(
      "Nothing to compare until a second review is finished.",
    );
    await page.getByText("Sample composition").click();
    await expect(page.getByText("so the sample stays blind")).toBeVisible();
  });
  await test.step("then its case is answered again with nothing of the first review in sight", async () => {
    await quality.samples.getByRole("link", { name: /^Begin/ }).click();
    // The place in the sample, not the case: its address and title give nothing away.
    await expect(page).toHaveURL(/\/qa\/agreement\/[^/]+\/1$/);
    await expect(page).toHaveTitle(/Case 1 of the sample/);
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Start second review" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(page.locator("main")).not.toContainText("the clinic plans one in May");
    await page.getByRole("radio", { name: "Expedited" }).check();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("radio", { name: "Expedited" })).toBeChecked();
    await expectNoAxeViolations(page);
  });
  await test.step("and finished for good", async () => {
    await page.getByRole("navigation", { name: /steps/i }).getByText("Check answers").click();
    await page.getByRole("button", { name: "Finish the second review" }).click();
    await page.getByRole("button", { name: "Finish", exact: true }).click();
    await expect(page.getByText("This second review is finished")).toBeVisible();
    await page.getByRole("link", { name: "Back to the sample" }).click();
  });
  await test.step("then the difference is shown with its case, and no kappa of one case", async () => {
    await expect(quality.agreement).toContainText("Too few cases for kappa: 1 of 10 needed");
    const row = quality.agreement.getByRole("row", { name: /^Urgency/ });
    await row.locator("summary").click();
    await expect(row).toContainText("first “Standard”, second “Expedited”");
    await expect(row.getByRole("link", { name: /^Case / })).toHaveAttribute(
      "href",
      /^\/qa\/audit\//,
    );
    await expectNoAxeViolations(page);
    const csv = await quality.download("Export as CSV");
    expect(csv).toContain('"Question","request.urgency","Urgency",1,0');
  });
  await test.step("and the case itself is as it was decided", async () => {
    await worklistPage(page).open();
    await expect(worklistPage(page).row(/SYN-13/)).toContainText("Adverse determination");
    await worklistPage(page).openCase(/SYN-13/);
    await page
      .getByRole("navigation", { name: "Case" })
      .getByRole("link", { name: "History" })
      .click();
    await expect(page.getByRole("main")).toContainText("Dr. Vera Sample");
    await expect(page.getByRole("main")).not.toContainText("Quinn Sample");
  });
});

test("a decided case is audited, exported and counted", async ({ page }) => {
  const quality = qualityPages(page);
  await decideAgainst(page, /SYN-13/);
  await workAs(page, "Ada Sample");
  await test.step("an audit without findings says what is missing", async () => {
    await quality.open("Audits");
    await page.getByRole("link", { name: /^Audit / }).click();
    await expect(page.getByText("the clinic plans one in May")).toBeVisible();
    await expect(page.getByRole("link", { name: "Notice", exact: true })).toHaveAttribute(
      "href",
      /\/cases\/[^/]+\/notice$/,
    );
    await page.getByRole("button", { name: "Save audit" }).click();
    await expect(page.getByRole("alert").first()).toContainText("Choose a finding for: On time");
    await expectNoAxeViolations(page);
  });
  await test.step("what is not correct needs a note", async () => {
    for (const radio of await page.getByRole("radio", { name: "Correct", exact: true }).all()) {
      await radio.check();
    }
    const time = page.getByRole("group", { name: "On time" });
    await time.getByRole("radio", { name: "Not correct" }).check();
    await page.getByRole("button", { name: "Save audit" }).click();
    await expect(page.getByRole("alert").first()).toContainText("Describe what is not correct");
    await page.getByRole("textbox", { name: /^Note.*On time$/ }).fill("=2 days late");
    await page.getByRole("button", { name: "Save audit" }).click();
    await expect(page.getByText("Audit saved", { exact: true })).toBeVisible();
    await expect(page.getByRole("row", { name: /^On time/ })).toContainText("=2 days late");
  });
  await test.step("its export holds no formula", async () => {
    const csv = await quality.download("Export as CSV");
    expect(csv).toContain(`"On time","Not correct","'=2 days late"`);
  });
  await test.step("and the analytics count the decision", async () => {
    await quality.open("Analytics");
    await expect(page.getByText(`${String(sampleCount)} cases counted.`)).toBeVisible();
    await page.getByText("Decisions as a table").click();
    const decisions = page.getByRole("table", { name: "Decisions by recommendation" });
    await expect(decisions.getByRole("row").nth(1)).toContainText("1");
    await expect(page.getByRole("figure", { name: "Decisions by recommendation" })).toContainText(
      "Adverse 1",
    );
    await expect(page.getByRole("table", { name: /^Prior authorization/ })).toContainText("Hidden");
    await page.getByRole("checkbox", { name: "Hide counts from 1 to 10" }).uncheck();
    await expect(page.getByRole("table", { name: /^Prior authorization/ })).toContainText(
      "1 of 1 (100%)",
    );
    await expectNoAxeViolations(page);
    const csv = await quality.download("Export as CSV");
    expect(csv).toContain('"Denied",1,1,100,');
  });
});

test("others are told why these pages are not theirs, and an empty store says so", async ({
  page,
}) => {
  await page.goto("/qa/analytics");
  await expect(page.getByText("These pages are for quality assurance")).toBeVisible();
  await expectNoAxeViolations(page);
  await workAs(page, "Quinn Sample");
  await expect(page.getByRole("heading", { name: "No cases yet" })).toBeVisible();
  await qualityPages(page).open("Audits");
  await expect(page.getByRole("heading", { name: "No decided case yet" })).toBeVisible();
});
