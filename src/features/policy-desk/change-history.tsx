import { type CriteriaSet, dayInWords, defaultParameters, referenceOf } from "#criteria";
import { momentInWords } from "#data";
import { type PolicyChange, type PolicyVerdict, valuesInForce, valueChanges } from "#domain";
import { Entered, Table } from "#ui";
import type { ReactNode } from "react";

const verdictWords: Readonly<Record<PolicyVerdict, string>> = {
  approved: "Approved",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

/** Every change of a set that was decided, the latest first. */
export function ChangeHistory({
  set,
  changes,
  renderToCommittee,
}: {
  readonly set: CriteriaSet;
  readonly changes: readonly PolicyChange[];
  readonly renderToCommittee: (changeId: string, words: ReactNode) => ReactNode;
}) {
  const own = changes.filter(
    ({ criteriaSet, decision }) => criteriaSet === referenceOf(set) && decision !== undefined,
  );
  if (own.length === 0) {
    return <p className="text-ink-muted">Nobody has changed the published values yet.</p>;
  }
  return (
    <Table caption="Decided changes" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">Effective</th>
          <th scope="col">Change</th>
          <th scope="col">Decision</th>
          <th scope="col">Page</th>
        </tr>
      </thead>
      <tbody>
        {own.toReversed().map((change) => (
          <tr key={change.id}>
            <th scope="row">{dayInWords(change.effectiveFrom)}</th>
            <td>
              {valueChanges(set, valuesBefore(set, changes, change), change.values)
                .map(({ parameter, before, after }) => `${parameter.title}: ${before} → ${after}`)
                .join("; ")}
            </td>
            <td>
              {change.decision === undefined ? null : (
                <>
                  {verdictWords[change.decision.verdict]} by{" "}
                  <Entered text={change.decision.by.name} />, {momentInWords(change.decision.at)}
                </>
              )}
            </td>
            <td>{renderToCommittee(change.id, "Committee page")}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What held on the day of a change without it: what it was compared with. */
export function valuesBefore(
  set: CriteriaSet,
  changes: readonly PolicyChange[],
  change: PolicyChange,
) {
  const earlier = changes.slice(0, changes.indexOf(change));
  return earlier.length === 0
    ? defaultParameters(set)
    : valuesInForce(set, earlier, change.effectiveFrom).values;
}
