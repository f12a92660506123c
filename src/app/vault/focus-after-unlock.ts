import { focusField } from "#ui";
import { takeLockedFocus } from "./workstation-lock.ts";

/** For so long the page that was locked may take to come back, and then its field. */
const pageMs = 10_000;
const fieldMs = 2000;

/**
 * Once the page is back that was locked, its field has the focus again that had it, or else its heading. Whoever
 * presses a key or clicks before that has chosen already.
 */
export function focusAfterUnlock(): void {
  const before = document.querySelector("main h1");
  const id = takeLockedFocus(sessionStorage);
  const done = new AbortController();
  const { signal } = done;
  const heading = (): HTMLElement | null => {
    const found = document.querySelector<HTMLElement>("main h1");
    return found === before ? null : found;
  };
  const looking = new MutationObserver(() => {
    if (heading() === null) return;
    if (id !== null && document.getElementById(id) === null) return;
    if (id === null || !focusField(id)) heading()?.focus();
    done.abort();
  });
  const toHeading = setTimeout(() => heading()?.focus(), fieldMs);
  const givenUp = setTimeout(() => done.abort(), pageMs);
  signal.addEventListener("abort", () => {
    looking.disconnect();
    clearTimeout(toHeading);
    clearTimeout(givenUp);
  });
  for (const name of ["keydown", "pointerdown"] as const) {
    document.addEventListener(name, () => done.abort(), { signal, capture: true });
  }
  looking.observe(document.body, { childList: true, subtree: true });
}
