/** Whether a key belongs to what has the focus: a field, a choice or a dialog. A letter there is never a command. */
export function isTypedInto({ target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || !(target instanceof HTMLElement)) return true;
  return (
    target.isContentEditable ||
    target.closest("input, select, textarea, dialog, [role='menu']") !== null
  );
}
