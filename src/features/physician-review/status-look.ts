import type { Recommendation, Status } from "#criteria";
import type { Tone } from "#ui";

/** Colour and silhouette of a status; its word comes from the criteria (`statusWords`). */
export const statusTone: Readonly<Record<Status, Tone>> = {
  met: "positive",
  exception: "info",
  "not-met": "critical",
  "not-documented": "warning",
  unanswered: "neutral",
  "not-applicable": "muted",
};

/** Colour of a recommendation; red is for a red flag and for what falls short. */
export const recommendationTone: Readonly<Record<Recommendation, Tone>> = {
  approve: "positive",
  "request-information": "warning",
  incomplete: "neutral",
  deny: "critical",
  "safety-review": "critical",
};
