import { sampleCount, worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 90_000 });

test("a case that another tab deletes while it is open keeps what was typed", async ({
  page,
  context,
}) => {
  const description = page.getByLabel("How does the request describe the procedure?");
  const worklist = worklistPage(page);
  const other = await context.newPage();
  await test.step("given a case that is open here", async () => {
    await worklist.open();
    await worklist.loadSamples();
    await worklist.openCase(/SYN-16/);
    await description.fill("Typed before");
    await page.getByText("Saved", { exact: true }).waitFor();
  });
  await test.step("when another tab deletes it", async () => {
    await other.goto("/");
    await other.getByRole("button", { name: "Delete SAMPLE-16" }).click();
    await expect(worklistPage(other).row("SAMPLE-16")).toHaveCount(0);
  });
  await test.step("then this tab says so and keeps the form", async () => {
    await expect(page.getByRole("alert")).toContainText("deleted in another window");
    await expect(description).toHaveValue("Typed before");
    await expectNoAxeViolations(page);
  });
  await test.step("and the case is whole again once it is restored", async () => {
    await page.getByRole("button", { name: "Restore the case" }).click();
    await expect(page.getByText("deleted in another window")).toHaveCount(0);
    await expect(description).toHaveValue("Typed before");
    await page.reload();
    await expect(description).toHaveValue("Typed before");
  });
  await other.close();
});

test("a worklist follows what another tab does", async ({ page, context }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  const other = await context.newPage();
  await worklistPage(other).open();
  await worklistPage(other).loadSamples();
  await expect(worklist.rows).toHaveCount(sampleCount);
  await other.close();
});
