import type { KeyboardEvent } from "react";
import { commandFor } from "#data";
import type { ArrivedValue } from "./arrived-value.ts";
import { entriesOf, fieldsOfFax, isBlank } from "./fax-values.ts";
import type { NewCaseEntries } from "./new-case.ts";

/**
 * Enter in an empty field takes what arrived says for it, and goes on to the next such field. Where it says several
 * things none is taken: Enter goes to the first of the choices below the field.
 */
export function takeByKey(
  event: KeyboardEvent<HTMLFormElement>,
  {
    proposals,
    zone,
    entries,
    enter,
  }: {
    readonly proposals: readonly ArrivedValue[];
    readonly zone: string;
    readonly entries: () => NewCaseEntries;
    readonly enter: (proposal: ArrivedValue) => void;
  },
): void {
  const { target, currentTarget } = event;
  if (commandFor("field", event) !== "confirm") return;
  // The key that led to the choices must not choose while it is held down.
  if (event.repeat && choiceOf(target) !== null) event.preventDefault();
  if (!(target instanceof HTMLInputElement)) return;
  const [proposal, another] = proposals.filter(({ field }) => fieldsOfFax[field][0] === target.id);
  if (proposal === undefined || !isBlank(entries(), entriesOf(proposal, zone))) return;
  event.preventDefault();
  if (another !== undefined) {
    const choices = [...currentTarget.querySelectorAll<HTMLElement>("[data-choice-of]")];
    choices.find((choice) => choiceOf(choice) === proposal.field)?.focus();
    return;
  }
  enter(proposal);
  const open = new Set<string>(
    proposals
      .filter((one) => isBlank(entries(), entriesOf(one, zone)))
      .map(({ field }) => fieldsOfFax[field][0]),
  );
  const elements = [...currentTarget.elements];
  const next = elements
    .slice(elements.indexOf(target) + 1)
    .find((element) => element instanceof HTMLInputElement && open.has(element.id));
  if (next instanceof HTMLInputElement) next.focus();
}

/** The field for which a button offers one of several values; null for anything else. */
function choiceOf(target: EventTarget): string | null {
  return target instanceof HTMLElement ? (target.dataset["choiceOf"] ?? null) : null;
}
