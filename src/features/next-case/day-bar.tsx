import type { Person } from "#domain";
import { NextCaseLink } from "./next-case-link.tsx";
import { useNextCase } from "./use-next-case.ts";

/** Above the worklist: where one stands in the day, and the case to go on with. */
export function DayBar({ person, zone }: { readonly person: Person; readonly zone: string }) {
  const found = useNextCase(person, zone, null);
  if (found === null) return null;
  return (
    <section
      aria-label="Your day"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden"
    >
      {found.next === undefined ? null : <NextCaseLink next={found.next} />}
      <p className="tabular-nums text-ink-muted">Your queue: {found.day}</p>
    </section>
  );
}
