import { type CaseRecord, diffRecords, stateWords } from "#cases";
import type { CriteriaSet } from "#criteria";

/**
 * What differs between two versions of a case, one line each, as far as a decision rests on it; the
 * decision that is being prepared is left out. Empty when nothing differs.
 */
export function changesInWords(
  set: Pick<CriteriaSet, "facts">,
  before: CaseRecord,
  after: CaseRecord,
): readonly string[] {
  const lines = diffRecords(readOnly(before), readOnly(after)).map(({ path }) => {
    const [part = "", ...rest] = path.split(".");
    const fact = set.facts.find((one) => isWithin(rest.join("."), one.path));
    switch (part) {
      case "state":
        return `The case is now: ${stateWords[after.state]}`;
      case "answers":
        return `Answer: ${fact?.label ?? rest.join(".")}`;
      case "citations":
        return `Source of the answer: ${fact?.label ?? rest.join(".")}`;
      case "assignee":
        return after.assignee === undefined
          ? "Nobody has the case now"
          : `The case is now with ${after.assignee}`;
      default:
        return partWords[part] ?? "The case itself";
    }
  });
  return [...new Set(lines)];
}

/** A path of a place in an answer belongs to the answer: `a.b.0.c` to `a.b`. */
function isWithin(path: string, fact: string): boolean {
  return path === fact || path.startsWith(`${fact}.`);
}

function readOnly({
  decisionDraft: _draft,
  updatedAt: _stamp,
  place: _place,
  ...rest
}: CaseRecord): object {
  return rest;
}

const partWords: Readonly<Record<string, string>> = {
  clockEvents: "Something moved the clocks",
  notes: "The nurse’s note",
  member: "About the member",
  request: "About the request",
  parameters: "The plan’s values",
  criteriaSet: "The criteria the case is judged by",
  outcome: "What was decided",
};
