import { Link } from "@tanstack/react-router";
import { type CaseClock, type CaseRecord, clockGaps, type ClockGap, clockGapsOf } from "#domain";
import { findSet } from "#criteria";
import { focusField } from "#ui";

/** Which starts a clock lacks, each with the way to its question. */
export function MissingStarts({
  record,
  clock,
}: {
  readonly record: CaseRecord;
  readonly clock: CaseClock;
}) {
  const gaps = clockGapsOf(clock);
  if (gaps.length === 0) {
    return <p>Due date can’t be calculated: {clockGaps(clock)}.</p>;
  }
  return (
    <p>
      Due date can’t be calculated. Still needed:{" "}
      {gaps.map((gap, index) => (
        <span key={gap.question}>
          {index === 0 ? null : ", "}
          <ToQuestion record={record} gap={gap} />
          {gap.state === "missing" ? null : ` (${gap.state})`}
        </span>
      ))}
      . It may already be late.
    </p>
  );
}

function ToQuestion({ record, gap }: { readonly record: CaseRecord; readonly gap: ClockGap }) {
  const found = findSet(record.criteriaSet);
  const step = found.ok
    ? found.set.facts.find(({ path }) => path === gap.question)?.step
    : undefined;
  if (step === undefined) return gap.name;
  return (
    <Link
      to="/cases/$caseId/$step"
      params={{ caseId: record.id, step }}
      search={{ q: gap.question }}
      onClick={(event) => {
        // On the page already: the address may name it too, and then going there would do nothing.
        if (focusField(gap.question)) event.preventDefault();
      }}
      className="inline-block min-h-6 text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent"
    >
      {gap.name}
    </Link>
  );
}
