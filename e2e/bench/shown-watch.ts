import type { CDPSession, Page } from "@playwright/test";
import { mainThreadTime } from "./browser.ts";
import type { TimedKey } from "./key-watch.ts";

declare global {
  interface Window {
    /** Put there by `timeUntilShown`: milliseconds from the press to the frame that shows what was asked for. */
    benchShown?: Promise<number>;
  }
}

/**
 * Times a press by which a page of the running app is opened: from the moment the browser received it to the
 * end of the frame that shows `shown`, a CSS selector of what makes the page one that can be read and used.
 */
export async function timeUntilShown(
  page: Page,
  session: CDPSession,
  shown: string,
  act: () => Promise<unknown>,
): Promise<TimedKey> {
  await page.evaluate((selector) => {
    window.benchShown = new Promise((resolve, reject) => {
      let pressed = 0;
      const giveUp = setTimeout(() => reject(new Error(`nothing shows ${selector}`)), 60_000);
      for (const kind of ["keydown", "pointerdown"]) {
        const onPress = (event: Event) => (pressed = event.timeStamp);
        document.addEventListener(kind, onPress, { capture: true, once: true });
      }
      const observer = new MutationObserver(() => {
        if (pressed === 0 || document.querySelector(selector) === null) return;
        observer.disconnect();
        clearTimeout(giveUp);
        requestAnimationFrame(() => {
          // A message sent before a frame is drawn arrives after it.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve(performance.now() - pressed));
          port1.start();
          port2.postMessage(null);
        });
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
  }, shown);
  const before = await mainThreadTime(session);
  await act();
  const took = await page.evaluate(() => window.benchShown);
  if (took === undefined) throw new Error("the page was not watched");
  return { took, work: (await mainThreadTime(session)) - before };
}
