import { test as base, expect } from "@playwright/test";
import { watchPage } from "./page-watch.ts";

export { expect };
export { expectNoAxeViolations } from "./accessibility.ts";

/**
 * Playwright's test, where everything that the page must never do (see page-watch) fails the test, whatever
 * the test is about. A second page of the same test needs its own `watchPage`.
 */
export const test = base.extend<{ offences: readonly string[] }>({
  offences: [
    async ({ page, baseURL }, use) => {
      const offences = await watchPage(page, new URL(baseURL ?? "").origin);
      await use(offences);
      expect(offences, "the page must stay quiet, local and within its policy").toEqual([]);
    },
    { auto: true },
  ],
});
