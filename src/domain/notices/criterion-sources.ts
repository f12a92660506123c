import { type Criterion, type CriteriaSet, referenceOf, setInWords } from "#criteria";
import type { NoticePart } from "../case/notice.ts";

/** The criteria with their version, in words for whoever the letter is to; publications stand in the provider's copy. */
export function criterionSources(set: CriteriaSet): readonly NoticePart[] {
  return [
    {
      kind: "paragraph",
      text: `We used these written rules: ${setInWords(referenceOf(set))}. They say where each rule comes from.`,
    },
  ];
}

export function versionInWords({ version }: CriteriaSet): string {
  return `version ${version}`;
}

/** Where a criterion comes from: the publications the set names for it, or the plan's criteria themselves. */
export function sourceOf(set: CriteriaSet, criterion: Criterion): string {
  const cited = set.evidence
    .filter(({ key, state }) => criterion.evidence.includes(key) && state !== "unconfirmed")
    .map(
      ({ citation, state }) =>
        `${citation}${state === "likely" ? " (not yet confirmed by us)" : ""}`,
    );
  return cited.length === 0 ? `these criteria, ${versionInWords(set)}.` : `${cited.join("; ")}.`;
}
