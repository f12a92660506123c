const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "Mar 9, 2026" of an ISO date, or of the date an ISO instant was written with; anything else as it is. */
export function dayInWords(at: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})/.exec(at) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? at : `${name} ${String(Number(day))}, ${year}`;
}

/** "Mar 9, 2026", "Mar 2026" or "2026" of as much of an ISO date as there is; anything else as it is. */
export function partialDateInWords(at: string): string {
  const [, year = "", month = ""] = /^(\d{4})-(\d{2})$/.exec(at) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? dayInWords(at) : `${name} ${year}`;
}
