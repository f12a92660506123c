import { workSettings } from "#data";

/** What single keys do on the worklist. Arrows need the focus in the list; letters can be switched off. */
export const worklistKeys = [
  { keys: ["↓", "j"], does: "Next case" },
  { keys: ["↑", "k"], does: "Previous case" },
  { keys: ["Enter"], does: "Open the case" },
  { keys: ["/"], does: "Search" },
  { keys: ["Esc"], does: "Clear search" },
  { keys: ["?"], does: "Show keyboard shortcuts" },
] as const;

/** The key pressed, unless it is part of something else: a shortcut of the browser, a dialog, typing. */
export function plainKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.closest("dialog, select, textarea") !== null) {
    return null;
  }
  return event.key;
}

/** One row down or up, or null when the key means something else here. */
export function rowStep(event: KeyboardEvent, list: HTMLElement | null): 1 | -1 | null {
  const key = plainKey(event);
  if (key === null || !(event.target instanceof HTMLElement)) return null;
  const { target } = event;
  if (target.matches("input")) {
    return key === "ArrowDown" && target.matches("[type=search]") ? 1 : null;
  }
  if (key === "ArrowDown" || key === "ArrowUp") {
    if (list?.contains(target) !== true) return null;
    return key === "ArrowDown" ? 1 : -1;
  }
  if (!areLettersOn()) return null;
  return key === "j" ? 1 : key === "k" ? -1 : null;
}

/** Whether letters and signs work as keys; off for those who speak to their machine or whose keys slip. */
export function areLettersOn(): boolean {
  return workSettings.get().hasWorklistKeys ?? true;
}

export function switchLetters(isOn: boolean): void {
  void workSettings.change({ hasWorklistKeys: isOn });
}
