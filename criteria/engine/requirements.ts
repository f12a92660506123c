import type { Criterion } from "../model/criteria-set.ts";
import type { Status } from "../model/status.ts";

/**
 * What the request would have to show for one criterion (spec section 9). Care that the record says was
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

/** One per blocking criterion that is not yet satisfied, in the order of the clinical path. */
export function requirementsFrom(
  results: readonly { readonly criterion: Criterion; readonly status: Status }[],
): readonly Requirement[] {
  const open = results.flatMap(({ criterion, status }) => {
    const kind = criterion.advisory ? undefined : kindOf(status);
    return kind === undefined ? [] : [{ criterion, kind }];
  });
  return open.map(({ criterion, kind }) => ({
    criterion,
    kind,
    after: open
      .filter((other) => criterion.after.includes(other.criterion.id))
      .map((other) => other.criterion),
  }));
}

function kindOf(status: Status): RequirementKind | undefined {
  switch (status) {
    case "not-met":
      return "missing-care";
    case "not-documented":
      return "missing-paper";
    case "unanswered":
      return "not-looked-at";
    case "met":
    case "exception":
    case "not-applicable":
      return undefined;
  }
}
