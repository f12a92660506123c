import { instantAtWall, instantInZone, type WallTime } from "#domain";

export type Arrival =
  | { readonly ok: true; readonly at: string }
  | { readonly ok: false; readonly message: string };

/**
 * When information arrived, as an ISO instant. It may be written down later than it came, and a clock that was
 * stopped runs from when it came; it cannot have come before it was asked for, nor later than now.
 *
 * @param asked when it was asked for, in milliseconds since 1970; absent where that is not known
 */
export function readArrival(
  entered: WallTime,
  zone: string,
  { asked, now }: { readonly asked: number | undefined; readonly now: number },
): Arrival {
  const instant = instantAtWall(zone, entered);
  if (instant === undefined) {
    return { ok: false, message: "Enter the date and time it arrived" };
  }
  if (instant > now) return { ok: false, message: "The arrival time can’t be in the future" };
  // The fields hold whole minutes: what is asked for and arrives within one is no contradiction.
  if (asked !== undefined && instant + 60_000 <= asked) {
    return {
      ok: false,
      message: `It was requested on ${instantInZone(asked, zone)}. It can’t have arrived before that`,
    };
  }
  return { ok: true, at: new Date(Math.max(instant, asked ?? instant)).toISOString() };
}
