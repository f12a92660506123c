import { readFile, writeFile } from "node:fs/promises";
import { workAs } from "../pages/people.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { loadScenarios } from "../runner/load-scenarios.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 180_000 });

test("an analyst sees what the scenarios check, and which of them check one thing", async ({
  page,
}) => {
  await workAs(page, "Quinn Sample");
  await page.getByRole("link", { name: "Quality" }).click();
  await page
    .getByRole("navigation", { name: "Quality" })
    .getByRole("link", { name: "Scenario coverage" })
    .click();
  const areas = page.getByRole("table", { name: "Coverage by area" });
  await expect(areas.getByRole("row", { name: /^Pitfalls 14 of 14/ })).toContainText("Complete");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: /^Coccyx cushion: Not documented/ }).click();
  const details = page.getByRole("region", { name: /^Coccyx cushion/ });
  await expect(details).toContainText("criteria/conservative.cushion.yaml");
  await expectNoAxeViolations(page);
});

test("a case is saved as a scenario that can be read, and a doubtful one only on one's word", async ({
  page,
}, testInfo) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-09/);
  const cases = page.getByRole("navigation", { name: "Case" });
  await cases.getByRole("link", { name: "Review" }).click();
  const dialog = page.getByRole("dialog", { name: "Save as scenario" });
  const save = dialog.getByRole("button", { name: /^Save recorded-case-/ });
  await test.step("when a sample is saved", async () => {
    await cases.getByRole("link", { name: "History" }).click();
    await page.getByRole("button", { name: "Save as scenario" }).click();
    await expectNoAxeViolations(page);
    const download = page.waitForEvent("download");
    await save.click();
    const file = testInfo.outputPath("recorded.yaml");
    const text = await readFile(await (await download).path(), "utf8");
    expect(text).not.toMatch(/Sample,|SYN-/);
    await writeFile(file, text);
    expect(loadScenarios([file], "/").problems).toEqual([]);
    await dialog.getByRole("button", { name: "Close" }).click();
  });
  await test.step("a name that does not look made up has to be vouched for", async () => {
    await page.goto("/cases/new");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Doe, Jane");
    await page.getByLabel("CPT or HCPCS code").fill("64999");
    await page.getByRole("button", { name: "Create case and start review" }).click();
    await cases.getByRole("link", { name: "History" }).click();
    await page.getByRole("button", { name: "Save as scenario" }).click();
    await expect(dialog.getByText("The member’s name doesn’t look fictional")).toBeVisible();
    await expect(save).toBeDisabled();
    await expectNoAxeViolations(page);
    await dialog.getByRole("checkbox", { name: /^No one in this case is real/ }).check();
    await expect(save).toBeEnabled();
  });
});
