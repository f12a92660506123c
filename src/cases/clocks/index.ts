export { type CaseClock, caseClockSchema } from "./case-clock.ts";
export { caseClockOf } from "./case-clock-of.ts";
export { type ClockStart, dueTimes, type DueTimes } from "./clock.ts";
export {
  allClockEvents,
  type ClockEvent,
  clockEventKinds,
  clockEventSchema,
} from "./clock-event.ts";
export {
  type DueRule,
  dueRules,
  linesOfBusiness,
  type LineOfBusiness,
  type Span,
  urgencies,
  type Urgency,
} from "./due-rules.ts";
export { clockGaps, dueTimesOf } from "./read-case-clock.ts";
export { type ClockState, timeLeft, timeLeftInWords, type TimeLeft } from "./time-left.ts";
export { isZone } from "./is-zone.ts";
export { calendarDaysBetween, endOfSpan } from "./zoned-time.ts";
