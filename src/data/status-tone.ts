import { type Recommendation, type Status, statusWords } from "#criteria";

/** How a status weighs on whoever reads it, in the words by which the interface names its colours. */
export const statusTone = {
  met: "positive",
  exception: "info",
  "not-met": "critical",
  "not-documented": "warning",
  unanswered: "neutral",
  "not-applicable": "muted",
} as const satisfies Record<Status, string>;

/** The same of a recommendation; red is for a red flag and for what falls short. */
export const recommendationTone = {
  approve: "positive",
  "request-information": "warning",
  incomplete: "neutral",
  deny: "critical",
  "safety-review": "critical",
} as const satisfies Record<Recommendation, string>;

/** How many criteria have a status, as a sentence goes on after a number: "2 not met", "6 do not apply". */
export function statusCountInWords(count: number, status: Status): string {
  const words = status === "not-applicable" && count !== 1 ? "do not apply" : statusWords[status];
  return `${String(count)} ${words.toLowerCase()}`;
}
