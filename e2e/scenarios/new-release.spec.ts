import type { Page } from "@playwright/test";
import { factAt, openStep } from "../pages/review-form.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations } from "../support/app.ts";
import { allowWrites, refuseWrites } from "../support/full-disk.ts";
import { comeBack, markOfRelease, releaseLine, test, untilKept } from "../support/kept-app.ts";

const refusal = /^Not reloaded\. Something is not saved yet, here or in another window\./;

test("a newer release waits until it is asked for", async ({ page, server }) => {
  await openKept(page);
  await server.release("next");
  await comeBack(page);
  await expectNoAxeViolations(page);
  await page.reload();
  await expect(markOfRelease(page, "next")).toHaveCount(0);
  await expect(releaseLine(page)).toBeVisible();
  await askToReload(page);
  await expect(markOfRelease(page, "next")).toHaveCount(1);
  await expect(worklistPage(page).heading).toBeVisible();
  await expect(releaseLine(page)).toHaveCount(0);
});

test("a newer release that is asked for waits for answers that are not saved", async ({
  page,
  server,
}) => {
  await openKept(page);
  await worklistPage(page).loadSamples();
  await worklistPage(page).openCase(/SYN-02/);
  await openStep(page, "conservative");
  await server.release("next");
  await comeBack(page);
  await refuseWrites(page);
  const months = page.getByLabel(factAt("conservative.months").question, { exact: true });
  await months.fill("17");
  await expect(page.getByRole("alert")).toContainText("still here but not saved");
  await page.getByRole("button", { name: "Reload", exact: true }).click();
  await expect(page.getByText(refusal).first()).toBeVisible();
  await expect(markOfRelease(page, "next")).toHaveCount(0);
  await expect(months).toHaveValue("17");

  await allowWrites(page);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await askToReload(page);
  await expect(markOfRelease(page, "next")).toHaveCount(1);
  await expect(months).toHaveValue("17");
});

test("a newer release waits for a form in another window, and never reloads that window", async ({
  page,
  context,
  server,
}) => {
  await openKept(page);
  const other = await context.newPage();
  await openKept(other);
  await other.getByRole("link", { name: "New case" }).first().click();
  const name = other.getByRole("textbox", { name: /^Member/ }).first();
  await name.fill("Example, Half Typed");
  await server.release("next");
  await comeBack(page);
  await page.getByRole("button", { name: "Reload", exact: true }).click();
  await expect(page.getByText(refusal).first()).toBeVisible();
  await expect(name).toHaveValue("Example, Half Typed");

  await other.getByRole("button", { name: "Cancel" }).click();
  await expect(worklistPage(other).heading).toBeVisible();
  await askToReload(page);
  await expect(markOfRelease(page, "next")).toHaveCount(1);

  // The other window goes on with the release it runs, also with pages that it had not loaded before.
  await expect(releaseLine(other)).toBeVisible();
  await server.stop();
  await other.getByRole("link", { name: "Criteria" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(markOfRelease(other, "next")).toHaveCount(0);
  await askToReload(other);
  await expect(markOfRelease(other, "next")).toHaveCount(1);
});

async function openKept(page: Page): Promise<void> {
  await worklistPage(page).open();
  await untilKept(page);
  await page.reload();
  await worklistPage(page).heading.waitFor();
}

async function askToReload(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Reload", exact: true }).click();
}
