import { type ClockEvent, type DueRule, spanInWords } from "#domain";

/** What an event does to the clocks under a rule, as the end of a sentence. */
export function effectOf(event: ClockEvent, all: readonly ClockEvent[], rule: DueRule): string {
  if (event.withdrawn !== undefined) return "not used";
  switch (event.kind) {
    case "information-requested":
      return askedInWords(rule);
    case "information-received":
      return rule.waiting.while === "runs-on" ? "the clock kept running" : "ends any waiting";
    case "information-partly-received":
      return "the rest is still outstanding";
    case "no-response":
      return "the review goes on without it";
    case "extended":
      return extensionInWords(event, all, rule);
    case "extension-notice-sent":
      return rule.waiting.while === "pauses-after-extension-notice"
        ? "the extension counts from here"
        : "the member was told";
    case "decided":
      return "ends the decision clock";
    case "notified-orally":
      return rule.notice.by === "after-oral-notice"
        ? `the written notice is due within ${spanInWords(rule.notice.span)} of it, if this was in time`
        : "the written notice is due as before";
    case "notice-given":
      return "ends the notice clock";
    case "appeal-received":
      return "starts the clock of the appeal";
    case "reopened":
      return "starts no clock";
  }
}

function askedInWords({ waiting }: DueRule): string {
  switch (waiting.while) {
    case "runs-on":
      return "doesn’t pause this clock";
    case "pauses-after-extension-notice":
      return "doesn’t pause this clock without an extension notice";
    case "restarts-when-answered":
      return `counts if asked within ${spanInWords(waiting.askWithin)} of receipt`;
  }
}

function extensionInWords(event: ClockEvent, all: readonly ClockEvent[], rule: DueRule): string {
  const { extension } = rule;
  if (extension.allowed === "never") return "not used: this clock can’t be extended";
  const first = all
    .filter(({ kind, withdrawn }) => kind === "extended" && withdrawn === undefined)
    .toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at))[0];
  if (first !== event) return "not used: this clock can be extended only once";
  const ground = extension.grounds.find(({ id }) => id === event.ground)?.label;
  const days = Math.min(event.days ?? extension.mostDays, extension.mostDays);
  const by = `by ${String(days)} day${days === 1 ? "" : "s"}`;
  const why = ground === undefined ? by : `${by}: ${ground}`;
  return extension.countsWhenSent && event.ground !== undefined
    ? `${why}. It counts once its notice is sent`
    : why;
}
