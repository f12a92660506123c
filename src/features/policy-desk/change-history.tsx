import { type CriteriaSet, dayInWords, referenceOf } from "#criteria";
import { type PolicyChange, valueChangesInWords, valuesBefore } from "#domain";
import { Table } from "#ui";
import type { ReactNode } from "react";
import { DecisionWords } from "./decision-words.tsx";

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
            <td>{valueChangesInWords(set, valuesBefore(set, changes, change), change.values)}</td>
            <td>
              <DecisionWords change={change} />
            </td>
            <td>{renderToCommittee(change.id, "Committee page")}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
