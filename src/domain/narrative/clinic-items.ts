import { type Criterion, criterionInWords } from "#criteria";
import type { Assessment } from "../case/assess.ts";
import type { InformationRequest, RequestedItem } from "./information-request.ts";

/**
 * What a clinic is asked for, in the order of one numbered list: the same wherever information is requested. Each item
 * is something to send; what the record shows as not done is asked about and never said to be missing paper.
 */
export function clinicItems(
  { set, parameters }: Pick<Assessment, "set" | "parameters">,
  { notDocumented, notDone, notReached, coding }: InformationRequest,
): readonly string[] {
  const asked = (items: readonly RequestedItem[], lead: string): readonly string[] =>
    items.map(
      ({ criterion, shown }) =>
        `${providerWords(set, criterion, parameters)}.${shown === undefined ? "" : ` The record shows ${shown}.`}${lead}`,
    );
  return [
    ...notDocumented.map(
      (item) => `${providerWords(set, item.criterion, parameters)}.${part(item)}`,
    ),
    ...asked(
      notDone,
      " The records say that this was not done, or not done enough. If it was done, please send the notes. If it was not, please tell us why.",
    ),
    ...asked(notReached, " If you have a newer result, please send the notes."),
    ...coding.map(({ title }) => `Which code applies, and why: ${title}.`),
  ];
}

/** The answers the record lacks, where an item is about more than one. */
function part({ missing, criterion }: RequestedItem): string {
  return missing.length === 0 || (missing.length === 1 && criterion.rule.rule === "choice")
    ? ""
    : ` Not documented: ${missing.join(", ")}.`;
}

function providerWords(
  set: Assessment["set"],
  criterion: Criterion,
  parameters: Assessment["parameters"],
): string {
  return criterionInWords(set, criterion, parameters).provider;
}
