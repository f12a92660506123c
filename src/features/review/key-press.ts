import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import { commandFor } from "#data";
import { entryForKey, type KeyedEntry, type KeyedQuestion } from "./answer-keys.ts";
import { reviewSettings } from "./review-settings.ts";

type KeyPress = Pick<
  KeyboardEvent | ReactKeyboardEvent,
  "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "repeat" | "target" | "defaultPrevented"
>;

/**
 * What a key press enters as the answer to the question around it. A digit means nothing while somebody types, be it
 * into a field or, by mistake, on an option; the function key for "not documented" works everywhere.
 */
export function keyedEntry(event: KeyPress, question: KeyedQuestion): KeyedEntry | undefined {
  const { target, key, defaultPrevented, repeat, shiftKey } = event;
  if (defaultPrevented || repeat || isWithModifier(event)) return undefined;
  const writesWords = isWritingWords(event);
  const command = commandFor("answer", event);
  if (shiftKey || command === undefined || command === "excludeRest") return undefined;
  if (command !== "notDocumented" && takesText(target)) return undefined;
  if (key.length === 1 && (writesWords || !reviewSettings().hasAnswerKeys)) return undefined;
  return entryForKey(question, command, key);
}

/**
 * Whether somebody writes words on an option, "Fell 2 weeks ago": from a letter on, until a key that writes nothing,
 * such as an arrow or Tab. The digits and signs among the words do nothing then.
 */
export function isWritingWords({ target, key }: KeyPress): boolean {
  if (target === null) return false;
  if (/^\p{L}$/u.test(key)) withWords.add(target);
  else if (key.length > 1) withWords.delete(target);
  return withWords.has(target);
}

/** A space among words that are written on an option must not press it, as the space bar else does. */
export function passOverSpaceInWords(event: ReactKeyboardEvent): void {
  if (commandFor("field", event) !== "space" || takesText(event.target) || !isWritingWords(event))
    return;
  event.preventDefault();
}

const withWords = new WeakSet<EventTarget>();

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
