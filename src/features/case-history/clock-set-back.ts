import type { Revision } from "#domain";

/**
 * Whether a change bears an earlier time than the change before it: the computer's clock was set back in between.
 * The order of changes is that of their numbers and never depends on a clock.
 */
export function hasClockSetBack(revisions: readonly Pick<Revision, "at" | "revision">[]): boolean {
  const times = revisions
    .toSorted((left, right) => left.revision - right.revision)
    .map(({ at }) => Date.parse(at));
  return times.some((time, index) => index > 0 && time < (times[index - 1] ?? time));
}
