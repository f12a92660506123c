/**
 * An amount as a person reads it: "6 weeks", "1 week", "50%", "3 of 10". `unit` is a plural or a sign; the value
 * is shown as it is, so whoever rounds does it before. Of one, "kinds of care" is "1 kind of care".
 */
export function amountInWords(value: number | string, unit: string): string {
  if (unit === "%") return `${String(value)}%`;
  return `${String(value)} ${String(value) === "1" ? unit.replace(/s(?= of |$)/, "") : unit}`.trim();
}
