import { test as base, expect } from "@playwright/test";
import { watchContext } from "./page-watch.ts";

export { expect };
export { expectNoAxeViolations } from "./accessibility.ts";

/**
 * Playwright's test, where everything that no page may ever do (see page-watch) fails the test, whatever the test is
 * about, on its first page and on every other one it opens.
 */
export const test = base.extend<{ offences: readonly string[] }>({
  offences: [
    async ({ context, baseURL }, use) => {
      const offences = await watchContext(context, new URL(baseURL ?? "").origin);
      await use(offences);
      expect(offences, "the pages must stay quiet, local and within their policy").toEqual([]);
    },
    { auto: true },
  ],
});
