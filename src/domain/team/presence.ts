import * as z from "zod/mini";

/** A page says so often that it has a case open, in milliseconds. */
export const presenceBeatMs = 20_000;
/** A page that was silent for so long has the case open no more: browsers let hidden pages speak once a minute. */
export const presenceEndsMs = 90_000;
/** Somebody who has a case open and did nothing on its page for so long is away. */
export const inactiveAfterMs = 5 * 60_000;

/** Somebody who has a case open, by the server's clock; ISO in UTC. */
export const casePresenceSchema = z.strictObject({
  caseId: z.string(),
  personId: z.string(),
  name: z.string(),
  since: z.string(),
  /** When he or she last typed or clicked there. */
  activeAt: z.string(),
});
export type CasePresence = z.infer<typeof casePresenceSchema>;

/** "Nora Example has this case open", of everybody else who has; null where nobody does. */
export function presenceInWords(present: readonly CasePresence[]): string | null {
  const names = [...new Set(present.map(({ name }) => name))];
  const last = names.at(-1);
  if (last === undefined) return null;
  if (names.length === 1) return `${last} has this case open`;
  return `${names.slice(0, -1).join(", ")} and ${last} have this case open`;
}
