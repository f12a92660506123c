import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/find-chromium.mjs";

const port = process.env["E2E_PORT"] ?? "4317";
const origin = `http://127.0.0.1:${port}`;
// `npm test` has built already; anybody else gets a build of their own, so that two runs never share a folder.
const built = process.env["E2E_FOLDER"];
const folder = built ?? `.cache/e2e/${port}`;
const chromium = findChromium();

export default defineConfig({
  testDir: "e2e/scenarios",
  outputDir: `test-results/${port}`,
  snapshotPathTemplate: "e2e/outlines/{arg}{ext}",
  fullyParallel: true,
  forbidOnly: true,
  // Long enough for a machine that is busy elsewhere; a wait ends as soon as what it waits for is there.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // On a shared machine a browser may be starved for seconds; a test that then passes is reported as flaky.
  retries: process.env["CI"] === undefined ? 0 : 1,
  reporter: "list",
  use: {
    baseURL: origin,
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "America/New_York",
    // Recording costs a third of the processor's time: a run that may retry records what failed when it does.
    trace: process.env["CI"] === undefined ? "retain-on-failure" : "on-first-retry",
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [{ name: "desktop" }],
  webServer: {
    command: `node scripts/serve.mjs --port ${port} --folder ${folder}${built === undefined ? " --build" : ""}`,
    url: origin,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
