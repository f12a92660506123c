import { type Browser, test as base } from "@playwright/test";
import { giveVault } from "../sealed-store/give-vault.ts";
import { watchPage } from "../support/page-watch.ts";
import { attachScreen } from "./attach-picture.ts";
import type { Checked } from "./check-accessibility.ts";
import type { ScenarioSession } from "./session.ts";

/**
 * One browser page for the scenarios of a worker, so that the application is loaded once, and what axe has checked on
 * it. After a failure Playwright starts a new worker, and so a new page. A scenario that moved the time leaves its page
 * to nobody: Playwright's timers stop once a page is 2^31 ms (24.8 days) ahead, and a case then never opens.
 */
type Seat = {
  readonly browser: Browser;
  readonly checked: Checked;
  session: ScenarioSession | undefined;
};

type Fixtures = {
  readonly deskFor: (today: string) => Promise<ScenarioSession>;
  readonly checked: Checked;
};

/** Playwright's test with a session in which the people of a scenario take turns. */
export const scenarioTest = base.extend<Fixtures, { readonly seat: Seat }>({
  seat: [
    async ({ browser }, use) => {
      const seat: Seat = {
        browser,
        checked: { pages: new Map(), kinds: new Set() },
        session: undefined,
      };
      await use(seat);
      await seat.session?.page.context().close();
    },
    { scope: "worker" },
  ],
  checked: ({ seat }, use) => use(seat.checked),
  deskFor: async ({ seat, baseURL }, use, testInfo) => {
    await use(async (today) => {
      if (seat.session?.today === "") {
        await seat.session.page.context().close();
        seat.session = undefined;
      }
      seat.session ??= await newSession(seat.browser, baseURL ?? "", today);
      return seat.session;
    });
    const { session } = seat;
    if (testInfo.status !== testInfo.expectedStatus && session !== undefined)
      await attachScreen(session);
  },
});

/** A page of its own, at that instant, under watch for what a page must never do. */
export async function newSession(
  browser: Browser,
  origin: string,
  today: string,
): Promise<ScenarioSession> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "America/Chicago",
    reducedMotion: "reduce",
  });
  await giveVault(context, new URL(origin).origin);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.install({ time: today });
  const offences = await watchPage(page, origin);
  const camera = await context.newCDPSession(page);
  return { page, camera, offences, reference: "", person: "", today: "" };
}
