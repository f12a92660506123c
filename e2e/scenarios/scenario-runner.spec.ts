import { join } from "node:path";
import { loadScenarios } from "../runner/load-scenarios.ts";
import { failureInWords, reportPage } from "../runner/report-page.ts";
import { tallyOf } from "../runner/results-file.ts";
import { runAll } from "../runner/run-all.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test("scenarios of every kind run through the interface", async ({ browser, baseURL }) => {
  test.setTimeout(400_000);
  const kinds = [
    "public-cases/09-paper-missing-only",
    "criteria/conservative.cushion",
    "clocks/commercial-erisa-standard",
    "life/against-the-recommendation",
  ];
  const paths = kinds.map((kind) => join(import.meta.dirname, `${kind}.yaml`));
  const { files, problems } = loadScenarios(paths, "/");
  expect(problems).toEqual([]);
  const runs = await runAll(browser, files, {
    origin: baseURL ?? "",
    workers: 1,
    patience: 20_000,
    onDone: () => undefined,
  });
  const failures = runs.flatMap(({ title, steps }) =>
    steps
      .filter(({ outcome }) => outcome === "failed")
      .map((step) => [title, failureInWords(step)]),
  );
  expect(failures).toEqual([]);
});

test("a scenario whose expectation does not hold turns its run and the report red", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const planted = join(import.meta.dirname, "../support/planted-failure.yaml");
  const { files, problems } = loadScenarios([planted], "/");
  expect(problems).toEqual([]);
  const runs = await runAll(browser, files, {
    origin: baseURL ?? "",
    workers: 1,
    patience: 1_000,
    onDone: () => undefined,
  });
  await test.step("what held is green, what did not is red, and nothing is done after it", () => {
    const [run] = runs;
    expect(run?.isPassed).toBe(false);
    expect(run?.steps.map(({ outcome }) => outcome)).toEqual(["passed", "failed", "not-run"]);
    expect(run?.steps[1]?.checks.filter(({ isMet }) => !isMet)).toEqual([
      { what: "recommendation", expected: "approve", found: "deny", isMet: false },
    ]);
  });
  await test.step("the report says what was expected, what was found and what was on screen", async () => {
    const tally = tallyOf(runs, {
      workers: 1,
      seconds: 1,
      cpuSeconds: 1,
      load: { before: 0, after: 0 },
    });
    await page.setContent(reportPage(runs, tally));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 of 1 scenarios failed");
    await expect(page.getByRole("row", { name: /recommendation approve deny/ })).toContainText(
      "not as expected",
    );
    await page.getByText("What was on the screen, in words").click();
    await expect(page.getByText(/heading "Conservative care"/)).toBeVisible();
    await expect(page.getByRole("img", { name: "The screen: review" })).toHaveCount(2);
    await expectNoAxeViolations(page);
  });
});
