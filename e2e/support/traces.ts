import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";

/** Expects that nothing the browser may write down outside of the store holds these words. */
export async function expectNoTrace(page: Page, words: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { entries } = await cdp.send("Page.getNavigationHistory");
  const kept = await page.evaluate(() => ({
    address: window.location.href,
    state: JSON.stringify(window.history.state),
    title: document.title,
    session: JSON.stringify(Object.entries(window.sessionStorage)),
    local: JSON.stringify(Object.entries(window.localStorage)),
  }));
  await cdp.detach();
  for (const [place, text] of Object.entries({ ...kept, entries: JSON.stringify(entries) })) {
    expect(text.toLowerCase(), place).not.toContain(words.toLowerCase());
  }
}

/**
 * Files of a browser profile that hold the words as UTF-8 or UTF-16, but for the store's own databases. For a
 * profile whose browser is closed, so that everything is written.
 */
export function filesHolding(profile: string, words: string): readonly string[] {
  const forms = (["utf8", "utf16le"] as const).map((encoding) => Buffer.from(words, encoding));
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes("/IndexedDB/"))
    .filter((path) => {
      const content = readFileSync(path);
      return forms.some((form) => content.includes(form));
    });
}
