import { readFile } from "node:fs/promises";
import { parseCase } from "#criteria";
import { addPerson } from "../pages/people.ts";
import { sampleCount, worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { expectNoTrace } from "../support/traces.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 90_000 });

test("a new case is there again after a reload, with what was entered", async ({ page }) => {
  const worklist = worklistPage(page);
  await test.step("given an empty worklist", async () => {
    await worklist.open();
    await expect(worklist.empty).toBeVisible();
    await expectNoAxeViolations(page);
  });
  await test.step("when a case is entered", async () => {
    await page.getByRole("link", { name: "New case" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "New case" })).toBeFocused();
    await page.getByLabel("Name", { exact: true }).fill("Example, Ada (synthetic)");
    await page.getByLabel("Member ID").fill("SYN-900");
    await page.getByLabel("Reference number").fill("REF-900");
    await page.getByLabel("Date", { exact: true }).fill("2026-07-01");
    await page.getByLabel("Time", { exact: true }).fill("09:30");
    await page.getByLabel("Time zone").selectOption({ label: "Central (America/Chicago)" });
    await page.getByLabel("CPT or HCPCS code").fill("64999");
    await page.getByLabel("Expedited").check();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Create case and start review" }).click();
  });
  await test.step("then the review opens with the request as it was entered", async () => {
    await expect(page).toHaveURL(/\/cases\/[\w-]{24}\/request$/);
    await expect(page.getByText("Example, Ada (synthetic)")).toBeVisible();
    const received = page.getByRole("group", { name: "When was the request received?" });
    await expect(received.getByLabel("Date", { exact: true })).toHaveValue("2026-07-01");
    await expect(received.getByLabel("Time", { exact: true })).toHaveValue(/^09:30/);
    // Central time in July is five hours behind UTC, in winter six.
    await expect(received.getByLabel(/^Time zone/)).toHaveValue("-05:00");
    await expect(page.getByRole("radio", { name: "Expedited" })).toBeChecked();
  });
  await test.step("and the worklist has it, also after a reload", async () => {
    await worklist.open();
    await page.reload();
    await expect(worklist.row("Example, Ada (synthetic)")).toContainText("REF-900");
    await expect(worklist.row("Example, Ada (synthetic)")).toContainText("Review not complete");
  });
});

