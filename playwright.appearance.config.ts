import { defineConfig } from "@playwright/test";
import browserTests from "./playwright.config.ts";

/**
 * `npm run test:appearance`: every page and state in every light, width and medium. Apart from `npm test`
 * because each change of a page's words renews its outline: run it before a release, and look at the difference.
 */
export default defineConfig({ ...browserTests, testDir: "e2e/appearance" });
