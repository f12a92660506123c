import { areLettersOn, commandFor, type CommandIn, workSettings } from "#data";

/** What a press asks for, unless it is part of something else: a dialog, a list of choices, a long text. */
export function worklistCommand(event: KeyboardEvent): CommandIn<"worklist"> | null {
  const { target, defaultPrevented } = event;
  if (defaultPrevented || !(target instanceof HTMLElement)) return null;
  if (target.closest("dialog, select, textarea") !== null) return null;
  return commandFor("worklist", event) ?? null;
}

/**
 * One row down or up, or null when the key means something else here. Arrows need the focus in the list; letters can
 * be switched off.
 */
export function rowStep(event: KeyboardEvent, list: HTMLElement | null): 1 | -1 | null {
  const command = worklistCommand(event);
  if (command !== "next" && command !== "previous") return null;
  const step = command === "next" ? 1 : -1;
  const { target, key } = event;
  const isArrow = key.startsWith("Arrow");
  if (target instanceof HTMLInputElement) {
    return isArrow && step === 1 && target.type === "search" ? 1 : null;
  }
  if (isArrow) return target instanceof Node && list?.contains(target) === true ? step : null;
  return areLettersOn() ? step : null;
}

export function switchLetters(isOn: boolean): void {
  void workSettings.change({ hasWorklistKeys: isOn });
}
