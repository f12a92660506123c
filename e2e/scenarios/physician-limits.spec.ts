import { decisionPage, openHandedOff } from "../pages/decision-page.ts";
import { addFile, openRecord, recordOf } from "../pages/documents.ts";
import { exampleFile } from "../pages/example-case.ts";
import { addPerson, workAs } from "../pages/people.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { textPdf } from "../support/document-files.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 180_000 });

test("the page says which cited pages of unmet criteria were opened, and asks why others were not", async ({
  page,
}) => {
  const decision = decisionPage(page);
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  await test.step("given a referred case with two cited pages, one of them not attached", async () => {
    await worklist.open();
    await worklist.importFile("cited.json", {
      ...exampleFile("13-rfa-ladder-skipped"),
      citations: {
        priorInterventions: { document: "fax.pdf", page: 2 },
        "guideline.patientRationale": { document: "lost.pdf", page: 1 },
      },
    });
    await page.getByRole("navigation", { name: "Case" }).waitFor();
    const record = await openRecord(page);
    const words = (number: number) => [`Page ${String(number)} of a made chart`];
    await addFile(record, "fax.pdf", await textPdf(3, words));
    await expect(record.getByRole("region", { name: "Pages of fax.pdf" })).toBeVisible();
    await summary.open();
    await summary.handOff("Refer to physician advisor");
    await workAs(page, "Dr. Vera Sample");
    await page
      .getByRole("navigation", { name: "Case" })
      .getByRole("link", { name: "Decision" })
      .click();
  });
  await test.step("when a cited page is opened, one click away", async () => {
    await expect(page.getByText(/opened 0 of 2 cited pages for unmet/)).toContainText(
      "1 can’t be opened",
    );
    await expect(recordOf(page)).toBeHidden();
    await page.getByRole("button", { name: /^Open the next/ }).click();
    await expect(recordOf(page).getByRole("region", { name: "Pages of fax.pdf" })).toBeVisible();
    await expect(page.getByText(/opened 1 of 2 cited pages/)).toBeVisible();
    await expectNoAxeViolations(page);
  });
  await test.step("then signing still asks why the other one was not", async () => {
    await decision.choose("Approve");
    await decision.askToSign();
    await page
      .getByRole("link", { name: /^Open the cited pages .* 1 left, or say why not/ })
      .click();
    await expect(
      decision.form.getByRole("textbox", { name: "Why cited pages were not opened" }),
    ).toBeFocused();
  });
});

test("in Texas nobody is shown a judgement, and the physician decides on what is documented", async ({
  page,
}) => {
  const decision = decisionPage(page);
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  const judgement = /not met|meets? criteria as documented|recommend approval/i;
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-13/);
  await test.step("given a review under the law of Texas", async () => {
    await page
      .getByRole("button", { name: /details/i })
      .first()
      .click();
    await page.getByLabel("Jurisdiction").selectOption("TX");
    await page.getByRole("button", { name: "Done" }).click();
    const panel = page.getByRole("complementary", { name: "Criteria results" });
    await expect(panel).toContainText("Documentation only: Texas");
    await expect(panel).not.toContainText(judgement);
    await expect(panel).not.toContainText("Treatment step skipped");
    await expectNoAxeViolations(page);
  });
  await test.step("when its summary is read", async () => {
    await summary.open();
    await expect(summary.narrative).toContainText("Earlier procedures: No earlier procedures.");
    await expect(summary.narrative).not.toContainText(judgement);
    await summary.handOff("Refer to physician advisor");
    await summary.actions.waitFor({ state: "hidden" });
    await worklist.open();
    await expect(worklist.row("SAMPLE-13")).toContainText("Documentation only");
  });
  await test.step("then the physician's page lists what is documented, and recommends nothing", async () => {
    await workAs(page, "Dr. Vera Sample");
    await worklist.openCase(/SYN-13/);
    await expect(page.getByRole("region", { name: "What is documented" })).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(
      /(?<!listed as )not met|as documented: refer/i,
    );
    await expectNoAxeViolations(page);
    await decision.choose("Adverse determination");
    await decision.askToSign();
    await expect(
      page.getByRole("link", { name: "Choose the criteria the decision is based on" }),
    ).toBeVisible();
  });
});

test("a returned case shows what changed since it was signed", async ({ page }) => {
  const decision = decisionPage(page);
  await openHandedOff(page, /SYN-13/, "Refer to physician advisor");
  await decision.form.getByRole("button", { name: "Return to the nurse" }).click();
  const dialog = page.getByRole("dialog", { name: "Return to the nurse?" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill("The letter of May is missing.");
  await dialog.getByRole("button", { name: "Return to the nurse" }).click();
  await expect(dialog).toBeHidden();
  await workAs(page, "Nora Sample");
  await page.goto(page.url().replace("decision", "history"));
  await page
    .getByRole("group", { name: /document why the procedure is appropriate/ })
    .getByRole("radio", { name: "Yes", exact: true })
    .check();
  const changed = page.getByRole("region", { name: "Changed since it was signed" });
  await expect(changed).toContainText("2025 guideline: patient-specific rationale");
  await expect(changed).toContainText("The recommendation is the same.");
  await summaryPage(page).open();
  await expect(changed).toBeVisible();
});

test("a case that changed in another window says what changed", async ({ page, context }) => {
  const decision = decisionPage(page);
  await openHandedOff(page, /SYN-02/, "Recommend approval");
  const other = await context.newPage();
  await other.goto(page.url());
  const theirs = decisionPage(other);
  await test.step("when another window returns the case to its nurse", async () => {
    await theirs.form.getByRole("button", { name: "Return to the nurse" }).click();
    const dialog = other.getByRole("dialog", { name: "Return to the nurse?" });
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Look at the films again.");
    await dialog.getByRole("button", { name: "Return to the nurse" }).click();
    await expect(theirs.form).toBeHidden();
    await expect(
      page.getByRole("alert").filter({ hasText: "This case was changed in another window" }),
    ).toContainText("The case is now: Returned to nurse");
    await expect(decision.form).toBeHidden();
    await other.close();
  });
});

test("a physician without a license is told so before anything is signed", async ({ page }) => {
  const decision = decisionPage(page);
  await openHandedOff(page, /SYN-04/, "Recommend approval");
  await addPerson(page, "Lia Example", "Physician advisor");
  await expect(page.getByText("You can’t sign this decision")).toBeVisible();
  await expect(decision.form).toContainText("Add them to your profile");
});