test("a case without a name or a reference is not created, and nothing typed is lost", async ({
  page,
}) => {
  await page.goto("/cases/new");
  await page.getByLabel("Facility", { exact: true }).fill("Example facility");
  await page.getByLabel("CPT or HCPCS code").fill("64999");
  await page.getByLabel("Date", { exact: true }).fill("2026-07-01");
  await page.getByRole("button", { name: "Create case and start review" }).click();

  const summary = page.getByRole("alert").filter({ hasText: "The case was not created" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(3);
  await expectNoAxeViolations(page);
  await summary.getByRole("link", { name: "Enter the time of receipt" }).click();
  await expect(page.getByLabel("Time", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Facility", { exact: true })).toHaveValue("Example facility");
});

test("a date that can hardly be meant is asked about; what was typed stays and may be right", async ({
  page,
}) => {
  await page.goto("/cases/new");
  await page.getByLabel("Name", { exact: true }).fill("Example, Ada (synthetic)");
  await page.getByLabel("Date of birth").fill("1903-01-01");
  await page.getByLabel("CPT or HCPCS code").fill("64999");
  await page.getByRole("button", { name: "Create case and start review" }).click();
  const question = page.getByRole("alert").filter({ hasText: "Is this correct?" });
  await expect(question).toBeFocused();
  await expectNoAxeViolations(page);
  await question
    .getByRole("link", { name: "The date of birth is more than 120 years ago" })
    .click();
  await expect(page.getByLabel("Date of birth")).toBeFocused();
  await expect(page.getByLabel("Date of birth")).toHaveValue("1903-01-01");
  await page.getByRole("button", { name: "Yes, create the case" }).click();
  await expect(page.getByText("01/01/1903")).toBeVisible();
});

test("one click loads the sample cases of every set, and a second one makes no copies", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await test.step("given the samples", async () => {
    await worklist.open();
    await worklist.loadSamples();
  });
  await test.step("then each is marked and says what the criteria recommend", async () => {
    await expect(worklist.rows).toHaveCount(sampleCount);
    await expect(worklist.rows.filter({ hasText: "Sample" })).toHaveCount(sampleCount);
    const source = worklist.row("SAMPLE-01");
    await expect(source).toContainText("Refer to physician advisor");
    await expect(source).toContainText("2 not met · 14 not documented");
    await expect(worklist.row("SAMPLE-02")).toContainText("Recommend approval");
    await expect(worklist.row("SAMPLE-09")).toContainText("More information needed");
    await expect(worklist.row("SAMPLE-10")).toContainText("Urgent physician review");
    await expect(worklist.row("SAMPLE-16")).toContainText("Review not complete");
    await expect(page.getByText(/denied|deny/i)).toHaveCount(0);
    await expectNoAxeViolations(page);
  });
  await test.step("when they are loaded again after one was deleted", async () => {
    await page.getByRole("button", { name: "Delete SAMPLE-02" }).click();
    await expect(worklist.rows).toHaveCount(sampleCount - 1);
    await worklist.loadSamples();
  });
  await test.step("then it is back and nothing is there twice", async () => {
    await expect(worklist.rows).toHaveCount(sampleCount);
  });
});

test("a deleted case comes back by Undo, and later from the recently deleted ones", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();

  const next = await worklist.rows
    .nth(1 + Number(await worklist.row("SAMPLE-03").getAttribute("data-index")))
    .getByRole("link")
    .textContent();
  await page.getByRole("button", { name: "Delete SAMPLE-03" }).press("Enter");
  await expect(worklist.row("SAMPLE-03")).toHaveCount(0);
  // Who works by keys goes on with the case that stands there now.
  await expect(page.getByRole("link", { name: next ?? "", exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(worklist.row("SAMPLE-03")).toBeVisible();

  await page.getByRole("button", { name: "Delete SAMPLE-03" }).click();
  await expect(worklist.row("SAMPLE-03")).toHaveCount(0);
  await page.reload();
  await page.getByText("Recently deleted (1)").click();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Restore SAMPLE-03" }).click();
  await expect(worklist.row("SAMPLE-03")).toBeVisible();
  await expect(page.getByText("Recently deleted")).toHaveCount(0);
});

test("search, filter and order find a case; the address keeps no name", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();

  await worklist.search.fill("cryo");
  await expect(worklist.rows).toHaveCount(1);
  expect(page.url()).not.toContain("cryo");
  await worklist.openCase(/Cryo/);
  await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
  await page.goBack();
  await expect(worklist.search).toHaveValue("cryo");
  await expect(worklist.rows).toHaveCount(1);
  await worklist.search.fill("no such person");
  await expect(page.getByRole("heading", { name: "No matching cases" })).toBeVisible();
  await worklist.search.fill("");

  await worklist.table.getByRole("link", { name: "Reference" }).click();
  await expect(worklist.rows.first()).toContainText("SAMPLE-01");
  await worklist.table.getByRole("link", { name: "Reference" }).click();
  await expect(worklist.rows.first()).toContainText("SAMPLE-SI-14");
  await expect(worklist.table.getByRole("columnheader", { name: "Reference" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.reload();
  await expect(worklist.rows.first()).toContainText("SAMPLE-SI-14");

  await worklist.filter(/^Draft/).click();
  await expect(page).toHaveURL(/state=draft/);
  await expect(worklist.rows).toHaveCount(sampleCount);
  await page.goto("/?state=information-requested");
  await expect(page.getByRole("heading", { name: "No matching cases" })).toBeVisible();
});

test("search words are in no history entry, address, title or storage", async ({ page }) => {
  const worklist = worklistPage(page);
  const canary = "Zyxcanary";
  await worklist.open();
  await worklist.loadSamples();
  await worklist.search.pressSequentially(canary);
  await expect(page.getByRole("heading", { name: "No matching cases" })).toBeVisible();
  await expectNoTrace(page, canary);
  await worklist.filter(/^All/).click();
  await expectNoTrace(page, canary);
  await page.reload();
  await expect(worklist.search).toHaveValue("");
  await expect(worklist.rows).toHaveCount(sampleCount);
});

test("typed filters and a person's name are in no history entry, address, title or storage", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const assigned = page.getByRole("combobox", { name: "Assigned to" });
  const diagnosis = page.getByRole("searchbox", { name: "Diagnosis code", exact: true });
  const provider = page.getByRole("searchbox", { name: "Provider", exact: true });
  await addPerson(page, "Zyxperson Example");
  await addPerson(page, "Robin Example");
  await worklist.open();
  await worklist.loadSamples();
  await page.getByRole("checkbox", { name: "Select SAMPLE-02" }).check();
  const selected = page.getByRole("region", { name: "Selected cases" });
  await selected.getByRole("combobox", { name: "Assign to" }).selectOption("Zyxperson Example");
  await selected.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(worklist.row("SAMPLE-02")).toContainText("Zyxperson Example");

  await worklist.unfoldFilters();
  await assigned.selectOption({ label: "Zyxperson Example" });
  await diagnosis.pressSequentially("m53.3");
  await worklist.search.pressSequentially("Impar");
  await expect(worklist.rows).toHaveCount(1);
  for (const words of ["Zyxperson", "m53", "Impar"]) await expectNoTrace(page, words);
  await worklist.openCase(/SYN-02/);
  await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
  await page.goBack();
  await expect(worklist.rows).toHaveCount(1);
  await expect(diagnosis).toHaveValue("m53.3");
  await expect(assigned.getByRole("option", { selected: true })).toHaveText("Zyxperson Example");
  await expect(worklist.search).toHaveValue("Impar");

  await provider.pressSequentially("Zyxprovider");
  await expect(page.getByRole("heading", { name: "No matching cases" })).toBeVisible();
  await expectNoTrace(page, "Zyxprovider");
  // A person stands there by an id; what was typed is forgotten with the page.
  await page.reload();
  await expect(worklist.rows).toHaveCount(1);
  await expect(assigned.getByRole("option", { selected: true })).toHaveText("Zyxperson Example");
  await expect(provider).toHaveValue("");
  for (const words of ["Zyxperson", "Zyxprovider"]) await expectNoTrace(page, words);
});

test("an exported case is a case file that holds the answers and not the member", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export SAMPLE-02" }).click();
  const file = await download;
  const text = await readFile(await file.path(), "utf8");
  expect(file.suggestedFilename()).not.toMatch(/impar met|SYN/i);
  expect(text).not.toContain("Sample, Impar");

  const parsed = parseCase(JSON.parse(text));
  expect(parsed.ok).toBe(true);
  await worklist.importFile("exported.json", text);
  await expect(page.getByText("Meets criteria as documented").first()).toBeVisible();
});

test("the worklist fits a phone and a screen at 400 % zoom, light and dark", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  for (const [width, colorScheme] of [
    [320, "light"],
    [820, "dark"],
    [1440, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(worklist.rows).toHaveCount(sampleCount);
    await expect(worklist.row("SAMPLE-02")).toContainText("Recommend approval");
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectNoAxeViolations(page);
  }
});
