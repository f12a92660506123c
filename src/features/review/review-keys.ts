import { useEffect, useEffectEvent } from "react";
import { isWithModifier, takesText } from "./key-press.ts";
import { reviewSettings } from "./review-settings.ts";

/** Leads to the record and back; a function key, because it has to work while somebody types. */
export const recordKey = "F2";

export type ReviewKeyActions = {
  readonly nextOpen: () => void;
  readonly nextStep: () => void;
  readonly stepBefore: () => void;
  readonly toRecordAndBack: () => void;
  readonly showKeys: () => void;
};

/** The keys of the form that work wherever the focus is, except in a dialog. */
export function useReviewKeys(actions: ReviewKeyActions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const name = actionFor(event);
    if (name === undefined) return;
    event.preventDefault();
    actions[name]();
  });
  useEffect(() => {
    const leaving = new AbortController();
    document.addEventListener("keydown", (event) => press(event), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
}

/** What a key press asks for; undefined for the many that ask for nothing here. */
export function actionFor(event: KeyboardEvent): keyof ReviewKeyActions | undefined {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  if (event.defaultPrevented || event.repeat) return undefined;
  const dialog = target instanceof Element ? target.closest("dialog") : null;
  if (key === recordKey && !isWithModifier(event)) {
    // The record itself may be a dialog; out of any other one a key must not lead.
    return dialog === null || dialog.matches("[data-record]") ? "toRecordAndBack" : undefined;
  }
  if (dialog !== null) return undefined;
  if (key === "Enter" && (ctrlKey || metaKey) && !altKey) {
    // On a link it opens another tab, as everywhere.
    return target instanceof Element && target.closest("a") !== null ? undefined : "nextOpen";
  }
  if (altKey && !ctrlKey && !metaKey) {
    if (key === "PageDown") return "nextStep";
    return key === "PageUp" ? "stepBefore" : undefined;
  }
  if (isSingleKey(event, "?")) return "showKeys";
  return isSingleKey(event, "O") ? "nextOpen" : undefined;
}

/** Whether a letter or sign was pressed for what it does here, and not typed or meant for a dialog. */
export function isSingleKey(event: KeyboardEvent, name: string): boolean {
  const { key, target, defaultPrevented, repeat } = event;
  if (defaultPrevented || repeat || isWithModifier(event) || takesText(target)) return false;
  if (target instanceof Element && target.closest("dialog") !== null) return false;
  return reviewSettings().hasAnswerKeys && key.toUpperCase() === name;
}
