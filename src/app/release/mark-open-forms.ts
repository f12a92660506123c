import { markUnsaved } from "#data";

/**
 * Marks this window as not saved while it shows a form or a dialog that somebody has typed into. What is typed into
 * a form that saves by itself (`data-autosaved`) is marked by its autosave.
 */
export function markOpenForms(): void {
  const touched = new Set<Element>();
  let unmark: (() => void) | null = null;
  const closing = new MutationObserver(() => {
    for (const place of touched) if (!isOpen(place)) touched.delete(place);
    if (touched.size > 0) return;
    closing.disconnect();
    unmark?.();
    unmark = null;
  });
  document.addEventListener(
    "input",
    ({ target }) => {
      const place = target instanceof Element ? placeOf(target) : null;
      if (place === null || touched.has(place)) return;
      touched.add(place);
      unmark ??= markUnsaved();
      closing.observe(document.body, { childList: true, subtree: true, attributeFilter: ["open"] });
    },
    { capture: true },
  );
}

function placeOf(field: Element): Element | null {
  return field.closest("dialog") ?? field.closest("form:not([data-autosaved])");
}

function isOpen(place: Element): boolean {
  return place.isConnected && (!(place instanceof HTMLDialogElement) || place.open);
}
