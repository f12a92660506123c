import { type CriteriaSet, dayInWords, findSet, setInWords } from "#criteria";
import { momentInWords } from "#data";
import { type PolicyChange, type Person, type PolicyStore, valuesBefore } from "#domain";
import { Button, Callout, Entered } from "#ui";
import { Printer } from "lucide-react";
import { useEffect, useRef } from "react";
import { DecisionWords } from "./decision-words.tsx";
import { EffectView } from "./effect-view.tsx";
import { usePolicy } from "./use-policy.ts";
import { useSimulation } from "./use-simulation.ts";
import { ChangeTable } from "./waiting-change.tsx";
import { setupProblemInWords } from "./words.ts";

export type CommitteePageProps = {
  readonly policy: PolicyStore;
  readonly person: Person;
  readonly today: string;
  readonly changeId: string;
};

/** One change as a committee reads it, on screen or printed: cases by number, and nobody's name but who acted. */
export function CommitteePage({ policy, person, today, changeId }: CommitteePageProps) {
  const { stored, readAgain } = usePolicy(policy, person, today);
  if (stored === undefined) return <p className="text-ink-muted">Reading the change…</p>;
  if (!stored.ok) {
    return (
      <Callout
        tone="critical"
        title="The change can’t be loaded right now"
        actions={<Button onClick={readAgain}>Try again</Button>}
      >
        {setupProblemInWords(stored.error)}
      </Callout>
    );
  }
  const { changes } = stored.value;
  const change = changes.find(({ id }) => id === changeId);
  const found = change === undefined ? undefined : findSet(change.criteriaSet);
  if (change === undefined || found?.ok !== true) {
    return (
      <Callout tone="warning" title="This change was not found" headingLevel={2}>
        It may have been proposed on another device. Go back to the policy desk.
      </Callout>
    );
  }
  return <Report set={found.set} change={change} changes={changes} today={today} />;
}

function Report({
  set,
  change,
  changes,
  today,
}: {
  readonly set: CriteriaSet;
  readonly change: PolicyChange;
  readonly changes: readonly PolicyChange[];
  readonly today: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { state, start } = useSimulation(set);
  const before = valuesBefore(set, changes, change);
  const begin = useRef(() => start(change.values, before));
  useEffect(() => {
    heading.current?.focus();
    void begin.current();
  }, []);
  return (
    <article className="grid max-w-4xl gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
            {change.decision === undefined
              ? "Proposed change to plan values"
              : "Change to plan values"}
          </h1>
          <p>{setInWords(change.criteriaSet)}</p>
        </div>
        <Button className="print:hidden" icon={<Printer />} onClick={() => globalThis.print()}>
          Print or save as PDF
        </Button>
      </div>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="font-semibold">Effective</dt>
        <dd>{dayInWords(change.effectiveFrom)}</dd>
        <dt className="font-semibold">Proposed</dt>
        <dd>
          <Entered text={change.proposedBy.name} />, {momentInWords(change.proposedAt)}
        </dd>
        <dt className="font-semibold">Decision</dt>
        <dd>
          <DecisionWords change={change} />
        </dd>
        <dt className="font-semibold">Reason</dt>
        <dd className="max-w-prose">
          <Entered text={change.reason} />
        </dd>
      </dl>
      <ChangeTable set={set} before={before} after={change.values} />
      <section aria-labelledby="effect" className="grid gap-3">
        <h2 id="effect" className="text-xl font-semibold">
          Effect on stored cases
        </h2>
        <p className="text-ink-muted">Compared with the cases as stored on {dayInWords(today)}.</p>
        {state.kind === "done" ? (
          <EffectView simulated={state.simulated} renderToCase={(_id, words) => words} />
        ) : (
          <p role="status">Comparing the stored cases…</p>
        )}
      </section>
    </article>
  );
}
