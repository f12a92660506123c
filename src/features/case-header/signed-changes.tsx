import { ArrowRight } from "lucide-react";
import { momentInWords, statusTone } from "#data";
import {
  actionOf,
  actionWords,
  type AdvisoryMode,
  type Assessment,
  type Determination,
  isChanged,
  sinceSigned,
  type SinceSigned,
} from "#domain";
import { recommendationWords, setInWords, statusWords } from "#criteria";
import { Callout, StatusTag } from "#ui";

/** What the criteria say otherwise now than when the newest of these was signed; nothing where they say the same. */
export function SignedChanges({
  mode,
  determinations,
  assessment,
}: {
  readonly mode: AdvisoryMode;
  /** Every determination of the case, oldest first. */
  readonly determinations: readonly Determination[];
  readonly assessment: Assessment;
}) {
  const since = sinceSigned(determinations, assessment.evaluation);
  if (since === null || !isChanged(since)) return null;
  const { determination } = since;
  return (
    <section aria-label="Changed since it was signed" className="print:hidden">
      <Callout
        tone="info"
        title={`Changed since “${actionWords[actionOf(determination)]}” by ${determination.recordedBy.name}, ${momentInWords(determination.recordedAt)}`}
      >
        {mode === "full" ? (
          <Differences since={since} />
        ) : (
          <p>Changes in what is documented: {titlesOf(since)}.</p>
        )}
      </Callout>
    </section>
  );
}

function Differences({ since }: { readonly since: SinceSigned }) {
  const { recommendation, criteria, evaluatedWith } = since;
  return (
    <div className="grid gap-1">
      {recommendation === undefined ? (
        <p>The recommendation is the same.</p>
      ) : (
        <p>
          Recommendation: {recommendationWords[recommendation.before].short}
          <To /> <strong>{recommendationWords[recommendation.after].short}</strong>
        </p>
      )}
      {evaluatedWith === undefined ? null : (
        <p>It was evaluated then with {setInWords(evaluatedWith)}.</p>
      )}
      <ul className="grid gap-0.5">
        {criteria.map(({ criterion, before, after }) => (
          <li key={criterion.id} data-changed={criterion.id} className="flex flex-wrap gap-x-2">
            <span className="font-medium">{criterion.title}</span>
            <span className="inline-flex flex-wrap items-center gap-1">
              {before === undefined ? (
                <span className="text-ink-muted">Not evaluated then</span>
              ) : (
                <StatusTag tone={statusTone[before]} look="plain" label={statusWords[before]} />
              )}
              <To />
              <StatusTag tone={statusTone[after]} look="plain" label={statusWords[after]} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function To() {
  return (
    <>
      <ArrowRight aria-hidden="true" className="mx-1 inline size-3.5 text-ink-muted" />
      <span className="sr-only">, now: </span>
    </>
  );
}

function titlesOf({ criteria }: SinceSigned): string {
  return criteria.map(({ criterion }) => criterion.title).join("; ");
}
