import { join } from "node:path";
import { set } from "../pages/review-form.ts";
import { loadScenarios } from "../runner/load-scenarios.ts";
import { runScenario } from "../runner/run-scenario.ts";
import { newSession } from "../runner/scenario-test.ts";
import { expect, test } from "../support/app.ts";

test("scenarios of every kind run through the interface", async ({ browser, baseURL }) => {
  test.setTimeout(400_000);
  const ofSet = ["public-cases/09-paper-missing-only", "criteria/conservative.cushion"];
  const ofLife = ["clocks/commercial-erisa-standard", "life/against-the-recommendation"];
  const own = join(import.meta.dirname, "../../criteria/sets", set.id, "scenarios");
  const paths = [
    ...ofSet.map((kind) => join(own, `${kind}.yaml`)),
    ...ofLife.map((kind) => join(import.meta.dirname, `${kind}.yaml`)),
  ];
  const { files, problems } = loadScenarios(paths, "/");
  expect(problems).toEqual([]);
  const checked = { pages: new Map(), kinds: new Set<string>() };
  for (const file of files) {
    const session = await newSession(browser, baseURL ?? "", file.scenario.given.today);
    await runScenario(session, file, {
      origin: baseURL ?? "",
      accessibility: checked,
      patience: 20_000,
    });
    await session.page.context().close();
  }
});

test("a scenario whose expectation does not hold fails at that step, in words", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const planted = join(import.meta.dirname, "../support/planted-failure.yaml");
  const { files, problems } = loadScenarios([planted], "/");
  expect(problems).toEqual([]);
  const [file] = files;
  if (file === undefined) throw new Error("the planted scenario is missing");
  const session = await newSession(browser, baseURL ?? "", file.scenario.given.today);
  const checked = { pages: new Map(), kinds: new Set<string>() };
  await expect(
    runScenario(session, file, { origin: baseURL ?? "", accessibility: checked, patience: 1_000 }),
  ).rejects.toThrow("recommendation: expected approve, found deny");
  await session.page.context().close();
});
