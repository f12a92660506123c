import { CircleCheck, Info, OctagonAlert } from "lucide-react";
import { type Letter, linesOf, type NoticeFinding, readingOf } from "#domain";
import { Entered } from "#ui";

/** What the checks found in the letter beside it: what blocks it first, then advice. */
export function FindingList({
  findings,
  letter,
}: {
  readonly findings: readonly NoticeFinding[];
  readonly letter: Letter;
}) {
  const blocking = findings.filter(({ severity }) => severity === "blocking");
  const advice = findings.filter(({ severity }) => severity === "advice");
  return (
    <section aria-labelledby="findings" className="grid gap-3">
      <h3 id="findings" className="text-lg font-semibold">
        Checks
      </h3>
      {blocking.length === 0 ? (
        <p className="flex items-start gap-2">
          <CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-positive" />
          <span>
            The letter, decision, dates, and units agree. All required content is included.
          </span>
        </p>
      ) : (
        <Findings title="Must be corrected before it can be recorded as sent" findings={blocking} />
      )}
      {advice.length === 0 ? null : <Findings title="Advice" findings={advice} />}
      <Grade letter={letter} />
    </section>
  );
}

function Findings({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: readonly NoticeFinding[];
}) {
  return (
    <div className="grid gap-1.5">
      <h4 className="font-semibold">{title}</h4>
      <ul className="grid gap-1.5">
        {findings.map(({ severity, text }) => (
          <li key={text} className="flex items-start gap-2">
            {severity === "blocking" ? (
              <OctagonAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-critical" />
            ) : (
              <Info aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-info" />
            )}
            <span className="min-w-0 wrap-anywhere">
              <Entered isSentence text={text} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The grade of all sentences; names, dates and citations in lists count for little. */
function Grade({ letter }: { readonly letter: Letter }) {
  const sentences = letter.sections
    .filter(
      ({ id }) =>
        !["letterhead", "member", "dates", "criterion"].includes(id) && !id.startsWith("copy-"),
    )
    .flatMap(({ parts }) => linesOf(parts));
  const reading = readingOf(sentences);
  return reading === undefined ? null : (
    <p className="text-ink-muted">Reading level: grade {reading.grade.toFixed(1)}.</p>
  );
}
