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

/**
 * Colour of a recommendation. A referral is no alarm: only a red flag has the colour of what cannot wait.
 */
export const recommendationTone: Readonly<Record<Recommendation, Tone>> = {
  approve: "positive",
  "request-information": "warning",
  incomplete: "neutral",
  deny: "critical",
  "safety-review": "critical",
};
