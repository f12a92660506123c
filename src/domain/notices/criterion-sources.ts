import {
  type Criterion,
  type CriteriaSet,
  type Evidence,
  policyOf,
  referenceOf,
  setInWords,
} from "#criteria";
import type { NoticeKind, NoticePart } from "../case/notice.ts";

/**
 * The criteria in words for whoever the letter is to: the clinic gets their name and version, a member what they are
 * about. Publications stand in the provider's copy.
 */
export function criterionSources(set: CriteriaSet, kind: NoticeKind): readonly NoticePart[] {
  return [
    {
      kind: "paragraph",
      text:
        kind === "request-for-information"
          ? `We are using these criteria: ${setInWords(referenceOf(set))}. They name the source of each criterion.`
          : rulesForMember(set),
    },
  ];
}

/** What rules were used, in plain words: no name of a set, no version. */
export function rulesForMember(set: CriteriaSet): string {
  const topic = policyOf(set)?.memberTopic ?? "this service";
  return `We used our written rules for ${topic}. You can ask us for a free copy.`;
}

export function versionInWords({ version }: CriteriaSet): string {
  return `version ${version}`;
}

/** Where a criterion comes from: the publications the set names for it, or the plan's criteria themselves. */
export function sourceOf(set: CriteriaSet, criterion: Criterion): string {
  const cited = citedFor(set, criterion).map(({ citation }) => citation);
  return cited.length === 0 ? `these criteria, ${versionInWords(set)}.` : `${cited.join("; ")}.`;
}

/** The publications that a letter names for a criterion; one that was never found is not named. */
export function citedFor(set: CriteriaSet, criterion: Criterion): readonly Evidence[] {
  return set.evidence.filter(
    ({ key, state }) => criterion.evidence.includes(key) && state !== "unconfirmed",
  );
}
