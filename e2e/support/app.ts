import { test as base, expect } from "@playwright/test";
import { giveVault } from "../sealed-store/give-vault.ts";
import { watchContext } from "./page-watch.ts";

export { expect };
export { expectNoAxeViolations } from "./accessibility.ts";

type Options = {
  /** "ready": the workstation is set up, and its pages open. "none": as it is found on a new machine. */
  readonly vault: "ready" | "none";
};

/**
 * Playwright's test, where everything that no page may ever do (see page-watch) fails the test, whatever the test is
 * about, on its first page and on every other one it opens.
 */
export const test = base.extend<{ offences: readonly string[] } & Options>({
  vault: ["ready", { option: true }],
  context: async ({ context, vault, baseURL }, use) => {
    if (vault === "ready") await giveVault(context, new URL(baseURL ?? "").origin);
    await use(context);
  },
  offences: [
    async ({ context, baseURL }, use) => {
      const offences = await watchContext(context, new URL(baseURL ?? "").origin);
      await use(offences);
      expect(offences, "the pages must stay quiet, local and within their policy").toEqual([]);
    },
    { auto: true },
  ],
});
