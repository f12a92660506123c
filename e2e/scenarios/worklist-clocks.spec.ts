import type { Page } from "@playwright/test";
import { sampleCount, worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { copyCases } from "../support/many-cases.ts";
import { placeOf } from "../support/stored-rows.ts";

// The samples are dated from this day, at 9 in Chicago; the browser's zone is New York.
test.beforeEach(({ page }) => page.clock.setFixedTime(new Date("2026-03-16T15:00:00Z")));
test.describe.configure({ timeout: 180_000 });

test("the list stands by what is due, says how long is left, and why", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  const others = worklist.rows.filter({ hasNotText: "Urgent physician review" });
  await test.step("red flags first, then by what is due", async () => {
    await expect(worklist.rows.first()).toContainText("Urgent physician review");
    await expect(others.first()).toContainText("11 h 0 min overdue");
    await expect(worklist.row(/12 h 59 min left/).first()).toContainText(
      "Mar 16, 2026, 11:59 PM ET",
    );
    await expect(worklist.row("SAMPLE-02")).toContainText("1 d 12 h left");
    await expect(worklist.row("SAMPLE-02")).toContainText("Mar 17, 2026, 11:59 PM ET");
    await expect(worklist.table.getByRole("columnheader", { name: /^Decision/ })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
  });
  await test.step("the other way round, from the address, and by the notice", async () => {
    await worklist.table.getByRole("link", { name: "Decision" }).click();
    await expect(page).toHaveURL(/order=descending/);
    await expect(others.last()).toContainText("11 h 0 min overdue");
    await page.reload();
    await expect(others.last()).toContainText("11 h 0 min overdue");
    await worklist.table.getByRole("link", { name: "Notice" }).click();
    await expect(page).toHaveURL(/sort=noticeDueAt/);
    await expect(worklist.rows.first()).toContainText("11 h 0 min overdue");
  });
  await test.step("and why, on demand", async () => {
    await page.getByRole("button", { name: "Clocks of SAMPLE-16" }).click();
    const dialog = page.getByRole("dialog", { name: "Clocks of SAMPLE-16" });
    await expect(dialog).toContainText("42 CFR 422.568(b)(1)");
    await expect(dialog).toContainText("Mar 15, 2026, 11:00 AM ET");
    await expect(dialog).toContainText("Eastern (America/New_York)");
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Clocks of SAMPLE-16" })).toBeFocused();
  });
  await test.step("only what is overdue, and nothing is lost of it on the way back", async () => {
    const overdue = page
      .getByRole("navigation", { name: "Filter by due time" })
      .getByRole("link", { name: /^Overdue/ });
    await expect(overdue).toHaveText(/\d/);
    const count = Number(/\d+/.exec(await overdue.innerText())?.[0]);
    await overdue.click();
    await expect(page).toHaveURL(/due=overdue/);
    await expect(worklist.rows).toHaveCount(count);
    await expect(worklist.row("SAMPLE-02")).toHaveCount(0);
    await page.goBack();
    await expect(worklist.rows).toHaveCount(sampleCount);
  });
});

test("whose cases are listed is chosen, kept in the address, and follows an answer", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.unfoldFilters();
  const assigned = page.getByRole("combobox", { name: "Assigned to" });
  const mine = assigned.getByRole("option", { name: /^Mine/ });
  await assigned.selectOption(await mine.getAttribute("value"));
  await expect(page).toHaveURL(/assigned=mine/);
  await expect(page.getByRole("heading", { name: "No matching cases" })).toBeVisible();

  await assigned.selectOption({ label: "Unassigned" });
  await expect(worklist.rows).toHaveCount(sampleCount);
  await worklist.openCase(/SYN-16/);
  await page.getByRole("radio", { name: "Ganglion impar injection" }).check();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.goto("/?assigned=mine");
  await expect(worklist.rows).toHaveCount(1);
  await expect(worklist.rows.first()).toContainText("SAMPLE-16");
  await expectNoAxeViolations(page);
});

test("of a thousand cases only those in sight are drawn; every one is counted and reached", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await copyCases(page, 1000 - sampleCount);
  await page.reload();
  await expect(worklist.table).toHaveAttribute("aria-rowcount", "1001");
  expect(await worklist.rows.count()).toBeLessThan(60);
  await expectNoAxeViolations(page);

  await test.step("at the end of the page stands the last case", async () => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(worklist.table.locator('tr[aria-rowindex="1001"]')).toBeInViewport();
    await expect(worklist.table.locator('tr[aria-rowindex="1001"]')).toContainText("SAMPLE-");
    expect(await worklist.rows.count()).toBeLessThan(60);
  });
  await test.step("by keys one goes on where one is, and Enter opens the case", async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(worklist.table.locator('tr[aria-rowindex="2"]')).toBeInViewport();
    await worklist.search.focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focusedRow(page)).toBe("2");
    for (const key of ["j", "j", "ArrowDown", "k"]) await page.keyboard.press(key);
    await expect.poll(() => focusedRow(page)).toBe("4");
    const name = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect(page.getByText(name ?? "", { exact: true }).first()).toBeVisible();
  });
});

test("keys follow the list past what is drawn, one case at a time", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await copyCases(page, 200 - sampleCount);
  await page.reload();
  await expect(worklist.table).toHaveAttribute("aria-rowcount", "201");
  await worklist.search.focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => focusedRow(page)).toBe("2");
  for (let row = 3; row <= 60; row += 1) {
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focusedRow(page), { intervals: [10, 20, 50, 100] }).toBe(String(row));
  }
  await expect(worklist.table.locator('tr[aria-rowindex="60"]')).toBeInViewport();
});

async function focusedRow(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"));
}

test("a list of thousands begins with the rows of the last visit and goes on to all of now", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const overdue = page
    .getByRole("navigation", { name: "Filter by due time" })
    .getByRole("link", { name: /^Overdue/ });
  await worklist.open();
  await worklist.loadSamples();
  await copyCases(page, 2416 - sampleCount);
  await page.reload();
  await expect(worklist.table).toHaveAttribute("aria-rowcount", "2417");
  await expect(overdue).toHaveText(/\d/);
  await untilTopIsKept(page);
  await test.step("at first without counts of another moment", async () => {
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (document.querySelector("main tr[data-index] a") === null) return;
        watch.disconnect();
        const links = document.querySelectorAll("nav[aria-label='Filter by due time'] a");
        window.name = links[0]?.textContent ?? "";
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await expect.poll(() => page.evaluate(() => window.name)).toBe("Overdue");
  });
  await test.step("then whole", async () => {
    await expect(overdue).toHaveText(/\d/);
    await expect(worklist.table).toHaveAttribute("aria-rowcount", "2417");
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.locator('tr[aria-rowindex="2417"] a')).toBeVisible();
    await expectNoAxeViolations(page);
  });
});

/** No cases waiting for what a list leaves behind for the next visit; this test does. */
async function untilTopIsKept(page: Page): Promise<void> {
  const { cases } = await placeOf(page);
  const isKept = () =>
    page.evaluate(
      (name) =>
        new Promise<boolean>((resolve) => {
          const opening = indexedDB.open(name);
          opening.addEventListener("success", () => {
            const database = opening.result;
            const kept = database.transaction("snapshots").objectStore("snapshots");
            const count = kept.count("first-pages");
            count.addEventListener("success", () => {
              database.close();
              resolve(count.result === 1);
            });
          });
        }),
      cases,
    );
  await expect.poll(isKept).toBe(true);
}
