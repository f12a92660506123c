import { worklistPage } from "../pages/worklist-page.ts";
import { addPerson } from "../pages/people.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test.describe.configure({ timeout: 90_000 });

test("a nurse saves a view with its columns, which are there after a reload", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.unfoldFilters();
  const diagnosis = page.getByRole("searchbox", { name: "Diagnosis code", exact: true });
  await diagnosis.fill("m53.3");
  await expect(page).toHaveURL(/\?diagnosis=\d+$/);
  await page.getByRole("button", { name: "Columns" }).click();
  const columns = page.getByRole("dialog", { name: "Worklist columns" });
  await columns.getByLabel("Requesting provider").check();
  await columns.getByLabel("Notice due").uncheck();
  await columns.getByRole("button", { name: "Show these columns" }).click();
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Sacrococcygeal");
  await page.getByRole("button", { name: "Save view" }).click();
  await expectNoAxeViolations(page);
  await page.goto("/");
  await expect(diagnosis).toBeHidden();
  await expect(
    worklist.table.getByRole("columnheader", { name: "Requesting provider" }),
  ).toBeVisible();
  await expect(worklist.table.getByRole("columnheader", { name: "Notice" })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Saved views" }).selectOption("Sacrococcygeal");
  await expect(page).toHaveURL(/\?diagnosis=\d+$/);
  // A filter that is set is never out of sight until somebody folds it, and then it is counted.
  await expect(diagnosis).toHaveValue("m53.3");
  await page.getByText("More filters").click();
  await expect(diagnosis).toBeHidden();
  await expect(page.getByText(/^More filters\s*1 set$/)).toBeVisible();
});

test("at 1440 pixels the filters are one row and nothing in a sample's row is cut", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await worklist.open();
  await worklist.loadSamples();
  await expect(worklist.rows.first()).toBeVisible();
  const middles = await page
    .getByRole("search")
    .or(page.getByRole("navigation", { name: "Filter by state" }))
    .or(page.getByText("More filters"))
    .evaluateAll((parts) =>
      parts.map((part) => {
        const { top, height } = part.getBoundingClientRect();
        return Math.round(top + height / 2);
      }),
    );
  expect(middles).toHaveLength(3);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(4);
  const cut = () =>
    worklist.table.evaluate((table) =>
      [...table.querySelectorAll("*")]
        .filter(
          (one) =>
            one.clientWidth > 1 &&
            (one.scrollWidth > one.clientWidth ||
              (getComputedStyle(one).overflow !== "visible" &&
                one.scrollHeight > one.clientHeight + 1)),
        )
        .map((one) => one.textContent),
    );
  expect(await cut()).toEqual([]);
  await worklist.rows.last().scrollIntoViewIfNeeded();
  expect(await cut()).toEqual([]);
  const columns = await worklist.table.getByRole("columnheader").allTextContents();
  expect(new Set(columns).size).toBe(columns.length);
});

test("several cases are assigned at once; the whole list is at most forty stops of the Tab key", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await addPerson(page, "Ben Example");
  await worklist.open();
  await worklist.loadSamples();
  for (const name of ["SAMPLE-01", "SAMPLE-02"])
    await page.getByRole("checkbox", { name: `Select ${name}` }).check();
  const selected = page.getByRole("region", { name: "Selected cases" });
  await selected.getByRole("combobox", { name: "Assign to" }).selectOption("Ben Example");
  await selected.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(worklist.notice("2 cases were assigned to Ben Example.")).toBeVisible();
  await expect(worklist.row("SAMPLE-02")).toContainText("Ben Example");
  const stops = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, [tabindex='0']"),
      ].filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !one.matches(":disabled"))
        .length,
  );
  expect(stops).toBeLessThanOrEqual(40);
});
