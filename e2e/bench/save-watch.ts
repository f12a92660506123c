import type { Page } from "@playwright/test";

/** Saves as they are shown, measured in the page. */
export type SaveWatch = {
  readonly untilThere: (count: number) => Promise<void>;
  /** From the last change to "Saved", in milliseconds, in the order in which they came. */
  readonly read: () => Promise<readonly number[]>;
};

declare global {
  interface Window {
    /** Put there by `watchSaves`. */
    benchSaves?: readonly number[];
  }
}

/** Watches the word that says whether what is on screen is stored, from now on. */
export async function watchSaves(page: Page): Promise<SaveWatch> {
  await page.evaluate(() => {
    const saves: number[] = [];
    window.benchSaves = saves;
    let changed: number | null = null;
    let wasUnsaved = false;
    document.addEventListener("input", () => (changed = performance.now()), { capture: true });
    const word = (wanted: string): boolean =>
      [...document.querySelectorAll("span > svg + span")].some(
        ({ textContent }) => textContent === wanted,
      );
    new MutationObserver(() => {
      if (changed === null) return;
      if (word("Saving…")) wasUnsaved = true;
      if (!wasUnsaved || !word("Saved")) return;
      saves.push(performance.now() - changed);
      changed = null;
      wasUnsaved = false;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return {
    async untilThere(count) {
      await page.waitForFunction((wanted) => (window.benchSaves?.length ?? 0) >= wanted, count);
    },
    read: () => page.evaluate(() => window.benchSaves ?? []),
  };
}
