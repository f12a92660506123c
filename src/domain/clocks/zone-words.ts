/** Zones a request may be received in; the name is what the time-zone database calls it. */
export const zones = [
  { id: "America/New_York", label: "Eastern" },
  { id: "America/Chicago", label: "Central" },
  { id: "America/Denver", label: "Mountain" },
  { id: "America/Phoenix", label: "Arizona" },
  { id: "America/Los_Angeles", label: "Pacific" },
  { id: "America/Anchorage", label: "Alaska" },
  { id: "Pacific/Honolulu", label: "Hawaii" },
  { id: "America/Puerto_Rico", label: "Puerto Rico" },
  { id: "UTC", label: "UTC" },
] as const;

export type ZoneId = (typeof zones)[number]["id"];

/** "Eastern", where the whole name has no room; the zone's own name where it is none of the list. */
export function zoneLabel(zone: string): string {
  return zones.find(({ id }) => id === zone)?.label ?? zone;
}

/** "Central (America/Chicago)", or the bare name where the zone has no everyday one here. */
export function zoneInWords(zone: string): string {
  const known = zones.find(({ id }) => id === zone);
  return known === undefined || known.label === zone ? zone : `${known.label} (${zone})`;
}
