import type { Criterion } from "../model/criteria-set.ts";
import { codeOf, type StatusCode } from "./truth-tables.ts";

/**
 * Needed to meet criteria for one criterion (spec section 9). Care that the record says was
 * not given is missing care; care the record is silent about is missing paper; what nobody has looked
 * for yet is neither.
 */
export type Requirement = {
  readonly criterion: Criterion;
  readonly kind: RequirementKind;
  /** Requirements of this case that come first on the clinical path. */
  readonly after: readonly Criterion[];
};

export type RequirementKind = "missing-care" | "missing-paper" | "not-looked-at";

/**
 * Compiles a set's criteria into their requirements: one per blocking criterion that is not yet
 * satisfied, in the order of the clinical path. `codes` are the criteria's statuses, in their order.
 */
export function compileRequirements(
  criteria: readonly Criterion[],
): (codes: readonly StatusCode[]) => readonly Requirement[] {
  const blocking = criteria.flatMap((criterion, at) =>
    criterion.advisory === true
      ? []
      : [
          {
            at,
            criterion,
            before: criteria.flatMap((other, otherAt) =>
              other.advisory !== true && criterion.after.includes(other.id)
                ? [{ at: otherAt, criterion: other }]
                : [],
            ),
          },
        ],
  );
  return (codes) => {
    const requirements: Requirement[] = [];
    for (const { at, criterion, before } of blocking) {
      const kind = kindOf(codes[at]);
      if (kind === undefined) continue;
      const first = before.filter((other) => kindOf(codes[other.at]) !== undefined);
      requirements.push({ criterion, kind, after: first.map((other) => other.criterion) });
    }
    return requirements;
  };
}

function kindOf(code: StatusCode | undefined): RequirementKind | undefined {
  switch (code) {
    case codeOf["not-met"]:
      return "missing-care";
    case codeOf["not-documented"]:
      return "missing-paper";
    case codeOf.unanswered:
      return "not-looked-at";
    default:
      return undefined;
  }
}
