import type { Recommendation, Route, Status } from "./status.ts";

/** How a status is said aloud. Colour and icon belong to the screen; the word is the same everywhere. */
export const statusWords: Readonly<Record<Status, string>> = {
  met: "Met",
  exception: "Met by exception",
  "not-met": "Not met",
  "not-documented": "Not documented",
  unanswered: "Not reviewed yet",
  "not-applicable": "Does not apply",
};

export type RecommendationWords = {
  /** The whole sentence a nurse reads. */
  readonly sentence: string;
  /** For a worklist cell. */
  readonly short: string;
  /** What happens next, and who does it. */
  readonly next: string;
};

/** The rules' `deny` reads "does not meet criteria as documented": the software decides nothing. */
export const recommendationWords: Readonly<Record<Recommendation, RecommendationWords>> = {
  approve: {
    sentence: "Meets criteria as documented: recommend approval to physician advisor",
    short: "Recommend approval",
    next: "A physician advisor signs every approval.",
  },
  "request-information": {
    sentence: "More information needed: request records from the provider",
    short: "More information needed",
    next: "Ask the requesting provider for what is not documented. Missing documentation alone doesn’t count against the request.",
  },
  incomplete: {
    sentence: "Review not complete: questions are still open",
    short: "Review not complete",
    next: "Answer the open questions. “Not documented” is an answer.",
  },
  deny: {
    sentence: "Does not meet criteria as documented: refer to physician advisor",
    short: "Refer to physician advisor",
    next: "Only a physician advisor can decide against a request.",
  },
  "safety-review": {
    sentence: "Red flag listed: urgent review by physician advisor",
    short: "Urgent physician review",
    next: "A physician advisor reviews the case right away, regardless of the criteria.",
  },
};

export const routeWords: Readonly<Record<Route, string>> = {
  "physician-advisor": "Physician advisor",
  "physician-advisor-urgent": "Physician advisor, urgent",
  "requesting-provider": "Requesting provider",
  nurse: "Nurse reviewer",
};
