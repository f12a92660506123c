import type { BrowserContext, Page } from "@playwright/test";

/** What a browser holds, by what was done in it; for as long as the worker lives. */
const stored = new Map<string, Awaited<ReturnType<BrowserContext["storageState"]>>>();

/**
 * Gives a browser what `steps` leave in it: the first time in a worker by doing them, after that by storing what they
 * stored. Only a page that has not been anywhere starts so, and one that lives in the present: anything else is done
 * step by step. Open a page after it.
 *
 * @param name says what the steps come to; the same name is the same steps
 */
export async function startFrom(
  page: Page,
  name: string,
  steps: () => Promise<void>,
): Promise<void> {
  if (page.url() !== "about:blank" || !(await livesNow(page))) {
    await steps();
    return;
  }
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const key = `${name}, ${zone}`;
  const before = stored.get(key);
  if (before !== undefined) {
    await page.context().setStorageState(before);
    return;
  }
  await steps();
  stored.set(key, await page.context().storageState({ indexedDB: true }));
}

/** Whether the page has the time of day of the machine; a test may have set it another. */
async function livesNow(page: Page): Promise<boolean> {
  const there = await page.evaluate(() => Date.now());
  return Math.abs(there - Date.now()) < 3_600_000;
}
