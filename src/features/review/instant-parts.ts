import { isCalendarDate } from "#criteria";

/** A date-time as its controls show it; `""` where nothing was entered. `offset` is `±HH:MM` or `Z`. */
export type InstantParts = {
  readonly date: string;
  readonly time: string;
  readonly offset: string;
};

const pattern =
  /^(\d{4}-\d{2}-\d{2})?(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Takes an entry apart; undefined when the controls could not show it as it was typed. */
export function readInstant(entry: string): InstantParts | undefined {
  const [isRead, date = "", time = "", offset = ""] = pattern.exec(entry) ?? [];
  if (isRead === undefined || (date !== "" && !isCalendarDate(date))) return undefined;
  return { date, time, offset };
}

/**
 * Puts the parts together: an ISO date-time with offset once all are there, and until then only what
 * was entered (`2026-03-02`, `T09:00`), so that a reload shows the same half.
 */
export function composeInstant({ date, time, offset }: InstantParts): string {
  if (date === "" && time === "") return "";
  if (date === "" || time === "") return time === "" ? `${date}${offset}` : `T${time}${offset}`;
  const seconds = /^\d{2}:\d{2}$/.test(time) ? ":00" : "";
  return `${date}T${time}${seconds}${offset}`;
}

/**
 * The device's own offset at a local date and time, or at `now` while they are not entered; it differs
 * between summer and winter. `minutesAt` is the clock's answer in minutes east of UTC.
 */
export function deviceOffset(
  { date, time }: Pick<InstantParts, "date" | "time">,
  minutesAt: (local: string | undefined) => number = deviceMinutes,
): string {
  return offsetOf(minutesAt(date === "" ? undefined : `${date}T${time === "" ? "12:00" : time}`));
}

function deviceMinutes(local: string | undefined): number {
  const at = local === undefined ? new Date() : new Date(local);
  const minutes = -at.getTimezoneOffset();
  return Number.isNaN(minutes) ? 0 : minutes;
}

function offsetOf(minutes: number): string {
  const sign = minutes < 0 ? "-" : "+";
  const size = Math.abs(minutes);
  return `${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** Offsets to choose from, those of the United States first, with the zones that keep them. */
export const offsetOptions: readonly { readonly value: string; readonly label: string }[] = [
  { value: "-04:00", label: "UTC−04:00 Eastern daylight, Atlantic" },
  { value: "-05:00", label: "UTC−05:00 Eastern, Central daylight" },
  { value: "-06:00", label: "UTC−06:00 Central, Mountain daylight" },
  { value: "-07:00", label: "UTC−07:00 Mountain, Pacific daylight" },
  { value: "-08:00", label: "UTC−08:00 Pacific, Alaska daylight" },
  { value: "-09:00", label: "UTC−09:00 Alaska" },
  { value: "-10:00", label: "UTC−10:00 Hawaii" },
  { value: "-11:00", label: "UTC−11:00 Samoa" },
  { value: "+10:00", label: "UTC+10:00 Guam" },
  { value: "Z", label: "UTC" },
];

/** An offset as its option says it, also one that is not offered. */
export function offsetInWords(offset: string): string {
  const offered = offsetOptions.find((option) => option.value === offset);
  return offered?.label ?? `UTC${offset.replace("-", "−")}`;
}
