import type { CriterionResult, Evaluation, Status } from "#criteria";

/** How many criteria a page names as those that decide: more is a list to work through. */
const mostNamed = 3;

/** What speaks first, whatever is recommended: what is not met, then silence, then what rests on an exception. */
const gravestFirst: readonly Status[] = ["not-met", "not-documented", "unanswered", "exception"];

/**
 * The two or three criteria that the recommendation turns on, the gravest first and safety first among equals; the
 * first that are met where nothing speaks against the request. Advisory ones never.
 */
export function decidingCriteria({ criteria }: Evaluation): readonly CriterionResult[] {
  const counting = criteria.filter(({ criterion }) => criterion.advisory !== true);
  const against = gravestFirst.flatMap((status) =>
    safetyFirst(counting.filter((result) => result.status === status)),
  );
  const deciding =
    against.length > 0 ? against : counting.filter(({ status }) => status === "met").toReversed();
  return deciding.slice(0, mostNamed);
}

function safetyFirst(results: readonly CriterionResult[]): readonly CriterionResult[] {
  const isSafety = ({ criterion }: CriterionResult) => criterion.group === "safety";
  return [...results.filter(isSafety), ...results.filter((result) => !isSafety(result))];
}
