/**
 * Calls back at once, or once the press in progress is over. Leaving a field by pressing on something
 * else must not move that something before the button is let go: the click would miss it.
 */
export function afterPress(callback: () => void): void {
  if (document.querySelector(":active") === null) {
    callback();
    return;
  }
  const waiting = new AbortController();
  const settle = () => {
    waiting.abort();
    // The click itself comes right after the release.
    setTimeout(callback, 0);
  };
  for (const release of ["pointerup", "pointercancel", "keyup", "dragend"]) {
    document.addEventListener(release, settle, { signal: waiting.signal, capture: true });
  }
}
