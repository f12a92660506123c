import type { Locator, Page } from "@playwright/test";
import { answer, factAt, openStep, questionOf } from "../pages/review-form.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 90_000 });

test("an address that leads nowhere says so and leads home", async ({ page }) => {
  await page.goto("/no/such/page");
  await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
  await expect(page).toHaveTitle("Page not found · Reviewer workstation");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Go to the worklist" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Worklist" })).toBeFocused();
});

test("the address of a case that is not here says what is safe", async ({ page }) => {
  for (const address of [
    "/cases/AAAAAAAAAAAAAAAAAAAAAAAA",
    "/cases/AAAAAAAAAAAAAAAAAAAAAAAA/imaging",
  ]) {
    await page.goto(address);
    await expect(
      page.getByRole("heading", { level: 1, name: "This case is not in this browser" }),
    ).toBeVisible();
    await expect(page.getByRole("heading", { name: "What is safe" })).toBeVisible();
    await expectNoAxeViolations(page);
  }
});

test("the address of a deleted case offers to restore it", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  const address = await worklist.table.getByRole("link", { name: /SYN-05/ }).getAttribute("href");
  await page.getByRole("button", { name: "Delete SAMPLE-05" }).click();
  await expect(worklist.row("SAMPLE-05")).toHaveCount(0);

  await page.goto(address ?? "");
  await expect(
    page.getByRole("heading", { level: 1, name: "This case was deleted" }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Restore the case" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
});

test("a case opens where it was left, and a pasted link shows the same view", async ({
  page,
  context,
}) => {
  const worklist = worklistPage(page);
  await test.step("given a case that was left in the middle of imaging", async () => {
    await worklist.open();
    await worklist.loadSamples();
    await worklist.openCase(/SYN-02/);
    await openStep(page, "imaging");
    await answer(page, "imaging.dynamicSitting", "not-available");
    await expect(page).toHaveURL(/\/imaging\?q=imaging\.dynamicSitting$/);
    await page.getByText("Saved", { exact: true }).waitFor();
  });
  await test.step("when its link is pasted into another tab", async () => {
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByRole("heading", { level: 1, name: "Imaging" })).toBeVisible();
    await expect(sittingFilm(other)).toBeFocused();
    await expect(sittingFilm(other)).toBeChecked();
    await other.close();
  });
  await test.step("then opening it from the worklist leads to the same question", async () => {
    await worklist.open();
    await worklist.openCase(/SYN-02/);
    await expect(page).toHaveURL(/\/imaging\?q=imaging\.dynamicSitting$/);
    await expect(sittingFilm(page)).toBeFocused();
  });
  await test.step("and the title and the address never hold the member's name", async () => {
    expect(await page.title()).toBe("Imaging · Case sample-c · Reviewer workstation");
    expect(page.url()).not.toMatch(/Sample,|SYN/);
  });
});

test("a step that does not exist leads to the first step of the case", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  const address = await worklist.table.getByRole("link", { name: /SYN-04/ }).getAttribute("href");
  await page.goto(`${address ?? ""}/no-such-step`);
  await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
  await expect(page).toHaveURL(/\/request$/);
});

test("answers that were typed just before leaving are there on coming back", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-16/);
  await page.getByLabel("How does the request describe the procedure?").fill("Typed and left");
  // By the router, at once: the form goes away before its pause for typing is over.
  await page.getByRole("link", { name: "Worklist" }).click();
  await worklist.openCase(/SYN-16/);
  await expect(page.getByLabel("How does the request describe the procedure?")).toHaveValue(
    "Typed and left",
  );
});

test("the way back to the worklist leads to the list that was looked at, without its search words", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const toWorklist = page.getByRole("link", { name: "Worklist", exact: true });
  await worklist.open();
  await worklist.loadSamples();
  for (const list of ["due=overdue", "line=medicare-advantage&sort=memberName&order=descending"]) {
    await page.goto(`/?${list}`);
    await worklist.search.fill("Example");
    await page.getByRole("link", { name: "Criteria", exact: true }).click();
    await toWorklist.click();
    await expect(worklist.heading).toBeVisible();
    const { searchParams } = new URL(page.url());
    expect(searchParams.toString()).toBe(list);
    await expect(worklist.search).toHaveValue("");
  }
  // On the list itself it takes the filters off.
  await toWorklist.click();
  await expect(page).toHaveURL(/\/$/);
});

test("the criteria can be read without any case, from their address", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Criteria" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Sacrococcygeal pain criteria" }),
  ).toBeFocused();
  await page.goto("/criteria/sacrococcygeal-64999");
  await expect(
    page.getByRole("heading", { level: 1, name: "Sacrococcygeal pain criteria" }),
  ).toBeVisible();
  await page.goto("/criteria/no-such-set");
  await expect(page.getByRole("heading", { level: 1, name: "Criteria not found" })).toBeVisible();
});

/** The answer "not available" to the question about the film in the sitting position. */
function sittingFilm(page: Page): Locator {
  return questionOf(page, factAt("imaging.dynamicSitting")).locator('input[value="not-available"]');
}

test("a review that is opened by its address loads no chunk of another page", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-01/);
  await page.locator("[data-question]").first().waitFor();
  await page.reload();
  await page.locator("[data-question]").first().waitFor();
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith(".js")),
  );
  // Chunks are named after the routes they are for.
  expect(scripts.filter((path) => path.includes("case-step"))).not.toEqual([]);
  expect(scripts.filter((path) => /(?:case-\w+|\w+)-route-/.test(path))).toEqual([]);
});
