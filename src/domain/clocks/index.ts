export { type CaseClock, caseClockSchema } from "./case-clock.ts";
export { caseClockOf } from "./case-clock-of.ts";
export { type ClockStart, dueTimes, type DueTimes, type Reconsideration } from "./clock.ts";
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
export { clockFrom } from "./clock-from.ts";
export { clockEventWords, lineWords, ruleInWords, spanInWords, urgencyWords } from "./due-words.ts";
export { mayExtend, type MayExtend } from "./may-extend.ts";
export { type ClockGap, clockGaps, clockGapsOf, dueTimesOf } from "./read-case-clock.ts";
export {
  type ClockState,
  isDueSoon,
  timeLeft,
  timeLeftInWords,
  type TimeLeft,
} from "./time-left.ts";
export { reconsiderationSources, reconsiderationWords } from "./reconsideration.ts";
export { endOfDayIn, instantInZone } from "./instant-in-zone.ts";
export { zoneInWords, zoneLabel, type ZoneId, zones } from "./zone-words.ts";
export { isZone } from "./is-zone.ts";
export { instantAtWall, type WallTime, wallTimeIn } from "./wall-time.ts";
export { calendarDaysBetween, endOfSpan } from "./zoned-time.ts";
