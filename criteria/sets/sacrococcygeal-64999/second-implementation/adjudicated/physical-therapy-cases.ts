import type { StatusByHand } from "../index.ts";
import type { AdjudicatedRow, Changes } from "./adjudicated-case.ts";

const noDates: Changes = { firstSession: undefined, lastSession: undefined };

export const physicalTherapyCases: readonly AdjudicatedRow[] = [
  therapy("six-sessions", "the minimum itself is enough", { sessions: 6 }, "met"),
  therapy("five-sessions", "one short of the minimum", { sessions: 5 }, "not-met"),
  therapy("no-session", "zero is a number, not a gap in the record", { sessions: 0 }, "not-met"),
  therapy(
    "sessions-not-documented",
    "the count is missing paper",
    { sessions: "not-documented" },
    "not-documented",
  ),
  therapy("sessions-unanswered", "nobody has counted", { sessions: undefined }, "unanswered"),
  therapy(
    "forty-one-days",
    "the dates win over nine stated weeks",
    { lastSession: "2025-11-16" },
    "not-met",
  ),
  therapy("forty-two-days", "six weeks to the day", { lastSession: "2025-11-17" }, "met"),
  therapy(
    "forty-one-days-over-leap-day",
    "22 January to 3 March of a leap year",
    { firstSession: "2024-01-22", lastSession: "2024-03-03" },
    "not-met",
  ),
  therapy(
    "forty-two-days-over-leap-day",
    "the leap day counts",
    { firstSession: "2024-01-22", lastSession: "2024-03-04" },
    "met",
  ),
  therapy(
    "forty-one-days-in-common-year",
    "the same dates hold a day less in a common year",
    { firstSession: "2025-01-22", lastSession: "2025-03-04" },
    "not-met",
  ),
  therapy(
    "forty-two-days-over-clock-change",
    "civil days do not lose an hour in March",
    { firstSession: "2026-02-02", lastSession: "2026-03-16" },
    "met",
  ),
  therapy(
    "forty-two-days-over-new-year",
    "a year's end is an ordinary day",
    { firstSession: "2025-12-01", lastSession: "2026-01-12" },
    "met",
  ),
  therapy(
    "one-day-only",
    "first and last session on one day are a span of zero",
    { lastSession: "2025-10-06" },
    "not-met",
  ),
  therapy("weeks-alone", "without dates the stated weeks count", { weeks: 6, ...noDates }, "met"),
  therapy(
    "weeks-alone-short",
    "just under six stated weeks",
    { weeks: 5.9, ...noDates },
    "not-met",
  ),
  therapy(
    "weeks-with-undocumented-dates",
    "a stated value answers what the dates leave out",
    { firstSession: "not-documented", lastSession: "not-documented" },
    "met",
  ),
  therapy(
    "one-date-and-weeks",
    "one date is no span; the weeks count",
    { weeks: 5, lastSession: undefined },
    "not-met",
  ),
  therapy(
    "one-date-and-nothing-else",
    "the other end has not been looked for",
    { weeks: undefined, lastSession: undefined },
    "unanswered",
  ),
  therapy(
    "one-date-other-not-documented",
    "the record does not say when it ended",
    { weeks: undefined, lastSession: "not-documented" },
    "not-documented",
    ["sessions-without-span"],
  ),
  therapy(
    "one-date-weeks-not-documented",
    "the weeks were looked for and not found",
    { weeks: "not-documented", firstSession: undefined },
    "not-documented",
    ["sessions-without-span"],
  ),
  therapy(
    "both-dates-weeks-not-documented",
    "two dates make the weeks unnecessary",
    { weeks: "not-documented" },
    "met",
  ),
  therapy(
    "few-sessions-span-not-documented",
    "what is known to be lacking outweighs what is not written",
    { sessions: 2, weeks: "not-documented", ...noDates },
    "not-met",
    ["premature-intervention", "sessions-without-span"],
  ),
  therapy(
    "few-sessions-span-unanswered",
    "two sessions are too few whatever the span",
    { sessions: 2, weeks: undefined, ...noDates },
    "not-met",
  ),
  therapy(
    "sessions-unanswered-span-not-documented",
    "unanswered goes before not documented",
    {
      sessions: undefined,
      weeks: "not-documented",
      ...noDates,
    },
    "unanswered",
  ),
  therapy(
    "contraindicated-and-nothing-else",
    "the exception answers for the whole programme",
    {
      sessions: undefined,
      weeks: undefined,
      ...noDates,
      exception: "contraindicated",
    },
    "exception",
  ),
  therapy(
    "no-access-one-session",
    "no access is a documented exception",
    { sessions: 1, exception: "no-access" },
    "exception",
  ),
  therapy(
    "not-tolerated-without-span",
    "excepted, yet the sessions still have no dates",
    {
      sessions: 3,
      weeks: "not-documented",
      firstSession: "not-documented",
      lastSession: "not-documented",
      exception: "not-tolerated",
    },
    "exception",
    ["sessions-without-span"],
  ),
  therapy(
    "exception-not-documented",
    "no documented exception is no exception",
    { sessions: 5, exception: "not-documented" },
    "not-met",
  ),
  therapy(
    "exception-unanswered",
    "an unanswered exception does not hold up a complete programme",
    { exception: undefined },
    "met",
  ),
  {
    ...therapy("eight-week-plan", "nine weeks under a plan that asks for eight", {}, "met"),
    parameters: { ptMinWeeks: 8 },
  },
  {
    ...therapy("twelve-week-plan", "nine weeks under a plan that asks for twelve", {}, "not-met"),
    parameters: { ptMinWeeks: 12 },
  },
  {
    ...therapy(
      "eleven-session-plan",
      "ten sessions under a plan that asks for eleven",
      {},
      "not-met",
    ),
    parameters: { ptMinSessions: 11 },
  },
];

function therapy(
  id: string,
  why: string,
  answers: Changes,
  status: StatusByHand,
  pitfalls: readonly string[] = status === "not-met" ? ["premature-intervention"] : [],
): AdjudicatedRow {
  const changes = Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [`conservative.physicalTherapy.${key}`, answer]),
  );
  return {
    id: `pt-${id}`,
    why,
    changes,
    expected: {
      recommendation: recommendationFor(status),
      criteria: { "conservative.physical-therapy": status },
      pitfalls,
      requirements:
        status === "met" || status === "exception" ? [] : ["conservative.physical-therapy"],
    },
  };
}

/** What this one criterion makes of a case that has all the rest. */
function recommendationFor(
  status: StatusByHand,
): NonNullable<AdjudicatedRow["expected"]["recommendation"]> {
  if (status === "not-met") return "deny";
  if (status === "unanswered") return "incomplete";
  return status === "not-documented" ? "request-information" : "approve";
}
