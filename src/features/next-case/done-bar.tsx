import { useDeterminations } from "#data";
import { type CaseRecord, isSamePerson, type Person } from "#domain";
import { NextCaseLink } from "./next-case-link.tsx";
import { statesOf } from "./queue-of.ts";
import { useNextCase } from "./use-next-case.ts";

/** On a case that the reader has handed off, signed or sent: the way to the next one, and how far the day is. */
export function DoneBar({
  record,
  person,
  zone,
}: {
  readonly record: CaseRecord;
  readonly person: Person;
  readonly zone: string;
}) {
  const determinations = useDeterminations(record.id);
  const last =
    determinations.data?.ok === true ? determinations.data.value.items.at(-1) : undefined;
  const states = statesOf(person);
  const isDone =
    states.length > 0 &&
    !states.includes(record.state) &&
    last !== undefined &&
    isSamePerson(last.recordedBy, person);
  return isDone ? <Done caseId={record.id} person={person} zone={zone} /> : null;
}

function Done({
  caseId,
  person,
  zone,
}: {
  readonly caseId: string;
  readonly person: Person;
  readonly zone: string;
}) {
  const found = useNextCase(person, zone, caseId);
  if (found === null) return null;
  return (
    <section
      aria-label="Next case"
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2 print:hidden"
    >
      {found.next === undefined ? (
        <p>No more cases are waiting for you.</p>
      ) : (
        <NextCaseLink next={found.next} />
      )}
      <p className="tabular-nums text-ink-muted">{found.day}</p>
    </section>
  );
}
