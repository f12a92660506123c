import { expect } from "@playwright/test";
import { loadScenarios, problemsInWords } from "./load-scenarios.ts";
import { runScenario } from "./run-scenario.ts";
import { scenarioTest as test } from "./scenario-test.ts";

/** The files `npm run scenarios` was given, one a line; none stands for the whole suite. */
const names = (process.env["SCENARIO_FILES"] ?? "").split("\n").filter((name) => name !== "");
const { files, problems } = loadScenarios(names, process.env["INIT_CWD"] ?? process.cwd());

test("every scenario file can be read", () => {
  expect(problemsInWords(problems)).toBe("");
});

for (const file of files) {
  test(`${file.scenario.title} (${file.file})`, async ({ baseURL, deskFor, checked }) => {
    const session = await deskFor(file.scenario.given.today);
    const settings = { origin: baseURL ?? "", accessibility: checked, patience: 20_000 };
    const met = await runScenario(session, file, settings);
    // The kept results count them.
    test.info().annotations.push({ type: "expectations", description: String(met) });
  });
}
