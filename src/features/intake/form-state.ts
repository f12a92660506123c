import type { FieldError } from "#ui";

/** What kept the form from being sent. */
export type FormFailure = {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  /** What was entered can be taken, once somebody says that it is meant. */
  readonly isDoubt: boolean;
};

export const noFailure: FormFailure = { attempt: 0, errors: [], isDoubt: false };

/** The present, and its date where this device is. */
export function present(): { readonly now: number; readonly today: string } {
  const now = Date.now();
  // Sweden writes dates the ISO way.
  return { now, today: new Intl.DateTimeFormat("sv-SE", { dateStyle: "short" }).format(now) };
}

/** Dates and times that stand on the page unfinished; to a program they look empty. */
export function halfTypedFields(form: HTMLFormElement): readonly string[] {
  return [...form.elements].flatMap((element) =>
    element instanceof HTMLInputElement && element.validity.badInput ? [element.id] : [],
  );
}
