import { defineConfig } from "@playwright/test";
import browserTests from "./playwright.config.ts";

/** `npm run screenshots`: pictures to look at, of the pages and states that the browser tests check. */
export default defineConfig({
  ...browserTests,
  testDir: "e2e/pictures",
  timeout: 1_800_000,
  workers: 1,
  retries: 0,
  use: { ...browserTests.use, trace: "off" },
});
