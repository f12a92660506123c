import type { StatusByHand } from "../oracle/index.ts";
import type { AdjudicatedRow, Changes, ExpectedResult } from "./adjudicated-case.ts";

const gap: ExpectedResult = {
  recommendation: "deny",
  pitfalls: ["premature-intervention"],
  requirements: ["conservative.physical-therapy"],
};
const asked: ExpectedResult = {
  recommendation: "request-information",
  requirements: ["conservative.physical-therapy"],
};
const open: ExpectedResult = {
  recommendation: "incomplete",
  pitfalls: [],
  requirements: ["conservative.physical-therapy"],
};
const fine: ExpectedResult = { recommendation: "approve", pitfalls: [], requirements: [] };

const noDates: Changes = { firstSession: undefined, lastSession: undefined };

export const physicalTherapyCases: readonly AdjudicatedRow[] = [
  therapy("six-sessions", "the minimum itself is enough", { sessions: 6 }, "met", fine),
  therapy("five-sessions", "one short of the minimum", { sessions: 5 }, "not-met", gap),
  therapy(
    "no-session",
    "zero is a number, not a gap in the record",
    { sessions: 0 },
    "not-met",
    gap,
  ),
  therapy(
    "sessions-not-documented",
    "the count is missing paper",
    { sessions: "not-documented" },
    "not-documented",
    { ...asked, pitfalls: [] },
  ),
  therapy("sessions-unanswered", "nobody has counted", { sessions: undefined }, "unanswered", open),
  therapy(
    "forty-one-days",
    "the dates win over nine stated weeks",
    { lastSession: "2025-11-16" },
    "not-met",
    gap,
  ),
  therapy("forty-two-days", "six weeks to the day", { lastSession: "2025-11-17" }, "met", fine),
  therapy(
    "forty-one-days-over-leap-day",
    "22 January to 3 March of a leap year",
    { firstSession: "2024-01-22", lastSession: "2024-03-03" },
    "not-met",
    gap,
  ),
  therapy(
    "forty-two-days-over-leap-day",
    "the leap day counts",
    { firstSession: "2024-01-22", lastSession: "2024-03-04" },
    "met",
    fine,
  ),
  therapy(
    "forty-one-days-in-common-year",
    "the same dates hold a day less in a common year",
    { firstSession: "2025-01-22", lastSession: "2025-03-04" },
    "not-met",
    gap,
  ),
  therapy(
    "forty-two-days-over-clock-change",
    "civil days do not lose an hour in March",
    { firstSession: "2026-02-02", lastSession: "2026-03-16" },
    "met",
    fine,
  ),
  therapy(
    "forty-two-days-over-new-year",
    "a year's end is an ordinary day",
    { firstSession: "2025-12-01", lastSession: "2026-01-12" },
    "met",
    fine,
  ),
  therapy(
    "one-day-only",
    "first and last session on one day are a span of zero",
    { lastSession: "2025-10-06" },
    "not-met",
    gap,
  ),
  therapy(
    "weeks-alone",
    "without dates the stated weeks count",
    { weeks: 6, ...noDates },
    "met",
    fine,
  ),
  therapy(
    "weeks-alone-short",
    "just under six stated weeks",
    { weeks: 5.9, ...noDates },
    "not-met",
    gap,
  ),
  therapy(
    "weeks-with-undocumented-dates",
    "a stated value answers what the dates leave out",
    { firstSession: "not-documented", lastSession: "not-documented" },
    "met",
    fine,
  ),
  therapy(
    "one-date-and-weeks",
    "one date is no span; the weeks count",
    { weeks: 5, lastSession: undefined },
    "not-met",
    gap,
  ),
  therapy(
    "one-date-and-nothing-else",
    "the other end has not been looked for",
    { weeks: undefined, lastSession: undefined },
    "unanswered",
    open,
  ),
  therapy(
    "one-date-other-not-documented",
    "the record does not say when it ended",
    { weeks: undefined, lastSession: "not-documented" },
    "not-documented",
    { ...asked, pitfalls: ["sessions-without-span"] },
  ),
  therapy(
    "one-date-weeks-not-documented",
    "the weeks were looked for and not found",
    { weeks: "not-documented", firstSession: undefined },
    "not-documented",
    { ...asked, pitfalls: ["sessions-without-span"] },
  ),
  therapy(
    "both-dates-weeks-not-documented",
    "two dates make the weeks unnecessary",
    { weeks: "not-documented" },
    "met",
    fine,
  ),
  therapy(
    "few-sessions-span-not-documented",
    "what is known to be lacking outweighs what is not written",
    { sessions: 2, weeks: "not-documented", ...noDates },
    "not-met",
    { ...gap, pitfalls: ["premature-intervention", "sessions-without-span"] },
  ),
  therapy(
    "few-sessions-span-unanswered",
    "two sessions are too few whatever the span",
    { sessions: 2, weeks: undefined, ...noDates },
    "not-met",
    gap,
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
    open,
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
    fine,
  ),
  therapy(
    "no-access-one-session",
    "no access is a documented exception",
    { sessions: 1, exception: "no-access" },
    "exception",
    fine,
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
    { recommendation: "approve", pitfalls: ["sessions-without-span"], requirements: [] },
  ),
  therapy(
    "exception-not-documented",
    "no documented exception is no exception",
    { sessions: 5, exception: "not-documented" },
    "not-met",
    gap,
  ),
  therapy(
    "exception-unanswered",
    "an unanswered exception does not hold up a complete programme",
    { exception: undefined },
    "met",
    fine,
  ),
  {
    ...therapy("eight-week-plan", "nine weeks under a plan that asks for eight", {}, "met", fine),
    parameters: { ptMinWeeks: 8 },
  },
  {
    ...therapy(
      "twelve-week-plan",
      "nine weeks under a plan that asks for twelve",
      {},
      "not-met",
      gap,
    ),
    parameters: { ptMinWeeks: 12 },
  },
  {
    ...therapy(
      "eleven-session-plan",
      "ten sessions under a plan that asks for eleven",
      {},
      "not-met",
      gap,
    ),
    parameters: { ptMinSessions: 11 },
  },
];

function therapy(
  id: string,
  why: string,
  answers: Changes,
  status: StatusByHand,
  expected: ExpectedResult,
): AdjudicatedRow {
  const changes = Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [`conservative.physicalTherapy.${key}`, answer]),
  );
  return {
    id: `pt-${id}`,
    why,
    changes,
    expected: { ...expected, criteria: { "conservative.physical-therapy": status } },
  };
}
