import type { Page } from "@playwright/test";
import { nameOneself, sayWhoWorks } from "../pages/people.ts";
import { sampleCount, worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { deleteDatabase, placeOf } from "../support/stored-rows.ts";
import { tamper } from "../support/tamper.ts";

// Accessibility checks of long pages take seconds each where the machine is busy.
test.describe.configure({ timeout: 90_000 });

/** Stands in for the browser's refusal: the property itself throws, or opening a database does. */
async function denyStorage(page: Page, where: "property" | "open"): Promise<void> {
  await page.addInitScript((at) => {
    const refuse = (): never => {
      throw new DOMException("refused", "SecurityError");
    };
    if (at === "property") Object.defineProperty(window, "indexedDB", { get: refuse });
    else IDBFactory.prototype.open = refuse;
  }, where);
}

for (const [where, title] of [
  ["property", "This browser has no storage"],
  ["open", "Storage is not allowed here"],
] as const) {
  test(`where storage is denied (${where}) the page says so instead of showing an empty list`, async ({
    page,
  }) => {
    await denyStorage(page, where);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    for (const part of ["What happened", "What is safe", "What to do next"]) {
      await expect(page.getByRole("heading", { level: 2, name: part })).toBeVisible();
    }
    await expect(worklistPage(page).empty).toHaveCount(0);
    await expectNoAxeViolations(page);
  });
}

test("the reviewer may work without storage, and every page says that nothing is kept", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await test.step("given a browser that denies storage", async () => {
    await denyStorage(page, "open");
    await page.goto("/");
  });
  await test.step("when the reviewer chooses to work in this session only", async () => {
    await page.getByRole("button", { name: "Work in this session only, without storage" }).click();
    await sayWhoWorks(page, "Nora Sample");
    await worklist.loadSamples();
  });
  await test.step("then the worklist and the case both say so", async () => {
    const banner = page.getByRole("region", { name: "Storage" });
    await expect(banner).toContainText("nothing here is stored");
    await worklist.openCase(/SYN-02/);
    await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
    await expect(banner).toContainText("nothing here is stored");
    await expectNoAxeViolations(page);
  });
});

test("the criteria stay readable where storage is denied", async ({ page }) => {
  await denyStorage(page, "open");
  await page.goto("/criteria");
  await expect(
    page.getByRole("heading", { level: 1, name: "Sacrococcygeal pain criteria" }),
  ).toBeVisible();
});

test("a database that lost its cases is never greeted as an empty one", async ({ page }) => {
  const worklist = worklistPage(page);
  await test.step("given cases that were saved", async () => {
    await worklist.open();
    await worklist.loadSamples();
    await page.goto("/criteria");
  });
  await test.step("when the browser's database is replaced by an empty one", async () => {
    await deleteDatabase(page, (await placeOf(page)).cases);
    await page.goto("/");
  });
  await test.step("then the page says how many cases are missing", async () => {
    await expect(
      page.getByRole("heading", { level: 1, name: "Cases are missing from this browser" }),
    ).toBeVisible();
    await expect(page.getByText(new RegExp(`0 cases of ${String(sampleCount)}`))).toBeVisible();
    await expect(worklist.empty).toHaveCount(0);
    await expectNoAxeViolations(page);
  });
  await test.step("and goes on only when the reviewer says so", async () => {
    await page.reload();
    await expect(page.getByText(new RegExp(`0 cases of ${String(sampleCount)}`))).toBeVisible();
    await expect(page.getByText("The people of this browser are missing")).toBeVisible();
    await page.getByRole("button", { name: "Continue with what is there" }).click();
    await nameOneself(page, "Nora Again");
    await expect(worklist.empty).toBeVisible();
    await page.reload();
    await expect(worklist.empty).toBeVisible();
  });
});

test("a database deleted from another tab is told at once in the case that is open", async ({
  page,
  context,
}) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.openCase(/SYN-16/);
  await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
  const other = await context.newPage();
  await other.goto("/criteria");
  const { cases } = await placeOf(other);
  await other.evaluate((name) => void indexedDB.deleteDatabase(name), cases);
  await expect(
    page.getByRole("heading", { level: 1, name: "Cases are missing from this browser" }),
  ).toBeVisible();
  await expect(page.getByText(new RegExp(`0 cases of ${String(sampleCount)}`))).toBeVisible();
  await page.getByRole("button", { name: "Continue with what is there" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/missing/);
});

test("a storage that never answers is said not to answer", async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const hung: unknown = new EventTarget();
    Object.assign(IDBFactory.prototype, { open: () => hung });
  });
  await page.goto("/");
  await expect(page.getByText("Opening cases…")).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(
    page.getByRole("heading", { level: 1, name: "Storage is not responding" }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(worklistPage(page).empty).toHaveCount(0);
});

test("a damaged case names what is wrong, is left as it is, and can be saved as a file", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await test.step("given a case whose stored form is damaged", async () => {
    await worklist.open();
    await worklist.loadSamples();
    const id = "sample-case-02-impar-met";
    await tamper(page, "cases", (row) =>
      row["id"] === id ? { ...row, record: { id, torn: true } } : row,
    );
  });
  await test.step("then its page says so and keeps the rest usable", async () => {
    await page.goto("/cases/sample-case-02-impar-met");
    await expect(
      page.getByRole("heading", { level: 1, name: "This case can’t be read" }),
    ).toBeVisible();
    await expectNoAxeViolations(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save a copy as stored" }).click();
    expect((await download).suggestedFilename()).toBe("case-sample-c-as-stored.json");
    await worklist.open();
    await worklist.openCase(/SYN-03/);
    await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
  });
});
