import { type Browser, expect, type Page } from "@playwright/test";

/**
 * Somebody at a machine of his or her own, signed in to a team server by the demonstration's provider. `hasOwnClock`: the
 * test can move the page's clock on.
 */
export async function signInTo(
  browser: Browser,
  origin: string,
  name: string,
  { hasOwnClock = false } = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  if (hasOwnClock) await page.clock.install();
  await signInOn(page, name);
  return page;
}

/** Signs in on a page of somebody’s own browser. */
export async function signInOn(page: Page, name: string): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole("button", { name: `Signed in as ${name}` })).toBeVisible();
}
