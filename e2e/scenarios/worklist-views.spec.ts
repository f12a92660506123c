import { worklistPage } from "../pages/worklist-page.ts";
import { addPerson } from "../pages/people.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test.describe.configure({ timeout: 90_000 });

test("a nurse saves a view with its columns, which are there after a reload", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await page.getByRole("searchbox", { name: "Diagnosis code", exact: true }).fill("m53.3");
  await expect(page).toHaveURL(/diagnosis=m53\.3/);
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
  await expect(
    worklist.table.getByRole("columnheader", { name: "Requesting provider" }),
  ).toBeVisible();
  await expect(worklist.table.getByRole("columnheader", { name: "Notice" })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Saved views" }).selectOption("Sacrococcygeal");
  await expect(page).toHaveURL(/diagnosis=m53\.3/);
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
