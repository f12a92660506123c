import { expect, type Locator, type Page } from "@playwright/test";
import { test as base } from "./app.ts";
import { type OwnServer, startOwnServer } from "./own-server.ts";

/** The test of every spec, with the service worker that other tests go without, and with a server of its own. */
export const test = base.extend<{ server: OwnServer }>({
  server: async ({ browserName }, use, info) => {
    const server = await startOwnServer(info.outputPath(`served-${browserName}`));
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.origin),
  serviceWorkers: "allow",
});

/** Waits until the browser keeps every file of the release: from the next load on it needs no server. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** There while the page comes from the release of that name. */
export function markOfRelease(page: Page, name: string): Locator {
  return page.locator(`meta[name=release][content=${name}]`);
}

/** Comes back to the window, as from another program: that is when it looks for a newer release. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(releaseLine(page)).toBeVisible();
}

/** The line that says that a newer release waits. */
export function releaseLine(page: Page): Locator {
  return page.getByText("A new version is ready. Reload to update.").first();
}
