/** The part of a change or blur event that form libraries read. */
export type FieldEvent = { readonly target: HTMLInputElement; readonly type: string };

/**
 * Unchecks every radio in a frame and focuses the first one.
 *
 * A browser fires no event when a radio is unchecked by script, so an uncontrolled form would
 * keep the old answer; `onChange` is told with an event of the same shape.
 */
export function clearRadios(
  frame: HTMLElement,
  onChange: ((event: FieldEvent) => unknown) | undefined,
): void {
  const radios = [...frame.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const first = radios[0];
  if (first === undefined) return;
  // Focus first: the "Clear answer" button hides as soon as nothing is checked.
  first.focus();
  if (onChange === undefined) return;
  for (const radio of radios) radio.checked = false;
  onChange({ target: first, type: "change" });
}
