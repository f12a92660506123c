import { type Criterion, type CriteriaSet, referenceOf, setInWords } from "#criteria";
import type { NoticePart } from "../case/notice.ts";
import { quoted } from "./quoted.ts";

/** The criteria with their version, and for each one named where it comes from. */
export function criterionSources(
  set: CriteriaSet,
  criteria: readonly Criterion[],
): readonly NoticePart[] {
  const meaning = set.coding.descriptor.explanation.split(". ")[0] ?? "";
  return [
    {
      kind: "paragraph",
      text: `We used these rules: ${setInWords(referenceOf(set))}. ${meaning}.`,
    },
    ...(criteria.length === 0
      ? []
      : [
          {
            kind: "list",
            items: criteria.map(
              (criterion) =>
                `${quoted(criterion.title)}${citationStart}${sourceOf(set, criterion)}`,
            ),
          } as const,
        ]),
  ];
}

/** Stands before the publications in a line. */
export const citationStart = ". Source: ";

export function versionInWords({ version }: CriteriaSet): string {
  return `version ${version}`;
}

/** Where a criterion comes from: the publications the set names for it, or the plan's criteria themselves. */
export function sourceOf(set: CriteriaSet, criterion: Criterion): string {
  const cited = set.evidence
    .filter(({ key, state }) => criterion.evidence.includes(key) && state !== "unconfirmed")
    .map(({ citation }) => citation);
  return cited.length === 0 ? `these criteria, ${versionInWords(set)}.` : `${cited.join("; ")}.`;
}
