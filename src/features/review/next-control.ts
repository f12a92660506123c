/** The control after one of a question's: the next field of a row, of a date and time, or "Add". */
export function nextControl(question: Element, from: EventTarget | null): HTMLElement | undefined {
  const controls = [...question.querySelectorAll<HTMLElement>(stops)].filter(
    (control) =>
      control.closest("[data-source]") === null &&
      control.closest("details:not([open])") === null &&
      isOneOfItsGroup(control, question),
  );
  const at = controls.findIndex(
    (control) => control === from || isSameGroup(control, from, question),
  );
  return at === -1 ? undefined : controls[at + 1];
}

const stops = "input:not(:disabled), select, textarea, [data-entry-add]";

/** Radios of a group are one stop: the chosen one, or else the first. */
function isOneOfItsGroup(control: HTMLElement, question: Element): boolean {
  if (!(control instanceof HTMLInputElement) || control.type !== "radio") return true;
  return stopOf(control, question) === control;
}

function isSameGroup(control: HTMLElement, from: EventTarget | null, question: Element): boolean {
  return (
    from instanceof HTMLInputElement && from.type === "radio" && stopOf(from, question) === control
  );
}

function stopOf(radio: HTMLInputElement, question: Element): HTMLInputElement | undefined {
  const group = [...question.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name }) => name === radio.name,
  );
  return group.find(({ checked }) => checked) ?? group[0];
}
