/** "Mar 10, 2026, 11:59 PM CT": an instant on the wall of a zone, in milliseconds since 1970. */
export function instantInZone(instant: number, zone: string): string {
  return formatsOf(zone).moment.format(instant);
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
  readonly moment: Intl.DateTimeFormat;
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
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
  } as const;
  const made = {
    moment: new Intl.DateTimeFormat("en-US", { ...parts, timeZoneName: zoneName(zone) }),
    wall: new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }),
  };
  formats.set(zone, made);
  return made;
}

/** "ET" where the zone has such a name in summer and winter alike; "UTC" where it would read "GMT+0". */
function zoneName(zone: string): "short" | "shortGeneric" {
  const generic = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    timeZoneName: "shortGeneric",
  });
  return /GMT|Time$/.test(generic.format(0)) ? "short" : "shortGeneric";
}
