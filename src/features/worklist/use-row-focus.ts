import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from "react";
import { rowStep } from "./worklist-keys.ts";

/**
 * Moves the focus from case to case by keys: arrows inside the list and from the search field into it,
 * letters anywhere on the page. `focused` is the place of the row that has the focus, for whoever draws.
 */
export function useRowFocus({
  body,
  total,
  focused,
  showRow,
}: {
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly total: number;
  readonly focused: RefObject<number | null>;
  readonly showRow: (index: number) => void;
}): void {
  /** The row that is to have the focus as soon as it is drawn. */
  const wanted = useRef<number | null>(null);
  /** The row that has the focus, or had it last. */
  const roved = useRef<number | null>(null);
  /** What in a row had the focus last, as long as nothing outside of the list has had it since. */
  const last = useRef<Element>(null);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const step = rowStep(event, body.current);
    if (step === null || total === 0) return;
    event.preventDefault();
    const from = wanted.current ?? placeOf(document.activeElement, body.current);
    const next = from === null ? firstInSight(body.current) : from + step;
    const index = Math.min(total - 1, Math.max(0, next));
    wanted.current = index;
    showRow(index);
    focusWanted();
  });

  function focusWanted(): void {
    const link = linkOf(wanted.current, body.current);
    if (link === null) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  }

  useEffect(() => {
    const keep = (): void => {
      focused.current = placeOf(document.activeElement, body.current);
      rove(body.current, focused.current ?? roved.current);
      roved.current = focused.current ?? roved.current;
      const { activeElement } = document;
      if (activeElement !== document.body) {
        last.current = focused.current === null ? null : activeElement;
      }
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("keydown", (event) => onKey(event), { signal });
    document.addEventListener("focusin", keep, { signal });
    document.addEventListener("focusout", keep, { signal });
    return () => listening.abort();
  }, [body, focused]);

  // The row may only just have been drawn, or its case may only just have been read.
  useLayoutEffect(() => {
    // A row that was deleted took the focus with it; whoever works by keys goes on with the next one.
    const lost = last.current;
    if (lost?.isConnected === false && document.activeElement === document.body && total > 0) {
      wanted.current ??= Math.min(indexOf(lost), total - 1);
      last.current = null;
    }
    focusWanted();
    rove(body.current, roved.current);
  });
}

/** One row is in the order of the Tab key, the others are reached from it: thirty rows would be a hundred stops. */
function rove(body: HTMLElement | null, at: number | null): void {
  const rows = [...(body?.querySelectorAll<HTMLElement>("tr[data-index]") ?? [])];
  const current = rows.find((row) => indexOf(row) === at) ?? rows[0];
  for (const row of rows) {
    const stop = row === current ? 0 : -1;
    for (const control of row.querySelectorAll<HTMLElement>("a, button, input")) {
      if (control.tabIndex !== stop) control.tabIndex = stop;
    }
  }
}

function linkOf(index: number | null, body: HTMLElement | null): HTMLElement | null {
  if (index === null) return null;
  return body?.querySelector<HTMLElement>(`tr[data-index="${index}"] a`) ?? null;
}

function placeOf(element: Element | null, body: HTMLElement | null): number | null {
  const isWithin = element !== null && body?.contains(element) === true;
  return isWithin && element.closest("tr") !== null ? indexOf(element) : null;
}

function indexOf(element: Element): number {
  return Number(element.closest("tr")?.dataset["index"]);
}

function firstInSight(body: HTMLElement | null): number {
  const rows = body?.querySelectorAll<HTMLElement>("tr[data-index]") ?? [];
  for (const row of rows) {
    if (row.getBoundingClientRect().top >= 0) return indexOf(row);
  }
  return 0;
}
