import type { Page } from "@playwright/test";

/** Milliseconds between the frames of a page while something happens, in their order. */
export async function framesDuring(
  page: Page,
  act: () => Promise<unknown>,
): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last: number | undefined;
    const onFrame = (now: number) => {
      if (last !== undefined) frames.push(now - last);
      last = now;
      window.benchFrames = { frames, request: requestAnimationFrame(onFrame) };
    };
    window.benchFrames = { frames, request: requestAnimationFrame(onFrame) };
  });
  await act();
  return page.evaluate(() => {
    if (window.benchFrames === undefined) throw new Error("no frames were watched");
    cancelAnimationFrame(window.benchFrames.request);
    return [...window.benchFrames.frames];
  });
}

declare global {
  interface Window {
    /** Put there by `framesDuring`. */
    benchFrames?: { readonly frames: readonly number[]; readonly request: number };
  }
}
