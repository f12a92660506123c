import { exampleFile } from "../pages/example-case.ts";
import { expectStep, set } from "../pages/review-form.ts";
import { focusedQuestion } from "../pages/review-keys.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test("the whole source case fits two screens of the panel, one row a criterion, each with its next step", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.importFile("source-case.json", exampleFile("01-source-case"));
  await page.locator("[data-recommendation]").waitFor();
  const panel = page.getByRole("complementary", { name: "Criteria results" });
  const screens = await panel.evaluate(({ scrollHeight, clientHeight }) => ({
    scrollHeight,
    limit: 2 * clientHeight,
  }));
  expect(screens.scrollHeight, JSON.stringify(screens)).toBeLessThanOrEqual(screens.limit);
  const open = panel.locator("[data-requirement]");
  await expect(open).toHaveCount(16);
  for (const row of await open.all()) await expect(row).toBeVisible();
  await expect(panel.getByRole("button", { name: /^In request: / })).toHaveCount(14);

  // By keyboard alone: a row opens to its pitfalls and reason, and its next step leads to the request.
  const films = panel.locator('[data-criterion="diagnosis.dynamic-radiographs"]');
  await films.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  await expect(films.locator("[data-pitfall]").first()).toBeVisible();
  await expect(films.locator("[data-why]")).toContainText("Not documented");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(films.locator("[data-why]")).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(
    panel.getByRole("button", { name: /^In request: Standing and sitting/ }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Request for information" })).toBeFocused();
});

test("an open question’s row leads to the question, and its group folds once everything in it is met", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const { facts, ...file } = exampleFile("02-impar-met");
  await worklist.open();
  await worklist.importFile("met-but-one.json", { ...file, facts: withoutMedication(facts) });
  const panel = page.getByRole("complementary", { name: "Criteria results" });
  const row = panel.locator('[data-criterion="medication.optimized"]');
  await expect(row).toBeVisible();
  await panel.getByRole("button", { name: "Answer: Medication optimization" }).press("Enter");
  await expectStep(page, "conservative");
  await expect.poll(() => focusedQuestion(page)).toBe("conservative.medication.multimodalTrial");
  await page.keyboard.press("1");
  await expect(row).toHaveAttribute("data-status", "met");
  await expect(row).toBeHidden();
  await panel.getByRole("heading", { name: "Medication" }).click();
  await expect(row).toBeVisible();
});

test("each question is a heading, and no page of a case speaks with more than three voices", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.importFile("source-case.json", exampleFile("01-source-case"));
  await page.locator("[data-recommendation]").waitFor();
  const voices = page.locator(
    '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]',
  );
  const address = page.url().replace(/\/[a-z-]+(\?.*)?$/, "");
  const places = [...set.steps.map(({ id }) => id), "check", "summary", "notice", "changes"];
  const counts: Record<string, number> = {};
  for (const place of [
    ...places.map((one) => `${address}/${one}`),
    "/",
    "/cases/new",
    "/criteria",
  ]) {
    await page.goto(place);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
    counts[place.replace(address, "")] = await voices.count();
  }
  expect(Object.entries(counts).filter(([, count]) => count > 3)).toEqual([]);

  await page.goto(`${address}/conservative`);
  const asked = set.facts.filter(
    ({ step, isSupplementary }) => step === "conservative" && isSupplementary !== true,
  );
  const headings = page.locator("form").getByRole("heading", { level: 2 });
  await expect(headings).toHaveText(asked.map(({ question }) => question));
});

/** The same answers, but nobody has looked for a trial of several medications. */
function withoutMedication(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = structuredClone({ ...facts });
  const text = JSON.stringify(copy, (key, value: unknown) =>
    key === "multimodalTrial" ? undefined : value,
  );
  const parsed: unknown = JSON.parse(text);
  return Object.fromEntries(Object.entries(parsed ?? {}));
}
