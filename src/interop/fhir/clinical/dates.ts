import { possibleDays } from "#criteria";
import { type JsonObject, objectAt, textAt } from "./fields.ts";

/**
 * The day of a FHIR dateTime as it is written, where the care was: "2026-03-02T23:30:00-05:00" is March 2. A month or
 * a year stays one; what is no date is undefined.
 */
export function dayOf(value: string | undefined): string | undefined {
  const date =
    value === undefined ? undefined : /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=T|$)/.exec(value)?.[0];
  return date === undefined || possibleDays(date) === undefined ? undefined : date;
}

/** A date under a key, or the beginning of the period under another one. */
export function whenAt(
  object: JsonObject,
  name: string,
): { readonly date?: string; readonly end?: string } {
  const period = objectAt(object, `${name}Period`);
  const date = dayOf(
    textAt(object, `${name}DateTime`) ??
      textAt(object, `${name}Date`) ??
      textAt(object, `${name}Instant`) ??
      textAt(period, "start"),
  );
  const end = dayOf(textAt(period, "end"));
  return {
    ...(date === undefined ? {} : { date }),
    ...(end === undefined ? {} : { end }),
  };
}

export function periodAt(
  object: JsonObject,
  key: string,
): { readonly date?: string; readonly end?: string } {
  const period = objectAt(object, key);
  const date = dayOf(textAt(period, "start"));
  const end = dayOf(textAt(period, "end"));
  return {
    ...(date === undefined ? {} : { date }),
    ...(end === undefined ? {} : { end }),
  };
}

/** "03/02/2026", "03/2026" or "2026", as US records write dates. */
export function dateInWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  return [month, day, year].filter((part) => part !== undefined).join("/");
}

/** "03/02/2026", or "03/02/2026 to 03/09/2026". */
export function datesInWords({
  date,
  end,
}: {
  readonly date?: string | undefined;
  readonly end?: string | undefined;
}): string | undefined {
  if (date === undefined) return end === undefined ? undefined : `until ${dateInWords(end)}`;
  if (end === undefined || end === date) return dateInWords(date);
  return `${dateInWords(date)} to ${dateInWords(end)}`;
}
