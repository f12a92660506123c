import {
  type Criterion,
  type CriteriaSet,
  type Evidence,
  policyOf,
  referenceOf,
  setInWords,
} from "#criteria";
import { needsDenialForm } from "../case/denial-form-notice.ts";
import type { NoticeKind, NoticePart } from "../case/notice.ts";
import type { LineOfBusiness } from "../clocks/index.ts";

/**
 * The criteria in words for whoever the letter is to: the clinic gets their name and version, a member what they are
 * about. Publications stand in the provider's copy.
 */
export function criterionSources(
  set: CriteriaSet,
  kind: NoticeKind,
  lineOfBusiness: LineOfBusiness,
): readonly NoticePart[] {
  return [{ kind: "paragraph", text: criteriaInWords(set, kind, lineOfBusiness) }];
}

function criteriaInWords(set: CriteriaSet, kind: NoticeKind, line: LineOfBusiness): string {
  switch (kind) {
    case "request-for-information":
      return `We are reviewing this request with the ${setInWords(referenceOf(set))}, which name the source of each criterion.`;
    case "extension":
      return `We are reviewing this request with our written rules for ${topicOf(set)}. ${freeCopy}`;
    case "approval":
      return `${rulesForMember(set)} ${freeCopy}`;
    case "adverse":
    case "partial":
      // The letter says so in a part of its own, which does not go into the form.
      return needsDenialForm({ kind, lineOfBusiness: line })
        ? `${rulesForMember(set)} ${freeCopy}`
        : rulesForMember(set);
  }
}

const freeCopy = "You can ask us for a free copy.";

/** What rules were used, in plain words: no name of a set, no version. */
export function rulesForMember(set: CriteriaSet): string {
  return `We used our written rules for ${topicOf(set)}.`;
}

function topicOf(set: CriteriaSet): string {
  return policyOf(set)?.memberTopic ?? "this service";
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
