import { type ClockEvent, type DueRule, spanInWords } from "#domain";

/** What an event does to the decision clock under a rule, as the end of a sentence. */
export function effectOf(event: ClockEvent, all: readonly ClockEvent[], rule: DueRule): string {
  if (event.withdrawn !== undefined) return "not used";
  switch (event.kind) {
    case "information-requested":
      return rule.waiting.while === "stops" ? "pauses the clock" : "doesn’t pause this clock";
    case "information-received":
      return rule.waiting.while === "stops" ? "the clock resumes" : "the clock kept running";
    case "extended":
      return extensionInWords(event, all, rule);
    case "decided":
      return "ends the decision clock";
    case "notice-given":
      return "ends the notice clock";
    case "reopened":
      return "no clock for a reconsideration";
  }
}

function extensionInWords(event: ClockEvent, all: readonly ClockEvent[], rule: DueRule): string {
  if (rule.extension.allowed === "never") return "not used: this clock can’t be extended";
  const first = all
    .filter(({ kind, withdrawn }) => kind === "extended" && withdrawn === undefined)
    .toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at))[0];
  return first === event
    ? `by ${spanInWords(rule.extension.by)}`
    : "not used: this clock can be extended only once";
}
