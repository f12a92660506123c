/** "March 9, 2026": the date of an instant in a zone, as a letter says it. */
export function longDate(instant: string | number, zone: string): string {
  return new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: zone }).format(
    new Date(instant),
  );
}

/** "March 9, 2026, 2:05 PM Central Daylight Time", for what is due by the hour. */
export function longDateAndTime(instant: string | number, zone: string): string {
  const time = new Intl.DateTimeFormat("en-US", {
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
    timeZoneName: "long",
  }).format(new Date(instant));
  return `${longDate(instant, zone)}, ${time}`;
}

/** Every date that a text names in such words. */
export function longDatesIn(text: string): readonly string[] {
  return text.match(longDatePattern) ?? [];
}

const longDatePattern =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b/g;
