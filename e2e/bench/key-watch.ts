import type { CDPSession, Page } from "@playwright/test";
import { mainThreadTime } from "./browser.ts";

declare global {
  interface Window {
    /** Put there by `watchKeys`. */
    benchKeys?: {
      /** Gets ready for one key, press or choice from a list. */
      readonly arm: (quiet: number) => void;
      /** Milliseconds from it to the frame that shows what it changed. */
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
    const starts = ["keydown", "pointerdown", "change"];
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
        const onStart = (event: Event) => {
          if (pressed === 0) pressed = event.timeStamp;
        };
        const finish = () => {
          clearTimeout(giveUp);
          observer.disconnect();
          for (const kind of starts) document.removeEventListener(kind, onStart, true);
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
        for (const kind of starts) document.addEventListener(kind, onStart, true);
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

export type TimedKey = {
  /** Milliseconds from the key until what it changed was drawn. */
  readonly took: number;
  /** Milliseconds of its CPU time that the main thread worked for it. */
  readonly work: number;
};

/** Presses a key and times what it does. */
export async function timeKey(
  page: Page,
  session: CDPSession,
  key: string,
  quiet: number,
): Promise<TimedKey> {
  return timeAction(page, session, () => page.keyboard.press(key), quiet);
}

/** Times what a key, a press of the mouse or a choice does, until the page stays still for `quiet` milliseconds. */
export async function timeAction(
  page: Page,
  session: CDPSession,
  act: () => Promise<unknown>,
  quiet: number,
): Promise<TimedKey> {
  await page.evaluate((wait) => window.benchKeys?.arm(wait), quiet);
  const before = await mainThreadTime(session);
  await act();
  const took = await page.evaluate(() => window.benchKeys?.took());
  if (took === undefined) throw new Error("the page is not watched");
  return { took, work: (await mainThreadTime(session)) - before };
}
