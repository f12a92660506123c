import type { Page } from "@playwright/test";

/** How a page came up, in milliseconds from the start of its navigation. */
export type Loading = {
  /** What was waited for stood on the screen. */
  readonly painted: number;
  /** It stood there, and the last long task was over: from then on a press is answered at once. */
  readonly interactive: number;
  /** What tasks took beyond 50 ms each until then. */
  readonly blocked: number;
};

declare global {
  interface Window {
    /** Put there by `watchLoading`. */
    benchLoading?: { painted: number; readonly tasks: { start: number; end: number }[] };
  }
}

/**
 * Watches pages that are navigated to from now on.
 *
 * @param shown a CSS selector of what makes the page usable; it is waited for together with the frame that shows it
 */
export async function watchLoading(page: Page, shown: string): Promise<void> {
  await page.addInitScript((selector) => {
    const found = { painted: 0, tasks: Array.of<{ start: number; end: number }>() };
    window.benchLoading = found;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        found.tasks.push({ start: startTime, end: startTime + duration });
      }
    }).observe({ type: "longtask", buffered: true });
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        // A message sent before a frame is drawn arrives after it.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => (found.painted = performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  }, shown);
}

/** Goes there and waits until it is painted and no long task has followed for `quiet` milliseconds. */
export async function load(page: Page, address: string, quiet = 700): Promise<Loading> {
  await page.goto(address, { waitUntil: "commit" });
  return page
    .waitForFunction(
      (quietFor) => {
        const loading = window.benchLoading;
        if (loading === undefined || loading.painted === 0) return false;
        const { painted, tasks } = loading;
        const lastEnd = Math.max(painted, ...tasks.map(({ end }) => end));
        if (performance.now() - lastEnd < quietFor) return false;
        const interactive = lastEnd;
        const blocked = tasks.reduce(
          (sum, { start, end }) => sum + Math.max(0, end - start - 50),
          0,
        );
        return { painted, interactive, blocked };
      },
      quiet,
      { polling: 100, timeout: 120_000 },
    )
    .then((handle) => handle.jsonValue())
    .then((loading) => {
      if (loading === false) throw new Error("the page was not watched");
      return loading;
    });
}
