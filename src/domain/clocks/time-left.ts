import type { DueTimes } from "./clock.ts";

/** How one clock stands at an instant. */
export type ClockState = "running" | "stopped" | "met" | "met-late" | "missed";

export type TimeLeft = {
  readonly state: ClockState;
  /** Milliseconds until due; negative when past. For a stopped clock, what will be left when it runs. */
  readonly left: number;
  readonly due: number;
};

/** Both clocks of the first decision at `now` (milliseconds since 1970); once it is looked at again, as they stood then. */
export function timeLeft(
  times: DueTimes,
  now: number,
): { readonly decision: TimeLeft; readonly notice: TimeLeft } {
  const stopped = times.stoppedSince !== undefined;
  const at = times.reconsideration?.since ?? now;
  return {
    decision: one(times.decisionDue, times.decidedAt, stopped, at),
    notice: one(times.noticeDue, times.noticeGivenAt, stopped && times.decidedAt === undefined, at),
  };
}

/**
 * Both clocks that are to be met now: those of an appeal once there is one, else of the first decision. Undefined
 * for a case that was reopened without an appeal: no rule gives it a time.
 */
export function currentTimeLeft(
  times: DueTimes,
  now: number,
): { readonly decision: TimeLeft; readonly notice: TimeLeft } | undefined {
  const { reconsideration } = times;
  if (reconsideration === undefined) return timeLeft(times, now);
  const { due, decidedAt, noticeGivenAt } = reconsideration;
  return due === undefined
    ? undefined
    : {
        decision: one(due, decidedAt, false, now),
        notice: one(due, noticeGivenAt, false, now),
      };
}

function one(due: number, doneAt: number | undefined, isStopped: boolean, now: number): TimeLeft {
  if (doneAt !== undefined) {
    return { state: doneAt <= due ? "met" : "met-late", left: due - doneAt, due };
  }
  if (isStopped) return { state: "stopped", left: due - now, due };
  return { state: now <= due ? "running" : "missed", left: due - now, due };
}

/** Whether a running clock has a day or less to go, to the hour and not to the date. */
export function isDueSoon({ state, left }: TimeLeft): boolean {
  return state === "running" && left <= dayInMs;
}

const dayInMs = 86_400_000;

/** "2 d 4 h left", "35 min left", "3 h overdue", "clock stopped": for a cell of the worklist. */
export function timeLeftInWords(clock: TimeLeft): string {
  switch (clock.state) {
    case "met":
      return "Done in time";
    case "met-late":
      return `Done ${spanInWords(-clock.left)} late`;
    case "stopped":
      return "Clock paused";
    case "missed":
      return `${spanInWords(-clock.left)} overdue`;
    case "running":
      return `${spanInWords(clock.left)} left`;
  }
}

/** Rounded down, so that a clock never shows more time than there is. */
function spanInWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days >= 3) return `${days} d`;
  if (days >= 1) return `${days} d ${hours % 24} h`;
  if (hours >= 1) return `${hours} h ${minutes % 60} min`;
  return `${minutes} min`;
}
