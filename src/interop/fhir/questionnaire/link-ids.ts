/**
 * How items are named. A fact's item has the fact's path, a field's item the path of its list and its name. Other items
 * have a part with a hyphen or a name before a colon, which no path has.
 */

/** Beside a number, date or text: its one option says that the record does not say. */
export function notDocumentedLink(linkId: string): string {
  return `${linkId}.not-documented`;
}

/** Beside a list of entries: says that there are none, or that the record does not say. */
export function noEntriesLink(linkId: string): string {
  return `${linkId}.no-entries`;
}

/** Help text of a question. */
export function helpLink(linkId: string): string {
  return `${linkId}.help-text`;
}

export function fieldLink(list: string, field: string): string {
  return `${list}.${field}`;
}

/** The group of a step's questions. */
export function stepLink(stepId: string): string {
  return `step:${stepId}`;
}

/** The folded group of a step's questions that only add to the record. */
export function furtherLink(stepId: string): string {
  return `further:${stepId}`;
}

/** What that group is called. */
export const furtherText = "Additional details, if documented";

/** The hidden group of what the plan knows itself. */
export const knownLink = "known:request";
