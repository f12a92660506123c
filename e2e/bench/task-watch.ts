import type { Page } from "@playwright/test";

/** Tasks of less than 50 ms are none to the browser: no entry is a longest task of zero. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    window.benchTasks = tasks;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
  });
}

declare global {
  interface Window {
    /** Put there by `watchTasks`: tasks of more than 50 ms, in milliseconds. */
    benchTasks?: readonly number[];
  }
}
