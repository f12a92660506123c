import { expectToWorkAs } from "../pages/people.ts";
import { answer, openStep, set } from "../pages/review-form.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 90_000 });

test("a documented case is referred in two activations, and stays as it was handed over", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  await test.step("given a case that does not meet the criteria", async () => {
    await worklist.open();
    await worklist.loadSamples();
    await worklist.openCase(/SYN-13/);
  });
  await test.step("when the nurse opens the summary and refers", async () => {
    await summary.open();
    await expect(summary.heading).toBeFocused();
    await expect(summary.narrative).toContainText("Failure of a first-line procedure (not met)");
    await summary.handOff("Refer to physician advisor");
  });
  await test.step("then the case says where it is", async () => {
    const closed = summary.closed("With the physician advisor");
    await expect(closed).toContainText(/By Nora Example, RN .* evaluated with/);
    await expect(closed).toContainText(`Sacrococcygeal pain criteria, version ${set.version}.`);
    await expect(closed.getByRole("heading")).toBeFocused();
    await expect(summary.note).toHaveCount(0);
    await expectNoAxeViolations(page);
  });
  await test.step("and its answers can be read and not changed", async () => {
    await page.getByRole("link", { name: "Review", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Check answers" })).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await worklist.open();
    await expect(worklist.row("SAMPLE-13")).toContainText("With physician advisor");
  });
});

test.describe("in the trial", () => {
  test.use({ vault: "none" });

  test("a nurse without a name is asked for it where she hands off, once, and her drafts stay hers", async ({
    page,
  }) => {
    const worklist = worklistPage(page);
    const summary = summaryPage(page);
    await worklist.openTrial();
    await test.step("given a draft that she has begun", async () => {
      await worklist.openCase(/SYN-02/);
      await openStep(page, "conservative");
      await answer(page, "conservative.months", 4);
      await page.getByText("Saved", { exact: true }).waitFor();
    });
    await test.step("when she hands off another case, the dialog asks, and Escape changes nothing", async () => {
      await worklist.open();
      await worklist.openCase(/SYN-13/);
      await summary.open();
      const refer = summary.actions.getByRole("button", { name: "Refer to physician advisor" });
      await refer.click();
      await expect(summary.naming.getByRole("textbox", { name: "Name" })).toBeFocused();
      await expectNoAxeViolations(page);
      await page.keyboard.press("Escape");
      await expect(refer).toBeFocused();
      await refer.click();
      await page.keyboard.press("Enter");
      await expect(summary.naming.getByText("Enter a name.")).toBeVisible();
      await page.keyboard.type("Robin Doe");
      await page.keyboard.press("Enter");
      await expect(summary.closed("With the physician advisor")).toContainText("By Robin Doe");
      await expectToWorkAs(page, "Robin Doe");
    });
    await test.step("then no other hand-off asks, and the draft is hers by name", async () => {
      await worklist.open();
      await worklist.unfoldFilters();
      await page.getByLabel("Assigned to").selectOption({ label: "Mine (Robin Doe)" });
      await worklist.openCase(/SYN-02/);
      await expect(page.getByText("Draft of")).toHaveCount(0);
      await summary.open();
      await summary.actions.getByRole("button", { name: "Recommend approval" }).click();
      await expect(summary.closed("Approval recommended")).toContainText("By Robin Doe");
    });
  });
});

test("information is requested by a letter of exactly what is missing, and the review goes on when it arrives", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-09/);
  await summary.open();
  await test.step("given a note for what the form cannot hold", async () => {
    await summary.note.fill("Called the clinic twice.");
    await expect(summary.narrative).toContainText("Called the clinic twice.");
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await expect(summary.letter.getByRole("listitem")).toHaveText([
      /^A note that a wedge or cut-out cushion/,
      /Not documented: hemorrhoids/,
      /^The procedure note of a diagnostic injection/,
    ]);
    await expect(summary.letter).not.toContainText("Documented as not done");
    await expectNoAxeViolations(page);
  });
  await test.step("when the nurse requests information", async () => {
    await summary.handOff("Request information");
    await expect(summary.closed("Waiting for information")).toBeVisible();
    await expect(summary.letter).toBeVisible();
  });
  await test.step("and it arrives", async () => {
    await page.reload();
    await page.getByRole("button", { name: /^Record receipt and resume review/ }).click();
    const dialog = page.getByRole("dialog", { name: "Information received" });
    await dialog.getByRole("button", { name: "Resume review" }).click();
    await expect(dialog.getByText("Describe in a few words what was received")).toBeVisible();
    await dialog
      .getByRole("textbox", { name: "What was received?" })
      .fill("Letter about the cushion");
    await dialog.getByRole("button", { name: "Resume review" }).click();
  });
  await test.step("then the case is a draft again, with the note", async () => {
    await expect(summary.actions.getByRole("heading")).toBeFocused();
    await expect(summary.note).toHaveValue("Called the clinic twice.");
    await worklist.open();
    await expect(worklist.row("SAMPLE-09")).not.toContainText("Waiting for information");
  });
});

test("another way than the recommended one takes a reason, and no way is adverse", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-02/);
  await summary.open();
  await expect(summary.actions.getByRole("button")).toHaveText([
    "Recommend approval",
    "Refer to physician advisor",
  ]);
  await expect(page.getByText(/\bden(y|ied|ial)\b/i)).toHaveCount(0);

  await summary.handOff("Refer to physician advisor");
  const dialog = page.getByRole("dialog", { name: "Refer to physician advisor?" });
  await dialog.getByRole("button", { name: "Refer to physician advisor" }).click();
  await expect(dialog.getByText("Give the reason in a sentence")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Reason" })).toBeFocused();
  await expectNoAxeViolations(page);
  await dialog.getByRole("textbox", { name: "Reason" }).fill("The operator is unknown to us.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(summary.closed("With the physician advisor")).toContainText(
    "Reason: The operator is unknown to us.",
  );
});

test("the summary follows what another tab answers, and neither loses what it wrote", async ({
  page,
  context,
}) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-09/);
  await summary.open();
  await expect(summary.narrative).toContainText("Not documented: coccyx cushion.");
  const other = await context.newPage();
  await test.step("when another tab answers a question", async () => {
    await other.goto(page.url().replace("summary", "conservative"));
    const cushion = other.getByRole("group", { name: "Was a coccyx cushion used for sitting?" });
    await cushion.getByRole("radio", { name: "Yes", exact: true }).check();
    await other.getByText("Saved", { exact: true }).waitFor();
  });
  await test.step("then the summary has it, and a note goes on top of it", async () => {
    await expect(summary.narrative).toContainText("Coccyx cushion: Yes.");
    await summary.note.fill("Confirmed by telephone.");
    await page.getByText("Saved", { exact: true }).waitFor();
    await other.reload();
    await expect(
      other
        .getByRole("group", { name: "Was a coccyx cushion used for sitting?" })
        .getByRole("radio", { name: "Yes", exact: true }),
    ).toBeChecked();
    await page.reload();
    await expect(summary.note).toHaveValue("Confirmed by telephone.");
    await expect(summary.narrative).toContainText("Coccyx cushion: Yes.");
  });
  await other.close();
});

test("only the documents are printed", async ({ page }) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-09/);
  await summary.open();
  await page.emulateMedia({ media: "print" });
  await expect(summary.narrative).toBeVisible();
  await expect(summary.letter).toBeVisible();
  for (const hidden of [summary.heading, summary.note, summary.actions]) {
    await expect(hidden).toBeHidden();
  }
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);
});
