import { type Browser, test as base } from "@playwright/test";
import { watchPage } from "../support/page-watch.ts";
import { attachScreen } from "./attach-picture.ts";
import type { Checked } from "./check-accessibility.ts";
import type { Desk } from "./desk.ts";

/**
 * One browser page for all scenarios of a worker, so that the application is loaded once, and what axe has checked on
 * it. After a failure Playwright starts a new worker, and so a new page.
 */
type Seat = {
  readonly browser: Browser;
  readonly checked: Checked;
  desk: Desk | undefined;
};

type Fixtures = {
  readonly deskFor: (today: string) => Promise<Desk>;
  readonly checked: Checked;
};

/** Playwright's test with a desk at which the people of a scenario sit down. */
export const scenarioTest = base.extend<Fixtures, { readonly seat: Seat }>({
  seat: [
    async ({ browser }, use) => {
      const seat: Seat = {
        browser,
        checked: { pages: new Map(), kinds: new Set() },
        desk: undefined,
      };
      await use(seat);
      await seat.desk?.page.context().close();
    },
    { scope: "worker" },
  ],
  checked: ({ seat }, use) => use(seat.checked),
  deskFor: async ({ seat, baseURL }, use, testInfo) => {
    await use(async (today) => {
      seat.desk ??= await newDesk(seat.browser, baseURL ?? "", today);
      return seat.desk;
    });
    const { desk } = seat;
    if (testInfo.status !== testInfo.expectedStatus && desk !== undefined) await attachScreen(desk);
  },
});

/** A page of its own, at that instant, under watch for what a page must never do. */
export async function newDesk(browser: Browser, origin: string, today: string): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "America/Chicago",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.install({ time: today });
  const offences = await watchPage(page, origin);
  const camera = await context.newCDPSession(page);
  return { page, camera, offences, reference: "", person: "", today: "" };
}
