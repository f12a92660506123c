/** A date-time for reading, `2026-03-02, 09:00, UTC−06:00`; anything else as it was typed. */
export function instantInWords(entry: string): string {
  const [, date, time, zone = ""] = /^(.{10})T(\d\d:\d\d)[^Z+-]*(Z|[+-].*)$/.exec(entry) ?? [];
  if (date === undefined || time === undefined) return entry;
  return `${date}, ${time}, UTC${zone === "Z" ? "" : zone.replace("-", "−")}`;
}
