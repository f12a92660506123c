import { type ClockEvent, type DueRule, spanInWords } from "#domain";

/** What an event does to the decision clock under a rule, as the end of a sentence. */
export function effectOf(event: ClockEvent, all: readonly ClockEvent[], rule: DueRule): string {
  if (event.withdrawn !== undefined) return "does not count";
  switch (event.kind) {
    case "information-requested":
      return rule.waiting.while === "stops" ? "stops the clock" : "does not stop this clock";
    case "information-received":
      return rule.waiting.while === "stops" ? "the clock runs again" : "the clock ran on";
    case "extended":
      return extensionInWords(event, all, rule);
    case "decided":
      return "ends the decision clock";
    case "notice-given":
      return "ends the notice clock";
    case "reopened":
      return "no clock is kept for a reconsideration";
  }
}

function extensionInWords(event: ClockEvent, all: readonly ClockEvent[], rule: DueRule): string {
  if (rule.extension.allowed === "never") return "does not count: this clock is never extended";
  const first = all
    .filter(({ kind, withdrawn }) => kind === "extended" && withdrawn === undefined)
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))[0];
  return first === event
    ? `by ${spanInWords(rule.extension.by)}`
    : "does not count: this clock is extended once";
}
