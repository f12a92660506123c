import type { Page } from "@playwright/test";
import { findSet, policyOf, setInWords } from "#criteria";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

const found = findSet("sacrococcygeal-64999");
if (!found.ok) throw new Error(found.message);
const { set } = found;
const name = policyOf(set)?.name ?? set.title;

const contents = (page: Page) => page.getByRole("navigation", { name: "Contents" });
const card = (page: Page, title: string) => page.getByRole("article", { name: title, exact: true });

test("anyone reads the criteria without a case, and the page passes axe", async ({ page }) => {
  test.slow(); // some two thousand elements, each checked against its background
  await page.goto("/criteria");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  for (const { title } of set.criteria) await expect(card(page, title)).toBeVisible();
  await expectNoAxeViolations(page);
});

test("the page passes axe in the dark, too", async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/criteria");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("the address of a criterion leads to it, and it stands out", async ({ page }) => {
  await page.goto("/criteria#conservative.physical-therapy");
  const therapy = card(page, "Physical therapy: duration and visits");
  await expect(therapy).toBeInViewport();
  await expect(therapy).toBeFocused();
  await expect(therapy).toHaveAttribute("data-is-target", "true");
  await expect(
    contents(page).getByRole("link", { name: "Physical therapy: duration and visits" }),
  ).toHaveAttribute("aria-current", "location");
});

test("a link of the contents leads to its criterion, and Back returns", async ({ page }) => {
  await page.goto("/criteria#conservative.cushion");
  await expect(card(page, "Coccyx cushion")).toBeFocused();
  await contents(page).getByRole("link", { name: "Imaging indication for surgery" }).click();
  await expect(page).toHaveURL(/#ladder\.surgical-indication$/);
  await expect(card(page, "Imaging indication for surgery")).toBeFocused();
  await page.goBack();
  await expect(card(page, "Coccyx cushion")).toBeFocused();
});

test("every criterion has a link to itself", async ({ page }) => {
  await page.goto("/criteria");
  for (const { id, title } of set.criteria) {
    await expect(
      card(page, title).getByRole("link", { name: `Link to: ${title}` }),
    ).toHaveAttribute("href", `#${id}`);
  }
});

test("the search finds a criterion by what it requires", async ({ page }) => {
  await page.goto("/criteria");
  await page.getByRole("searchbox", { name: "Search the criteria" }).fill("gabapentin unicorn");
  await expect(contents(page).getByText("No results for “gabapentin unicorn”.")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search the criteria" }).fill("levator");
  await expect(
    contents(page).getByRole("link", { name: "Levator ani massage and stretching" }),
  ).toBeVisible();
  await expect(
    contents(page).getByRole("link", { name: "Imaging indication for surgery" }),
  ).toHaveCount(0);
});

test("printed, the page keeps every criterion and leaves out what only a screen needs", async ({
  page,
}) => {
  await page.goto("/criteria");
  await page.emulateMedia({ media: "print" });
  await expect(contents(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  for (const { requirement } of set.criteria) {
    await expect(page.getByText(requirement, { exact: true })).toBeVisible();
  }
});

test("at 400 % zoom the page reads in one column and never scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto("/criteria");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.getByText("Contents and search").click();
  await expect(contents(page)).toBeVisible();
});

test("a version is opened by its reference, and an unknown one says what exists", async ({
  page,
}) => {
  await page.goto(`/criteria/${set.id}@${set.version}`);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.goto(`/criteria/${set.id}@9.9.9`);
  await expect(page.getByRole("heading", { level: 1, name: "Criteria not found" })).toBeVisible();
  await expect(
    page.getByRole("link", { name: `Read ${setInWords(`${set.id}@${set.version}`)}` }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
});
