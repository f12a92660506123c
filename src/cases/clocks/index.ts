export { type ClockEvent, type ClockStart, dueTimes, type DueTimes } from "./clock.ts";
export {
  type DueRule,
  dueRules,
  linesOfBusiness,
  type LineOfBusiness,
  type Span,
  urgencies,
  type Urgency,
} from "./due-rules.ts";
export { type ClockState, timeLeft, timeLeftInWords, type TimeLeft } from "./time-left.ts";
export { calendarDaysBetween, endOfSpan, isZone } from "./zoned-time.ts";
