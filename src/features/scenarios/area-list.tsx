import type { Covered } from "#scenarios";
import { CoverButton } from "./cover-button.tsx";

type AreaListProps = {
  readonly covered: readonly Covered[];
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string) => void;
};

/** The things of one area, gaps first. */
export function AreaList({ covered, chosenId, onChoose }: AreaListProps) {
  const gapsFirst = covered.toSorted(
    (left, right) => Number(left.checkedBy.length > 0) - Number(right.checkedBy.length > 0),
  );
  return (
    <ul className="grid gap-1.5 sm:grid-cols-2">
      {gapsFirst.map((one) => (
        <li key={one.item.id}>
          <CoverButton
            covered={one}
            isChosen={chosenId === `${one.item.area} ${one.item.id}`}
            onChoose={onChoose}
          >
            {one.item.label}
          </CoverButton>
        </li>
      ))}
    </ul>
  );
}
