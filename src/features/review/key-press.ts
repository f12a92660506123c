import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import { commandFor } from "#data";
import { entryForKey, letterOf, type KeyedEntry, type KeyedQuestion } from "./answer-keys.ts";
import { reviewSettings } from "./review-settings.ts";

type KeyPress = Pick<
  KeyboardEvent | ReactKeyboardEvent,
  "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "repeat" | "target" | "defaultPrevented"
>;

/**
 * What a key press enters as the answer to the question around it. A single key means nothing while
 * somebody types; the function key for "not documented" works there too.
 */
export function keyedEntry(event: KeyPress, question: KeyedQuestion): KeyedEntry | undefined {
  if (event.defaultPrevented || event.repeat || isWithModifier(event) || event.shiftKey) {
    return undefined;
  }
  if (commandFor("typing", event) === "notDocumented")
    return entryForKey(question, letterOf("notDocumented"));
  if (!reviewSettings().hasAnswerKeys || takesText(event.target)) return undefined;
  return entryForKey(question, event.key.toLowerCase());
}

/** Enter at the end of a line or on an option; in a long text it is a new line, on a button a press. */
export function endsAnswer(event: KeyPress): boolean {
  const { target } = event;
  return (
    commandFor("typing", event) === "goOn" &&
    !event.defaultPrevented &&
    !isWithModifier(event) &&
    !event.shiftKey &&
    (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
  );
}

export function isWithModifier({ altKey, ctrlKey, metaKey }: KeyPress): boolean {
  return altKey || ctrlKey || metaKey;
}

/** Whether letters typed here become text, or choose from a list of the browser's own. */
export function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) {
    return !["radio", "checkbox", "button", "submit"].includes(target.type);
  }
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
