import type { KeyboardEvent } from "react";
import { commandFor } from "#data";
import type { ArrivedValue } from "./arrived-value.ts";
import { entriesOf, fieldsOfFax, isBlank } from "./fax-values.ts";
import type { NewCaseEntries } from "./new-case.ts";

/** Enter in an empty field takes what arrived says for it, and goes on to the next such field. */
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
  if (commandFor("field", event) !== "confirm" || !(target instanceof HTMLInputElement)) return;
  const proposal = proposals.find(({ field }) => fieldsOfFax[field][0] === target.id);
  if (proposal === undefined || !isBlank(entries(), entriesOf(proposal, zone))) return;
  event.preventDefault();
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
