import { defineConfig, devices } from "@playwright/test";
import { findChromium, findTestBrowser } from "./scripts/find-chromium.mjs";

const port = process.env["E2E_PORT"] ?? "4317";
const origin = `http://127.0.0.1:${port}`;
// `npm test` has built already; anybody else gets a build of their own, so that two runs never share a folder.
const built = process.env["E2E_FOLDER"];
const folder = built ?? `.cache/e2e/${port}`;
const chromium = findTestBrowser();

/**
 * What no test looks at. The pages that Chromium keeps ready for its address bar took as much of the processor for each
 * test as the application. The switch replaces Playwright's own of that name, so that its features (1.65) follow.
 */
const unusedFeatures = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
];

export default defineConfig({
  metadata: { browserWithWindows: findChromium() },
  outputDir: `test-results/${port}`,
  snapshotPathTemplate: "e2e/outlines/{arg}{ext}",
  fullyParallel: true,
  forbidOnly: true,
  // Long enough for a machine that is busy elsewhere; a wait ends as soon as what it waits for is there.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // On a shared machine a browser may be starved for seconds; a test that then passes is reported as flaky.
  retries: 1,
  reporter: "list",
  use: {
    baseURL: origin,
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "America/New_York",
    // A worker answers requests that a test means to watch; e2e/support/kept-app.ts lets it in where it is the subject.
    serviceWorkers: "block",
    // Recording costs a third of the processor's time: what failed is recorded when it is tried again.
    trace: "on-first-retry",
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        `--disable-features=${unusedFeatures.join(",")}`,
      ],
    },
  },
  projects: [
    // The browser tests of `npm test`; `npm run test:e2e` runs them alone.
    { name: "desktop", testDir: "e2e/scenarios" },
    // `npm run scenarios`: one test a scenario file.
    { name: "scenarios", testDir: "e2e/runner" },
    // `npm run test:appearance`: every page and state in every light, width and medium. Apart from `npm test` because
    // each change of a page's words renews its outline: run it before a release, and look at the difference.
    { name: "appearance", testDir: "e2e/appearance" },
    // `npm run screenshots`: pictures to look at, of the pages and states that the browser tests check.
    {
      name: "screenshots",
      testDir: "e2e/pictures",
      timeout: 1_800_000,
      workers: 1,
      retries: 0,
      use: { trace: "off" },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs --port ${port} --folder ${folder}${built === undefined ? " --build" : ""}`,
    url: origin,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
