import type { ChoiceOption, FactDefinition } from "#criteria";
import type { RecordMention } from "./mention.ts";
import type { Passage } from "./proposal-action.ts";

type Denial = RecordMention & { readonly passage: Passage };

/** Findings of a list that passages deny, and those that no passage speaks of. */
export type DeniedFindings = {
  readonly passages: readonly Denial[];
  /** Labels of the findings that are denied. */
  readonly denied: readonly string[];
  /** Labels of the findings that the record is silent about. Silence is no denial. */
  readonly notAsked: readonly string[];
  /** Every finding is denied and none is present: "None of these" has a passage for each. */
  readonly isComplete: boolean;
  /** A finding is present: there are not none. */
  readonly hasPresent: boolean;
};

/**
 * What passages deny of a list of findings. Evidence for "None of these", never the answer: only a person says that
 * there are none, and where the record was not asked about a finding it says so.
 */
export function deniedFindings(
  { answer }: Pick<FactDefinition, "answer">,
  denials: readonly Denial[],
  present: readonly RecordMention[],
): DeniedFindings | undefined {
  if (denials.length === 0 || answer.kind !== "many") return undefined;
  const isDenied = ({ value }: ChoiceOption) => denials.some((one) => one.value === value);
  const isPresent = ({ value }: ChoiceOption) => present.some((one) => one.value === value);
  const denied = answer.options.filter(isDenied);
  const notAsked = answer.options.filter((option) => !isDenied(option) && !isPresent(option));
  return {
    passages: denials,
    denied: denied.map(({ label }) => label),
    notAsked: notAsked.map(({ label }) => label),
    isComplete: notAsked.length === 0 && present.length === 0,
    hasPresent: present.length > 0,
  };
}
