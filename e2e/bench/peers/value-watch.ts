import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Put there by `timeValue`. */
    benchValue?: Promise<number>;
  }
}

/**
 * Presses a key and says how long it took until a value on the page was painted anew, in milliseconds from the
 * moment the browser received the key. Works for text and for entries, whose values no observer reports.
 */
export async function timeValue(page: Page, key: string, shows: string): Promise<number> {
  await page.evaluate((selector) => {
    const read = () => {
      const element = document.querySelector(selector);
      return element instanceof HTMLInputElement ? element.value : (element?.textContent ?? "");
    };
    const before = read();
    window.benchValue = new Promise((resolve, reject) => {
      let pressed = 0;
      const onKey = (event: KeyboardEvent) => {
        if (pressed === 0) pressed = event.timeStamp;
      };
      document.addEventListener("keydown", onKey, { capture: true, once: true });
      const started = performance.now();
      const look = () => {
        if (performance.now() - started > 10_000) reject(new Error("the value stayed the same"));
        else if (pressed === 0 || read() === before) requestAnimationFrame(look);
        else {
          // A message sent before a frame is drawn arrives after it.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve(performance.now() - pressed));
          port1.start();
          port2.postMessage(null);
        }
      };
      requestAnimationFrame(look);
    });
    // A failure is told where the promise is awaited.
    window.benchValue.catch(() => undefined);
  }, shows);
  await page.keyboard.press(key);
  const took = await page.evaluate(() => window.benchValue);
  if (took === undefined) throw new Error("the page is not watched");
  return took;
}
