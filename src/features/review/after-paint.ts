/** Calls back once what has just changed is on the screen: what nobody waits for must not hold it up. */
export function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => {
    setTimeout(callback, 0);
  });
}
