import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Put there by `watchKeys`. */
    benchKeys?: {
      /** Gets ready for one key. */
      readonly arm: (quiet: number) => void;
      /** Milliseconds from that key to the frame that shows what it changed. */
      readonly took: () => Promise<number>;
    };
  }
}

/**
 * Gets a page ready to time keys: from the moment the browser received the key to the end of the frame in which
 * the last change of what `shown` selects was drawn. Changes of what is only spoken (live regions) do not count.
 */
export async function watchKeys(page: Page, shown: string): Promise<void> {
  await page.evaluate((selector) => {
    let taking: Promise<number> | undefined;
    window.benchKeys = {
      arm: (quiet) => {
        taking = timeNextKey(quiet);
      },
      took: async () => taking ?? Promise.reject(new Error("no key was waited for")),
    };

    function timeNextKey(quiet: number): Promise<number> {
      return new Promise((resolve, reject) => {
        let pressed = 0;
        let drawn = 0;
        let waiting: ReturnType<typeof setTimeout> | undefined;
        const giveUp = setTimeout(() => reject(new Error("no change was drawn")), 10_000);
        const onKey = (event: KeyboardEvent) => {
          if (pressed === 0) pressed = event.timeStamp;
        };
        const finish = () => {
          clearTimeout(giveUp);
          observer.disconnect();
          document.removeEventListener("keydown", onKey, true);
          resolve(drawn - pressed);
        };
        const onDrawn = () => {
          drawn = performance.now();
          clearTimeout(waiting);
          waiting = setTimeout(finish, quiet);
        };
        const observer = new MutationObserver((changes) => {
          if (pressed === 0 || changes.every(isSilent)) return;
          requestAnimationFrame(() => {
            // A message sent before a frame is drawn arrives after it.
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener("message", onDrawn);
            port1.start();
            port2.postMessage(null);
          });
        });
        document.addEventListener("keydown", onKey, true);
        const watched = document.querySelector(selector);
        if (watched === null) throw new Error(`there is no ${selector}`);
        const everything = {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        };
        observer.observe(watched, everything);
      });
    }

    function isSilent({ target }: MutationRecord): boolean {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest("[aria-live]") !== null;
    }
  }, shown);
}

/** Presses a key and says how long it took until what it changed was drawn, in milliseconds. */
export async function timeKey(page: Page, key: string, quiet: number): Promise<number> {
  await page.evaluate((wait) => window.benchKeys?.arm(wait), quiet);
  await page.keyboard.press(key);
  const took = await page.evaluate(() => window.benchKeys?.took());
  if (took === undefined) throw new Error("the page is not watched");
  return took;
}
