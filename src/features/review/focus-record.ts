/** Puts the focus into the record beside the form: on its pages, or on the whole while there are none. */
export function focusRecord(): void {
  const record = document.querySelector<HTMLElement>("[data-record]");
  (record?.querySelector<HTMLElement>('[role="region"][tabindex="0"]') ?? record)?.focus();
}

/** Whether the focus is in the record. */
export function isInRecord(): boolean {
  return document.activeElement?.closest("[data-record]") !== null;
}
