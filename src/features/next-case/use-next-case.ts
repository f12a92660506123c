import { useCallback, useSyncExternalStore } from "react";
import { doneOnDay, useCaseList, useMinute, useOpenCases, workSettings } from "#data";
import { type CaseSummary, endOfDayIn, type Person } from "#domain";
import { dayInWords, nextIn, queueQuery } from "./queue-of.ts";

/** More cases than a team has open at once. */
const looked = 20;

/**
 * The next case that waits for a person, and where the person stands in the day.
 *
 * @param but the case that is open, which is never the next one
 * @returns null where nothing ever waits for such a role, or before the queue is read
 */
export function useNextCase(
  person: Person,
  zone: string,
  but: string | null,
): { readonly next: CaseSummary | undefined; readonly day: string } | null {
  const now = useMinute();
  const openCases = useOpenCases();
  const done = useSyncExternalStore(
    workSettings.subscribe,
    useCallback(() => doneOnDay(person.id, now), [person.id, now]),
  );
  const query = queueQuery(person);
  const endOfToday = new Date(endOfDayIn(zone, now)).toISOString();
  const queue = {
    ...(query ?? { states: [] }),
    clock: { now: new Date(now).toISOString(), endOfToday },
    limit: query === null ? 0 : looked,
  };
  const { data } = useCaseList(queue);
  if (query === null || data?.ok !== true) return null;
  return { next: nextIn(data.value.items, but, openCases), day: dayInWords(done, data.value) };
}
