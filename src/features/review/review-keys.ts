import { useEffect, useEffectEvent } from "react";
import { commandFor, type CommandIn } from "#data";
import { isWithModifier, isWritingWords, takesText } from "./key-press.ts";
import { reviewSettings } from "./review-settings.ts";

export type ReviewKeyActions = Readonly<Record<CommandIn<"review">, () => void>>;

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
export function actionFor(event: KeyboardEvent): CommandIn<"review"> | undefined {
  const { target } = event;
  if (event.defaultPrevented || event.repeat) return undefined;
  const command = commandFor("review", event);
  if (command === undefined) return undefined;
  const dialog = target instanceof Element ? target.closest("dialog") : null;
  if (command === "toRecordAndBack") {
    // The record itself may be a dialog; out of any other one a key must not lead.
    return dialog === null || dialog.matches("[data-record]") ? command : undefined;
  }
  if (dialog !== null) return undefined;
  if (command === "toPassagesAndBack") return command;
  // A sign may be typed, and single keys may be switched off.
  if (!isWithModifier(event)) return mayBeSingleKey(event) ? command : undefined;
  // On a link it opens another tab, as everywhere.
  const isLink = target instanceof Element && target.closest("a") !== null;
  return command === "nextOpen" && isLink ? undefined : command;
}

/** Whether a sign is pressed for what it does here, and not typed or meant for a dialog. */
function mayBeSingleKey(event: KeyboardEvent): boolean {
  if (!mayActOnStep(event) || takesText(event.target) || isWritingWords(event)) return false;
  return reviewSettings().hasAnswerKeys;
}

/** Whether a key without a modifier is meant for the form, and not for a dialog over it. */
export function mayActOnStep(event: KeyboardEvent): boolean {
  const { target, defaultPrevented, repeat } = event;
  if (defaultPrevented || repeat || isWithModifier(event)) return false;
  return !(target instanceof Element && target.closest("dialog") !== null);
}
