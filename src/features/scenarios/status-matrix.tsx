import { type CriteriaSet, statuses, statusWords } from "#criteria";
import type { Covered } from "#scenarios";
import { Table } from "#ui";
import { CoverButton } from "./cover-button.tsx";

type StatusMatrixProps = {
  readonly set: CriteriaSet;
  readonly covered: readonly Covered[];
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string) => void;
};

/** Criteria by statuses: how many scenarios check each, and which statuses cannot happen at all. */
export function StatusMatrix({ set, covered, chosenId, onChoose }: StatusMatrixProps) {
  return (
    <Table caption="Scenarios that check a criterion in a status" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          {statuses.map((status) => (
            <th key={status} scope="col">
              {statusWords[status]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {set.criteria.map(({ id, title }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            {statuses.map((status) => {
              const one = covered.find(({ item }) => item.id === `${id} ${status}`);
              return (
                <td key={status}>
                  {one === undefined ? (
                    <span className="text-ink-muted">
                      <span aria-hidden="true">–</span>
                      <span className="sr-only">Cannot happen</span>
                    </span>
                  ) : (
                    <CoverButton
                      isCell
                      covered={one}
                      isChosen={chosenId === `status ${one.item.id}`}
                      onChoose={onChoose}
                    >
                      {one.item.label}
                    </CoverButton>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
