import type { PeerToPeer } from "./decision.ts";

/**
 * Whether an attempt is dated after `now`, in milliseconds since 1970. Only a call that is scheduled lies ahead; an
 * offer never does. A minute is let pass: times are entered in whole minutes, and a page's clock moves by the minute.
 */
export function isDatedAhead(
  { at, outcome, offeredAt }: Pick<PeerToPeer, "at" | "outcome" | "offeredAt">,
  now: number,
): boolean {
  const latest = now + 60_000;
  return (
    (outcome !== "scheduled" && Date.parse(at) > latest) ||
    (offeredAt !== undefined && Date.parse(offeredAt) > latest)
  );
}
