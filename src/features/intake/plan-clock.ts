/** Date and time on the wall in a zone, `YYYY-MM-DDTHH:MM`; `zone` is an IANA name this device knows. */
export function planClock(instantMs: number, zone: string): string {
  // Sweden writes dates the ISO way.
  const written = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(instantMs);
  return written.replace(" ", "T");
}
