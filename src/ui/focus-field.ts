/**
 * Brings a question into view and focuses its control: the element with this id, or, for a
 * group, the chosen option or else the first control in it. False when the id is not on the page.
 */
export function focusField(id: string): boolean {
  const target = document.getElementById(id);
  if (target === null) return false;
  const control = target.matches(controls) ? target : (firstControl(target) ?? target);
  control.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
  return true;
}

/** The control of a frame that takes focus first: a chosen option before the first control. */
export function firstControl(frame: HTMLElement): HTMLElement | undefined {
  const all = [...frame.querySelectorAll<HTMLElement>(controls)];
  return all.find((control) => control.matches(":checked")) ?? all[0];
}

const controls =
  'input:not([type="hidden"]):not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled)';
