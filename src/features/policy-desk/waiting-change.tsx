import { type CriteriaSet, dayInWords, type ParameterValues } from "#criteria";
import { momentInWords } from "#data";
import {
  isSamePerson,
  type Person,
  type PolicyChange,
  type PolicyOutcome,
  type PolicyVerdict,
  valueChanges,
} from "#domain";
import { Button, Callout, Entered, Table } from "#ui";
import { type ReactNode, useState } from "react";
import { problemsOf } from "./words.ts";

export type WaitingChangeProps = {
  readonly set: CriteriaSet;
  readonly change: PolicyChange;
  /** The values that would hold without the change. */
  readonly before: ParameterValues;
  readonly person: Person;
  readonly onDecide: (verdict: PolicyVerdict) => Promise<PolicyOutcome>;
  readonly onSimulate: () => void;
  readonly renderToCommittee: (changeId: string, words: ReactNode) => ReactNode;
};

/** A change that waits for a second administrator: what it says, and what this person may do about it. */
export function WaitingChange(props: WaitingChangeProps) {
  const { set, change, before, person, onDecide, onSimulate, renderToCommittee } = props;
  const [problem, setProblem] = useState("");
  const isOwn = isSamePerson(change.proposedBy, person);

  async function decide(verdict: PolicyVerdict): Promise<void> {
    const outcome = await onDecide(verdict);
    const problems = outcome.ok ? [] : problemsOf(outcome);
    setProblem(problems.map(({ message }) => message).join(" "));
  }

  return (
    <section
      aria-labelledby="waiting"
      className="grid gap-3 rounded-lg border border-line-strong bg-surface p-4"
    >
      <div>
        <h2 id="waiting" className="text-lg font-semibold">
          Waiting for approval
        </h2>
        <p className="text-ink-muted">
          Proposed by <Entered text={change.proposedBy.name} />, {momentInWords(change.proposedAt)}.
          Effective {dayInWords(change.effectiveFrom)}.
        </p>
      </div>
      <ChangeTable set={set} before={before} after={change.values} />
      <p className="max-w-prose">
        <span className="font-semibold">Reason:</span> <Entered text={change.reason} />
      </p>
      {problem === "" ? null : (
        <div role="alert">
          <Callout tone="critical" title="Nothing was changed">
            {problem}
          </Callout>
        </div>
      )}
      {isOwn ? (
        <p className="max-w-prose text-ink-muted">
          You proposed this change. A second administrator approves or declines it.
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {isOwn ? (
          <Button onClick={() => void decide("withdrawn")}>Withdraw the change</Button>
        ) : (
          <>
            <Button variant="primary" onClick={() => void decide("approved")}>
              Approve the change
            </Button>
            <Button onClick={() => void decide("declined")}>Decline the change</Button>
          </>
        )}
        <Button onClick={onSimulate}>See which cases change</Button>
        {renderToCommittee(change.id, "Page for the committee")}
      </div>
    </section>
  );
}

/** Each value that differs, before and after. */
export function ChangeTable({
  set,
  before,
  after,
}: {
  readonly set: CriteriaSet;
  readonly before: ParameterValues;
  readonly after: ParameterValues;
}) {
  return (
    <Table caption="Values that change">
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {valueChanges(set, before, after).map((change) => (
          <tr key={change.parameter.name}>
            <th scope="row">{change.parameter.title}</th>
            <td className="tabular-nums">{change.before}</td>
            <td className="font-semibold tabular-nums">{change.after}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
