import { useLayoutEffect } from "react";

/** The recommendation bar at the foot of the window, with its border. */
const barHeight = 48;
const lowest = 320;

/**
 * Keeps an element as high as the window from its own top down to the bar. It sticks while the page
 * scrolls, so its top moves until it sticks, which no length of CSS can say.
 */
export function useFillHeight(frame: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const fit = () => {
      const { top } = element.getBoundingClientRect();
      const height = Math.max(window.innerHeight - top - barHeight, lowest);
      element.style.setProperty("height", `${String(height)}px`);
    };
    let asked = 0;
    const fitSoon = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(fit);
    };
    fit();
    const leaving = new AbortController();
    const { signal } = leaving;
    window.addEventListener("scroll", fitSoon, { signal, passive: true });
    window.addEventListener("resize", fitSoon, { signal });
    return () => {
      cancelAnimationFrame(asked);
      leaving.abort();
    };
  }, [frame]);
}
