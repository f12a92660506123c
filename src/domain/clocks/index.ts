export { type ClockLimit, clockLimits, clockLimitsOf } from "./clock-limits.ts";
export { type AppealTimes, appealTimesOf } from "./appeal-times.ts";
export { type CaseClock, caseClockSchema } from "./case-clock.ts";
export { caseClockOf } from "./case-clock-of.ts";
export { type ClockStart, dueTimes, type DueTimes, type Reconsideration } from "./clock.ts";
export {
  allClockEvents,
  beginsAgain,
  type ClockEvent,
  clockEventKinds,
  clockEventSchema,
  countedEvents,
} from "./clock-event.ts";
export {
  type DueRule,
  type ExtensionGround,
  linesOfBusiness,
  type LineOfBusiness,
  urgencies,
  type Urgency,
} from "./due-rules.ts";
export { federalRules } from "./federal-rules.ts";
export { type LocalRule, localRules } from "./local-rules.ts";
export { holidayCalendars } from "./holidays.ts";
export { type ClockBasis, clockFrom } from "./clock-from.ts";
export {
  clockEventWords,
  extensionInWords,
  lineWords,
  localRuleInWords,
  reopeningWords,
  ruleInWords,
  spanInWords,
  urgencyWords,
  waitingInWords,
} from "./due-words.ts";
export { type LateTask, lateTaskOf } from "./late-task.ts";
export { mayExtend, type MayExtend } from "./may-extend.ts";
export {
  type ClockEntries,
  clockEntriesOf,
  entryId,
  mostOf,
  type PlanClocks,
  planClocksFrom,
  planClocksSchema,
} from "./plan-clocks.ts";
export { type ClockGap, clockGaps, clockGapsOf, dueTimesOf } from "./read-case-clock.ts";
export { type Cited, citationInWords, type ReadingState } from "./reading-state.ts";
export { type Span } from "./span.ts";
export {
  type ClockState,
  currentTimeLeft,
  isDueSoon,
  timeLeft,
  timeLeftInWords,
  type TimeLeft,
} from "./time-left.ts";
export { answerByFor, type Waiting, waitingOf } from "./waiting.ts";
export { endOfDayIn, instantInZone } from "./instant-in-zone.ts";
export { zoneInWords, zoneLabel, type ZoneId, zones } from "./zone-words.ts";
export { isZone } from "./is-zone.ts";
export { instantAtWall, type WallTime, wallTimeIn } from "./wall-time.ts";
export { calendarDaysBetween, endOfSpan } from "./zoned-time.ts";
export { insuredLines, maybeInsuredLines } from "./insured-lines.ts";
