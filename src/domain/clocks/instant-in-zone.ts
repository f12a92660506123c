/** "Mar 10, 11:59 PM CDT": an instant on the wall of a zone. The year only where it is another one. */
export function instantInZone(instant: number, zone: string, now: number): string {
  const { withYear, plain } = formatsOf(zone);
  const isThisYear = yearIn(instant, zone) === yearIn(now, zone);
  return (isThisYear ? plain : withYear).format(instant);
}

/** The last instant of the present day in a zone, to the minute. */
export function endOfDayIn(zone: string, now: number): number {
  const { wall } = formatsOf(zone);
  const [hour = 0, minute = 0] = wall.format(now).split(":").map(Number);
  const guess = now + (24 * 60 - hour * 60 - minute) * 60_000;
  // Where clocks change on this day the guess is an hour off; the second look puts it right.
  const [late = 0, minutes = 0] = wall.format(guess).split(":").map(Number);
  const off = late >= 12 ? (24 - late) * 60 - minutes : -(late * 60 + minutes);
  return guess + off * 60_000 - 1000;
}

interface ZoneFormats {
  readonly plain: Intl.DateTimeFormat;
  readonly withYear: Intl.DateTimeFormat;
  readonly year: Intl.DateTimeFormat;
  readonly wall: Intl.DateTimeFormat;
}

const formats = new Map<string, ZoneFormats>();

/** Making a format costs a hundred times what using it does. */
function formatsOf(zone: string): ZoneFormats {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const parts = {
    timeZone: zone,
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  } as const;
  const made = {
    plain: new Intl.DateTimeFormat("en-US", parts),
    withYear: new Intl.DateTimeFormat("en-US", { ...parts, year: "numeric" }),
    year: new Intl.DateTimeFormat("en-US", { timeZone: zone, year: "numeric" }),
    wall: new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }),
  };
  formats.set(zone, made);
  return made;
}

function yearIn(instant: number, zone: string): string {
  return formatsOf(zone).year.format(instant);
}
