import { getDate, getDay, getDaysInMonth, getMonth, isWeekend } from "date-fns";
import type { Cited } from "./reading-state.ts";
import type { HolidayCalendarId } from "./span.ts";

/** A day that comes every year: on a date, or on the nth weekday of a month (-1: the last). Months from 1. */
export type Holiday =
  | {
      readonly name: string;
      readonly month: number;
      readonly day: number;
      /** On a Sunday the Monday after is one as well. */
      readonly movesToMonday: boolean;
    }
  | {
      readonly name: string;
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
    };

export type HolidayCalendar = Cited & {
  readonly name: string;
  readonly holidays: readonly Holiday[];
};

const monday = 1;
const thursday = 4;

/**
 * Holidays by calendar (data). A day that is left out counts as a business day and makes a due date earlier,
 * never later: where the law of a holiday has not been verified, it is left out.
 */
export const holidayCalendars: Readonly<Record<HolidayCalendarId, HolidayCalendar>> = {
  none: {
    name: "No holidays",
    holidays: [],
    provenance:
      "Which holidays count has not been verified, so every weekday counts as a business day",
    state: "unread",
  },
  california: {
    name: "California state holidays",
    holidays: [
      { name: "New Year's Day", month: 1, day: 1, movesToMonday: true },
      { name: "Martin Luther King Jr. Day", month: 1, weekday: monday, nth: 3 },
      { name: "Third Monday in February", month: 2, weekday: monday, nth: 3 },
      { name: "Memorial Day", month: 5, weekday: monday, nth: -1 },
      { name: "Independence Day", month: 7, day: 4, movesToMonday: true },
      { name: "Labor Day", month: 9, weekday: monday, nth: 1 },
      { name: "Veterans Day", month: 11, day: 11, movesToMonday: true },
      { name: "Thanksgiving Day", month: 11, weekday: thursday, nth: 4 },
      { name: "Christmas Day", month: 12, day: 25, movesToMonday: true },
    ],
    provenance:
      "Cal. Gov. Code 6700 and 6701; other days named there count as business days, because how far they bind a plan has not been verified",
    state: "likely",
  },
};

/** Whether the wall date of `day` is a business day. `day`: a date of date-fns in the plan's zone. */
export function isBusinessDay(day: Date, calendar: HolidayCalendarId): boolean {
  return (
    !isWeekend(day) && !holidayCalendars[calendar].holidays.some((holiday) => falls(holiday, day))
  );
}

function falls(holiday: Holiday, day: Date): boolean {
  const month = getMonth(day) + 1;
  const date = getDate(day);
  if (holiday.month !== month) return false;
  if ("day" in holiday) {
    const isMondayAfter =
      holiday.movesToMonday && getDay(day) === monday && date - 1 === holiday.day;
    return date === holiday.day || isMondayAfter;
  }
  if (getDay(day) !== holiday.weekday) return false;
  return holiday.nth === -1 ? date + 7 > getDaysInMonth(day) : Math.ceil(date / 7) === holiday.nth;
}
