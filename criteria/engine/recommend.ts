import type { Recommendation, Route, Status } from "../model/status.ts";

/** What the recommendation depends on. */
export type RecommendationInput = {
  /** What all-of comes to over the blocking criteria. */
  readonly together: Status;
  readonly isUrgent: boolean;
  readonly hasOpenCodingQuery: boolean;
};

/** The first line that matches wins (spec section 6): missing paper alone never leads to `deny`. */
export function recommend(input: RecommendationInput): Recommendation {
  if (input.isUrgent) return "safety-review";
  if (input.together === "not-met") return "deny";
  if (input.together === "unanswered") return "incomplete";
  if (input.together === "not-documented" || input.hasOpenCodingQuery) {
    return "request-information";
  }
  return "approve";
}

/** Who a recommendation goes to. Why an approval goes to a physician is a sentence of the policy. */
export function routeOf(recommendation: Recommendation): Route {
  switch (recommendation) {
    case "safety-review":
      return "physician-advisor-urgent";
    case "deny":
    case "approve":
      return "physician-advisor";
    case "request-information":
      return "requesting-provider";
    case "incomplete":
      return "nurse";
  }
}
