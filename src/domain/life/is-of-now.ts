import { differenceInMinutes } from "date-fns";

/**
 * Whether a signature carries its own time: neither dated back nor ahead of the clock it is made by. Both
 * are instants in UTC.
 */
export function isOfNow(recordedAt: string, now: string): boolean {
  return Math.abs(differenceInMinutes(recordedAt, now)) < mostMinutesToSign;
}

/** Between pressing the button and the write, on a machine that is busy or sets its clock. */
const mostMinutesToSign = 5;
